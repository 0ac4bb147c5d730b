import { describe, expect, test } from 'vitest';
import { functions } from './matrix/expected.ts';
import { callAsTyped, plausibleNonsense } from './matrix/nonsense.ts';
import { useBank, type Stage, type Who } from './support/bank.ts';

const bank = useBank();
const complaints = () => bank.db.sql`select from public.complaints`;

describe('logging', () => {
	test.each([
		['occurred_at', '2026-02-30T10:00:00+08:00', 'MC009', 'not_a_moment'],
		['occurred_at', '2026-13-01T10:00:00+08:00', 'MC009', 'not_a_moment'],
		['occurred_at', '2026-03-01T10:00:00+99:99', 'MC009', 'not_a_moment'],
		['occurred_at', '2026-03-01 10:00', 'MC009', 'not_a_moment'],
		['occurred_at', 'yesterday', 'MC009', 'not_a_moment'],
		['occurred_at', 'infinity', 'MC009', 'not_a_moment'],
		['occurred_at', '0000-01-01T00:00:00Z', 'MC009', 'not_a_moment'],
		['occurred_at', '1815-06-18T00:00:00Z', 'MC009', 'past'],
		['occurred_at', '2026-03-02T10:00:00+08:00', 'MC009', 'future'],
		['received_at', '9999-12-31T23:59:59Z', 'MC009', 'future'],
		['received_at', '2020-01-01T00:00:00Z', 'MC009', 'past'],
		['received_at', '2026-03-01T00:00:00+08:00', 'MC009', 'after_receipt'],
		['received_at', 20260302, 'MC009', 'not_a_moment'],
		['kind', 'grievance', 'MC010', undefined],
		['kind', null, 'MC007', undefined],
		['severity', 'catastrophic', 'MC010', undefined],
		['channel', 'telepathy', 'MC010', undefined],
		['channel', { id: 'counter' }, 'MC010', undefined],
		['business', 'deposits; drop table', 'MC010', undefined],
		['cause', null, 'MC007', undefined],
		['unit_id', 'riverside', 'MC010', undefined],
		['unit_id', null, 'MC007', undefined],
		['unit_id', '00000000-0000-4000-8000-000000000000', 'MC010', undefined],
		['unit_id', ['a'], 'MC010', undefined],
		['subject', ' \u3000\n', 'MC007', undefined],
		['subject', '长'.repeat(121), 'MC008', undefined],
		['narrative', '', 'MC007', undefined],
		['narrative', '述'.repeat(10_001), 'MC008', undefined],
		['complainant_name', '名'.repeat(10_000), 'MC008', undefined],
		['complainant_name', null, 'MC007', undefined],
		['complainant_phone', '12', 'MC305', undefined],
		['complainant_phone', '+86+138', 'MC305', undefined],
		['complainant_email', 'not an address', 'MC103', undefined],
		['is_anonymous', 'maybe', 'MC010', undefined],
		['is_anonymous', [true], 'MC010', undefined],
		['author_hidden', 'yes', 'MC010', undefined],
		['take', 'now', 'MC010', undefined],
		['settled_on_spot', { yes: true }, 'MC010', undefined],
		['people', { person_id: 'x' }, 'MC010', undefined],
		['people', 'deng', 'MC010', undefined],
		['people', [['deng']], 'MC010', undefined],
		['people', [{ person_id: 'deng' }], 'MC010', undefined],
		['people', [{}], 'MC010', undefined],
		['people', Array.from({ length: 101 }, () => ({})), 'MC008', undefined],
		['links', 7, 'MC010', undefined],
		['links', [{ complaint_id: '7' }], 'MC010', undefined],
		['capacity', 'ghost', 'MC010', undefined]
	])('with %s %j is refused, and nothing is written', async (field, value, code, reason) => {
		await expect(bank.logComplaint({ [field]: value })).rejects.toThrow(code);
		const refused = await bank.refused('li', 'log_complaint', {
			entry: {
				kind: 'complaint',
				channel: 'counter',
				unit_id: bank.units.riverside,
				occurred_at: '2026-03-02T09:00:00+08:00',
				subject: '标题',
				narrative: '经过',
				business: 'deposits',
				cause: 'marketing',
				complainant_name: '周敏',
				[field]: value
			}
		});
		expect(refused).toMatchObject({ code, ...(reason && { details: { reason } }) });
		expect(refused.details.field).toBeTruthy();
		expect(await complaints()).toEqual([]);
	});

	test.each([[[]], ['text'], [7], [true], [null]])('of %j is refused', async (entry) => {
		expect(await bank.refused('li', 'log_complaint', { entry })).toMatchObject({ code: 'MC007' });
	});

	test('keeps what people type: rare characters, emoji, script and formulas, word for word', async () => {
		const typed = [
			'𠮷田㐂一反映𬭎𫖯',
			'等了很久😡👨‍👩‍👧',
			'<script>alert(1)</script>',
			'=HYPERLINK("http://x","点")',
			`'; drop table complaints; --`,
			'第一行\n\t第二行',
			'ﷺ عربى \u202eabc',
			'%s %d {0} ${x} \\u0041 $1'
		];
		for (const narrative of typed) {
			const c = await bank.logComplaint({
				narrative,
				subject: narrative.slice(0, 100),
				complainant_name: '𠮷田㐂'
			});
			expect(c.complainant_masked).toBe('𠮷**');
			await bank.call('li', 'open_case', { complaint_id: c.id });
			expect(
				await bank.see(
					'li',
					'select narrative from public.complaint_texts where complaint_id = $1',
					[c.id]
				)
			).toEqual([{ narrative }]);
			expect(
				await bank.call('li', 'reveal_contact', { complaint_id: c.id, reason: '核实' })
			).toMatchObject({ name: '𠮷田㐂' });
		}
	});

	test('drops control characters and cleans a phone typed in full width', async () => {
		const c = await bank.logComplaint({
			subject: '响\u0007铃\u001b[31m',
			complainant_phone: '（010）６６６６－８８８８'
		});
		expect(c.subject).toBe('响铃[31m');
		expect(
			await bank.call('li', 'reveal_contact', { complaint_id: c.id, reason: '核实' })
		).toMatchObject({ phone: '01066668888' });
	});
});

