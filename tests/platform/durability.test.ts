import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeData, removeData, startGateway } from './support/gateway';

let data: string;
beforeAll(async () => {
	data = await makeData((session) =>
		session.script(`
			create table public.promises (id int primary key, words text);
			alter table public.promises enable row level security;
			grant select, insert on public.promises to service_role;
		`)
	);
});
afterAll(() => removeData(data));

test('a gateway killed while it writes keeps every write it acknowledged', async () => {
	const killed = await startGateway(data);
	const client = createClient(killed.url, killed.keys.secret);
	const acknowledged: number[] = [];
	const write = async (id: number) => {
		const { error } = await client.from('promises').insert({ id, words: 'kept '.repeat(200) });
		if (!error) acknowledged.push(id);
		if (acknowledged.length === 200) await killed.end('SIGKILL');
	};
	for (let first = 0; first < 240; first += 8)
		await Promise.all(Array.from({ length: 8 }, (_, offset) => write(first + offset)));
	expect(killed.process.killed).toBe(true);
	expect(acknowledged.length).toBeGreaterThanOrEqual(200);
	expect(acknowledged.length).toBeLessThan(240);

	const restarted = await startGateway(data);
	const { data: rows } = await createClient(restarted.url, restarted.keys.secret)
		.from('promises')
		.select('id')
		.limit(1000);
	expect(await restarted.end()).toBe(0);
	const kept = new Set(rows?.map((row) => row.id));
	expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test('two gateways never open the same data', async () => {
	const first = await startGateway(data);
	await expect(startGateway(data)).rejects.toThrow(
		`(process ${first.process.pid}). Stop it first.`
	);
	expect(await first.end()).toBe(0);
});
