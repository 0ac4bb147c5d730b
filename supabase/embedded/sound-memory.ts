import type { PGlite } from '@electric-sql/pglite';

/** What PGlite runs for each message, and the pointer to the top of its stack. */
interface Machine {
	_PostgresMainLoopOnce: () => void;
	___stack_pointer: WebAssembly.Global<'i32'>;
}

/** The embedded database's memory is damaged: it must be opened anew. */
export class DamagedMemoryError extends Error {
	override name = 'DamagedMemoryError';
}

const watched = new WeakSet<object>();

/**
 * Lets a ready embedded database survive failing statements. PGlite leaves WebAssembly by an
 * exception whenever a statement fails and does not put the stack back, so that each failure takes
 * one to some kilobytes of it for good; after thousands it runs into other memory. Its loop then
 * swallows every fault and never returns: here the first one reaches `onDamage`, which throws a
 * `DamagedMemoryError` unless told otherwise. Harmless to repeat.
 */
export function keepMemorySound(
	pglite: PGlite,
	onDamage: (error: DamagedMemoryError) => never = (error) => {
		throw error;
	}
): void {
	const machine = pglite.Module as unknown as Machine;
	if (watched.has(machine)) return;
	watched.add(machine);
	const runOnce = machine._PostgresMainLoopOnce;
	machine._PostgresMainLoopOnce = () => {
		const top = machine.___stack_pointer.value;
		try {
			runOnce();
		} catch (thrown) {
			if (thrown instanceof WebAssembly.RuntimeError) throw notSwallowed(thrown, onDamage);
			machine.___stack_pointer.value = top;
			throw thrown;
		}
	};
}

/** PGlite looks at the `status` of what it catches and drops the rest: so the status throws. */
const notSwallowed = (cause: Error, onDamage: (error: DamagedMemoryError) => never) => ({
	get status(): never {
		return onDamage(
			new DamagedMemoryError('The embedded database is damaged in memory', { cause })
		);
	}
});
