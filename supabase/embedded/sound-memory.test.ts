import { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { keepMemorySound, DamagedMemoryError } from './sound-memory.ts';
import { pgliteSession, type Session } from './session.ts';

interface Machine {
	_PostgresMainLoopOnce: () => void;
	___stack_pointer: WebAssembly.Global<'i32'>;
}

let pglite: PGlite;
let session: Session;
let machine: Machine;
beforeAll(async () => {
	pglite = await PGlite.create();
	session = pgliteSession(pglite);
	machine = pglite.Module as unknown as Machine;
	await session.script(`create function fails(depth int) returns int language plpgsql as $$
		begin if depth = 0 then raise exception 'deep down'; end if; return fails(depth - 1); end $$`);
});

test('a failing statement takes no stack', async () => {
	const before = machine.___stack_pointer.value;
	for (let time = 0; time < 50; time++)
		await expect(session.query('select fails(20)')).rejects.toThrow('deep down');
	expect(machine.___stack_pointer.value).toBe(before);
	expect(await session.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a fault of the memory is told and does not go on for ever', async () => {
	const other = await PGlite.create();
	const broken = other.Module as unknown as Machine;
	broken._PostgresMainLoopOnce = () => {
		throw new WebAssembly.RuntimeError('table index is out of bounds');
	};
	keepMemorySound(other);
	await expect(other.exec('rollback')).rejects.toThrow(DamagedMemoryError);
});
