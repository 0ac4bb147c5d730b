import { expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();
interface Page {
	id: string;
	unit: { code: string };
	handler: { name: string } | null;
	text: { narrative: string } | null;
	evidence: { line: string; by: { name: string } }[];
	findings: { verdict: string; by: { name: string }; root: { name_en: string } }[];
	decisions: { proposer: { name: string }; decider: { name: string } | null }[];
	letters: unknown[];
	tellings: unknown[];
	views: unknown[];
	policy: { clocks: { code: string; extensions: { step: number }[] }[]; pauses: unknown[] };
	events: { seq: number; action: string; actor: { name: string } }[];
}
const read = (who: Who, complaint_id: string) =>
	bank.call<Page | null>(who, 'case_page', { complaint_id });

test('a case of another region, and one with an interest in it, has no page', async () => {
	const c = await bank.driveTo('closed');
	expect(await read('su', c.id)).toBeNull();
	expect(await read('chen', c.id)).toBeNull();
	await bank.call('li', 'open_case', { complaint_id: c.id });
	expect(await read('li', c.id)).toMatchObject({ id: c.id });
	await bank.db
		.sql`insert into public.declared_interests (person_id, unit_id, reason, declared_by, declared_at)
		select ${bank.people.li.id}, unit_id, '亲属', ${bank.people.li.id}, app.now() from public.complaints where id = ${c.id}`;
	expect(await read('li', c.id)).toBeNull();
});

test('there is no page until the opening is in the read log, nor when it has run out', async () => {
	const c = await bank.driveTo('closed');
	expect(await read('ma', c.id)).toBeNull();
	await bank.call('ma', 'open_case', { complaint_id: c.id });
	const page = (await read('ma', c.id))!;
	expect(page.text?.narrative).toBeTruthy();
	expect(page.evidence.map(({ line }) => line).toSorted()).toEqual([
		'customer',
		'recordings',
		'staff'
	]);
	expect(page.findings).toEqual([
		expect.objectContaining({ by: { name: expect.any(String) }, root: expect.any(Object) })
	]);
	expect(page.decisions[0]?.decider?.name).not.toBe(page.decisions[0]?.proposer.name);
	expect(page.letters).not.toEqual([]);
	expect(page.tellings).not.toEqual([]);
	expect(page.views).not.toEqual([]);
	expect(page.policy.clocks.some(({ extensions }) => extensions.length > 0)).toBe(true);
	expect(page.events.map(({ seq }) => seq)).toEqual(
		page.events.map((_, i) => page.events.length - i)
	);
	expect(page.events.at(-1)).toMatchObject({ action: 'log', actor: { name: expect.any(String) } });
	await bank.later('13 hours');
	expect(await read('ma', c.id)).toBeNull();
});

test('a linked case of another region is not named', async () => {
	const [near, far] = [
		await bank.driveTo('received'),
		await bank.logComplaint({ unit_id: bank.units.seaside }, 'su')
	];
	await bank.db
		.sql`insert into public.complaint_links (complaint_id, other_id, kind, linked_by, linked_at)
		values (${near.id}, ${far.id}, 'related', ${bank.people.li.id}, app.now())`;
	await bank.call('li', 'open_case', { complaint_id: near.id });
	expect(await read('li', near.id)).toMatchObject({ links: [{ kind: 'related', other: null }] });
});
