import { beforeAll, describe, expect, test } from 'vitest';
import { plausible } from './matrix/functions.ts';
import type { World } from './matrix/world.ts';
import { useBank, type Complaint, type Stage, type Who } from './support/bank.ts';

/**
 * The workflow as the domain has it: the step, where it may be taken, where it leads (– for nowhere
 * else) and who takes it; * means the officer responsible alone. The reviewer is the one responsible
 * while a case is under review.
 */
const steps = `
acknowledge             received                                                        acknowledged  officer*
start_investigation     acknowledged                                                    investigating officer*
record_evidence         investigating                                                   –             officer*
ask_enquiry             acknowledged,investigating,handling,under_review                –             officer*,manager*
submit_findings         investigating                                                   handling      officer*
return_to_investigation handling                                                        investigating officer*
propose_decision        handling                                                        –             officer*
approve_decision        handling                                                        feedback      manager
return_decision         handling                                                        –             manager
issue_letter            received,acknowledged,investigating,handling,feedback,under_review,not_accepted – officer*,manager*
record_telling          received,acknowledged,investigating,handling,feedback,under_review,not_accepted,withdrawn,transferred – officer*,manager*
record_contact_attempt  received,acknowledged,investigating,handling,feedback,under_review – officer*,manager*
record_view             feedback                                                        –             officer*,manager*
close                   feedback                                                        closed        officer*,manager*
open_review             feedback,closed                                                 under_review  officer,manager
decide_review           under_review                                                    feedback      officer*,manager*
reopen                  closed                                                          investigating officer,manager
assign                  received,acknowledged,investigating,handling,feedback,under_review – officer,manager
recuse                  received,acknowledged,investigating,handling,feedback,under_review – officer*,manager*
change_details          received,acknowledged,investigating,handling                    –             officer*,manager*
redirect                received,acknowledged,investigating                             received      officer,manager
pause_clock             received,acknowledged,investigating,handling,feedback,under_review – officer*,manager*
resume_clock            received,acknowledged,investigating,handling,feedback,under_review – officer*,manager*
request_extension       acknowledged,investigating,handling,feedback                    –             officer*
approve_extension       acknowledged,investigating,handling,feedback                    –             manager
refuse_extension        acknowledged,investigating,handling,feedback                    –             manager
restart_clock           acknowledged,investigating,handling,feedback                    –             officer*,manager*
agree_date              acknowledged,investigating,handling,feedback                    –             officer*,manager*
not_accept              received,acknowledged                                           not_accepted  officer*
withdraw                received,acknowledged,investigating,handling,feedback,under_review withdrawn officer*,manager*
transfer                received,acknowledged,investigating,handling                    transferred   officer*,manager*
merge                   received,acknowledged,investigating,handling,feedback           merged        officer,manager
unmerge                 merged                                                          received      officer,manager
`
	.trim()
	.split('\n')
	.map((line) => {
		const [action, from, to, who] = line.split(/\s+/) as [string, string, string, string];
		return { action, from: from.split(','), to, who: who.split(',') };
	});

const stages: Stage[] = [
	'received',
	'acknowledged',
	'investigating',
	'handling',
	'feedback',
	'under_review',
	'closed',
	'not_accepted',
	'withdrawn',
	'transferred',
	'merged'
];

const verbs: Record<string, string> = {
	acknowledge: 'acknowledge_complaint',
	close: 'close_complaint',
	reopen: 'reopen_complaint',
	assign: 'assign_complaint',
	recuse: 'recuse_myself',
	change_details: 'change_complaint',
	redirect: 'redirect_complaint',
	not_accept: 'not_accept_complaint',
	withdraw: 'withdraw_complaint',
	transfer: 'transfer_complaint',
	merge: 'merge_complaint',
	unmerge: 'unmerge_complaint'
};

const bank = useBank();

/** Who of these may take a step; the handler is li, or wei while he reviews. */
function mayTake(step: (typeof steps)[number], who: Who, handler: Who) {
	const role = ['li', 'lin', 'wei'].includes(who) ? 'officer' : who === 'ma' ? 'manager' : 'none';
	return step.who.includes(role) || (step.who.includes(`${role}*`) && who === handler);
}

describe.each(stages)('a case that is %s', (stage) => {
	let c: Complaint;
	let handler: Who;
	beforeAll(async () => {
		c = await bank.driveTo(stage);
		handler = stage === 'under_review' ? 'wei' : 'li';
	});

	test.each(['li', 'lin', 'ma', 'wei', 'yan', 'xiao', 'fang', 'chen', 'bai', 'su', 'jin'] as const)(
		'offers %s what they may do, and no more',
		async (who) => {
			const moves = await bank.call<{ action: string }[]>(who, 'available_moves', {
				complaint_id: c.id
			});
			expect(moves.map(({ action }) => action).sort()).toEqual(
				steps
					.filter((step) => step.from.includes(stage) && mayTake(step, who, handler))
					.map(({ action }) => action)
					.sort()
			);
		}
	);

	test('refuses every other step and stays as it was', async () => {
		const before = await bank.read(c.id);
		const world = {
			bank,
			opened: { riverside: c },
			unopened: { riverside: c }
		} as unknown as World;
		const wrong: string[] = [];
		for (const step of steps)
			for (const who of ['li', 'lin', 'ma', 'yan'] as const) {
				if (step.from.includes(stage) && mayTake(step, who, handler)) continue;
				const verb = verbs[step.action] ?? step.action;
				const { code } = await bank.refused(who, verb, plausible(world, verb));
				const isTheirs = step.who.some((each) =>
					each.startsWith(who === 'ma' ? 'manager' : who === 'yan' ? 'none' : 'officer')
				);
				const due = !isTheirs ? 'MC002' : step.from.includes(stage) ? 'MC301' : 'MC005';
				if (code !== due) wrong.push(`${who} ${step.action}: ${code} instead of ${due}`);
			}
		expect(wrong).toEqual([]);
		expect(await bank.read(c.id)).toEqual(before);
	});
});

test('steps lead where the workflow says', async () => {
	const led = await bank.db.sql.query<{ action: string; froms: string[]; to: string }>(
		`select action, array_agg(from_status) as froms,
			case when every(from_status = to_status) then '–' else max(to_status) end as to
		from app.complaint_moves where action <> 'reply' group by action`
	);
	const sorted = (list: { action: string }[]) =>
		[...list].sort((a, b) => (a.action < b.action ? -1 : 1));
	expect(sorted(led.map((row) => ({ ...row, froms: [...row.froms].sort() })))).toEqual(
		sorted(steps.map(({ action, from, to }) => ({ action, froms: [...from].sort(), to })))
	);
});