describe('nonsense through the API', () => {
	/** What Postgres says of a value that does not read as the argument's type, before any function runs. */
	const unreadable = ['22P02', '22003', '22007', '22008', '22P05'];

	/** Where a step can be taken, so that its own reading of the arguments is reached. */
	const stages: Record<string, Stage> = {
		acknowledge_complaint: 'received',
		not_accept_complaint: 'received',
		start_investigation: 'acknowledged',
		propose_decision: 'handling',
		return_to_investigation: 'handling',
		approve_decision: 'handling',
		return_decision: 'handling',
		issue_letter: 'feedback',
		record_telling: 'told',
		record_view: 'told',
		close_complaint: 'told',
		open_review: 'told',
		decide_review: 'under_review',
		reopen_complaint: 'closed',
		unmerge_complaint: 'merged'
	};

	/** Somebody whose authority suffices, so that the arguments are read at all. */
	const whoMay = (name: string) =>
		(
			[
				['officer', 'li'],
				['manager', 'zheng'],
				['br_head', 'bai'],
				['admin', 'fang'],
				['auditor', 'xiao']
			] as const
		).find(([role]) => /^(ok|north|own)/.test(functions[name]![role]))?.[1] ?? 'li';

	const special: Record<string, Who> = { decide_review: 'wei', propose_interviews: 'service' };

	test.each(Object.keys(functions).filter((name) => name !== 'run_periodic_work'))(
		'%s answers nonsense with a refusal of ours',
		async (name) => {
			const c = await bank.driveTo(stages[name] ?? 'investigating');
			const raw: string[] = [];
			const who = special[name] ?? whoMay(name);
			for (const args of await plausibleNonsense(bank, name, c)) {
				const code = await callAsTyped(bank, who, name, args);
				if (code && !/^MC\d{3}$/.test(code) && !unreadable.includes(code))
					raw.push(`${who} ${name}(${JSON.stringify(args).slice(0, 200)}): ${code}`);
			}
			expect(raw).toEqual([]);
		}
	);
});
