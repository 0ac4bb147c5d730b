import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** What a question to the phone's database answers, asked again whenever any tab changes it. */
export class Live<T> {
	#value = $state.raw<T | undefined>();
	#ask: () => Promise<T>;
	#subscribe: () => void;

	constructor(ask: () => Promise<T>) {
		this.#ask = ask;
		this.#subscribe = createSubscriber(() => {
			const asking = liveQuery(ask).subscribe({
				next: (value) => (this.#value = value),
				error: (error) => console.error(error)
			});
			return () => asking.unsubscribe();
		});
	}

	/** Undefined until it has been answered once. */
	get value(): T | undefined {
		this.#subscribe();
		return this.#value;
	}

	/** Asks again for the sake of what only memory knows. */
	refresh = async () => {
		this.#value = await this.#ask();
	};
}
