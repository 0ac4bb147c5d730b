import type { Answer, Answers } from '$lib/domain/checklist/answers';

/** What became of sending: saved, refused for good, or to be tried again. */
export type Sent = 'saved' | 'refused' | 'later';

/**
 * Answers of a day as they are ticked: shown at once, sent together shortly after, kept on
 * the device until the server has them. What another colleague ticked stays as it is.
 */
export class Ticks {
	answers = $state<Record<string, Answer | undefined>>({});
	state = $state<'saved' | 'saving' | 'waiting'>('saved');
	#pending: Record<string, Answer | undefined> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | undefined;
	#key: string;
	#send: (answers: Answers) => Promise<Sent>;
	#storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

	constructor(
		key: string,
		answers: Answers,
		send: (answers: Answers) => Promise<Sent>,
		storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
	) {
		this.#key = key;
		this.#send = send;
		this.#storage = storage;
		this.#pending = this.#kept();
		this.answers = { ...answers, ...this.#pending };
		if (Object.keys(this.#pending).length > 0) this.#soon(0);
	}

	set(item: string, answer: Answer) {
		this.answers[item] = answer;
		this.#pending[item] = answer;
		this.#keep();
		this.#soon(600);
	}

	/** Sends what is waiting and resolves when the server has answered. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		// One at a time: a later answer must not be overtaken by an earlier one.
		while (this.#sending) await this.#sending;
		const sent = { ...this.#pending };
		if (Object.keys(sent).length === 0) return;
		this.state = 'saving';
		this.#sending = this.#send(sent).then((outcome) => this.#settle(sent, outcome));
		await this.#sending;
	}

	stop() {
		clearTimeout(this.#timer);
	}

	#settle(sent: Answers, outcome: Sent) {
		this.#sending = undefined;
		if (outcome !== 'later')
			for (const [item, answer] of Object.entries(sent))
				if (this.#pending[item] === answer) delete this.#pending[item];
		this.#keep();
		const waits = Object.keys(this.#pending).length > 0;
		this.state = waits ? 'waiting' : 'saved';
		if (waits) this.#soon(outcome === 'later' ? 8000 : 0);
	}

	#soon(delay: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), delay);
	}

	#kept(): Record<string, Answer | undefined> {
		try {
			return JSON.parse(this.#storage?.getItem(this.#key) ?? '{}');
		} catch {
			return {};
		}
	}

	#keep() {
		try {
			if (Object.keys(this.#pending).length === 0) this.#storage?.removeItem(this.#key);
			else this.#storage?.setItem(this.#key, JSON.stringify(this.#pending));
		} catch {
			// A full device still sends what is on the page.
		}
	}
}
