import { draft, signed } from '../db/support/notices.ts';
import { refusal } from '../db/support/refusal.ts';
import type { Bank } from '../db/support/bank.ts';
import type { World } from '../db/matrix/world.ts';
import { covertActs, type CovertAct } from './covert-acts.ts';
import { inspector, secondInspector } from './support/people.ts';
import { happen, type Clone } from './support/worlds.ts';

type Act = (bank: Bank, world: World) => Promise<unknown>;

/**
 * What everybody may see happening at the bank in a week and the two months after. Between two of these acts the other world
 * has its covert ones.
 */
export const visibleActs: Record<string, Act> = {
	'a complaint is logged': (bank) => bank.logComplaint({ subject: '窗口少' }),
	'a colleague praises': (bank) =>
		bank.logComplaint(
			{ kind: 'praise', channel: 'suggestion_book', business: null, cause: null },
			'chen'
		),
	'an enquiry is answered': (bank, { enquiries }) =>
		bank.call('bai', 'answer_enquiry', { enquiry_id: enquiries.riverside, answer: '三个。' }),
	'a case is opened and worked': (bank, { opened }) =>
		bank.call('li', 'start_investigation', { complaint_id: opened.riverside.id }),
	'a case goes all the way': (bank) => bank.driveTo('closed', { subject: '取号机故障' }),
	'a daily return is filed': (bank) =>
		bank.call('chen', 'file_daily_return', {
			unit_id: bank.units.riverside,
			day: '2026-03-02',
			complaints: 1,
			settled_on_spot: 0,
			suggestions: 0,
			reports: 0,
			praise: 1
		}),
	'a hidden author writes': (bank) => bank.logHidden(),
	'the evening comes': (bank) => bank.later('7 hours'),
	'periodic work of the evening': (bank) => bank.call('service', 'run_periodic_work'),
	'a case waits at the other branch': (bank) =>
		bank.driveTo('handling', { unit_id: bank.units.hillside }),
	'the inspector is named in a complaint': (bank) =>
		bank.logComplaint(
			{ unit_id: bank.units.seaside, people: [{ person_id: bank.people[inspector].id }] },
			'su'
		),
	'an interest towards the inspector is declared': (bank) =>
		bank.call('chen', 'declare_interest', {
			person_id: bank.people.chen.id,
			other_person_id: bank.people[inspector].id,
			reason: '同学'
		}),
	'a role is granted to the inspector': (bank) =>
		bank.call('fang', 'grant_role', {
			person_id: bank.people[inspector].id,
			role: 'complaint_officer',
			unit_id: bank.units.south
		}),
	'a role of the inspector ends': (bank, { grants }) =>
		bank.call('fang', 'end_role', { grant_id: grants[bank.people[inspector].id] }),
	'the inspector moves to the visited branch': (bank) =>
		bank.call('fang', 'appoint_person', {
			person_id: bank.people[secondInspector].id,
			unit_id: bank.units.hillside,
			title: '大堂经理',
			from_date: '2026-03-03'
		}),
	'the policy changes': (bank, { policy }) =>
		bank.call('fang', 'save_policy_version', { policy_id: policy, spec: {}, expected_number: 1 }),
	'a unit is founded': (bank) =>
		bank.call('fang', 'save_unit', {
			code: 'lakeside',
			kind: 'branch',
			name_zh: '湖畔支行',
			name_en: 'Lakeside',
			parent_id: bank.units.north
		}),
	'two days pass': (bank) => bank.later('2 days'),
	'periodic work of the third day': (bank) => bank.call('service', 'run_periodic_work'),
	'notices are read': (bank) => bank.call('bai', 'mark_notifications_read'),
	'the visited branch closes': (bank) =>
		bank.call('fang', 'close_unit', { unit_id: bank.units.hillside }),
	'the inspector is disabled': (bank) =>
		bank.call('fang', 'disable_person', { person_id: bank.people[inspector].id }),
	'a week passes': (bank) => bank.later('7 days'),
	'periodic work of the next week': (bank) => bank.call('service', 'run_periodic_work'),
	'the month ends': (bank) => bank.later('21 days'),
	'periodic work of the next month': (bank) => bank.call('service', 'run_periodic_work'),
	'a notice of the month of the visits is published': async (bank) => {
		const { id } = await draft(bank, 'ma', 'north', '2026-03');
		await signed(bank, id);
		return bank.call('ma', 'publish_notice', { notice_id: id });
	},
	'another month ends': (bank) => bank.later('30 days'),
	'the next notice is drafted': (bank) => draft(bank, 'ma', 'north', '2026-04'),
	'the last complaint': (bank) => bank.logComplaint({ subject: '最后一件' })
};

/** What each visible act was answered, refusals included: that too must not differ. */
export type Answers = Record<string, string>;

/** Plays the story; the covert acts that happen in this world come between the visible ones. */
export async function play(
	clone: Clone,
	happens: (title: string) => boolean = () => false
): Promise<Answers> {
	const answers: Answers = {};
	const visible = Object.entries(visibleActs);
	const hidden = Object.entries(covertActs);
	// The last ones happen after everything covert: what it left behind must not show in them either.
	const over = visible.findIndex(([name]) => name === 'the visited branch closes');
	const share = hidden.length / over;
	for (const [i, [name, act]] of visible.entries()) {
		answers[name] = await happen(clone, name, () => answered(act(clone.bank, clone.world)));
		const due = hidden.slice(Math.round(i * share), Math.round((i + 1) * share));
		for (const [title, secretly] of due) if (happens(title)) await perform(clone, title, secretly);
	}
	return answers;
}

/** A covert act must succeed: one that is refused would prove nothing. */
export async function perform(clone: Clone, title: string, act: CovertAct) {
	try {
		await happen(clone, `covert: ${title}`, () => act(clone.bank, clone.world));
	} catch (error) {
		throw new Error(`Covertly, ${title}: ${(error as Error).message}`, { cause: error });
	}
}

async function answered(act: Promise<unknown>): Promise<string> {
	try {
		return JSON.stringify((await act) ?? null);
	} catch (error) {
		return JSON.stringify(await refusal(Promise.reject(error)));
	}
}
