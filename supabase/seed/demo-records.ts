import { departments, regionEntries } from './data/units.ts';
import type { Bank } from './demo-bank.ts';
import { wall } from './demo-hours.ts';
import type { Call, Owner, Player } from './demo-player.ts';
import type { Random } from './demo-random.ts';

const day = 86_400_000;

interface Matter {
	id: string;
	at: string;
	person_id: string;
	path: string;
}

/**
 * What is on people's records beyond their cases: findings laid at somebody's door, repeated
 * concerns on every step of their way, and three months in which the front line rated the
 * departments. Of the third region too few rate for its own figures to be shown.
 */
export async function staffRecords(
	session: Owner,
	player: Player,
	{ bank, random }: { bank: Bank; random: Random },
	now: number
) {
	await player.play(ratings(bank, random, now));
	await findings(session, player, bank, now);
	await concerns(session, player, bank, now);
}

const remarks = [
	'系统故障报修当天就有人到场，谢谢。',
	'业务咨询电话常占线，建议增设专线。',
	'批复比上月快了两天。',
	'希望制度变动提前通知网点。'
];

function ratings(bank: Bank, random: Random, now: number): Call[] {
	const raters = regionEntries.flatMap(({ branches }, r) =>
		branches
			.flatMap(({ code }) => [`${code}.lobby`, `${code}.teller1`])
			.slice(0, [8, 6, 3][r])
			.map((key) => bank.people.get(key)!)
	);
	const calls: Call[] = [];
	for (const months of [3, 2, 1]) {
		const { year, month } = monthsAgo(now, months);
		for (const [d, [code]] of departments.entries())
			for (const [n, { userId }] of raters.entries()) {
				if (random.next() < 0.15) continue;
				const score = Math.min(5, Math.max(1, Math.round(3.2 + d * 0.25 + random.next() * 2 - 1)));
				const says = n % 11 === d ? { remark: remarks[(d + months) % remarks.length] } : {};
				const args = { department_id: bank.units.get(code), score, ...says };
				const at = wall(Date.UTC(year, month, 20 + (n % 5)), 16);
				calls.push({ at, userId, verb: 'rate_department', args });
			}
	}
	return calls.sort((a, b) => a.at - b.at);
}

function monthsAgo(now: number, n: number) {
	const today = new Date(now);
	const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - n, 1));
	return { year: first.getUTCFullYear(), month: first.getUTCMonth() };
}

/** The manager of the region a path lies in. */
function managerOf(bank: Bank, path: string) {
	const region = regionEntries.find(({ code }) => path.split('.').includes(code));
	return bank.people.get(region ? `${region.code}.manager` : 'CJ.manager1')!;
}

async function findings(session: Owner, player: Player, bank: Bank, now: number) {
	const found = await session.query<{ report: string; item: string; code: string; path: string }>(
		`select r.id as report, i.item_id as item, u.code, u.path::text as path
			from public.report_items i join public.visit_reports r on r.id = i.report_id join public.units u on u.id = r.branch_id
			where i.is_failed and i.is_critical and r.appeal_until < app.now() - interval '9 days'
				and not exists (select from public.appeals a where a.report_id = r.id and a.item_id = i.item_id and a.status = 'filed')
			order by r.number, i.item_id limit 3`
	);
	await player.play(
		found.map(({ report, item, code, path }) => ({
			at: now - 8 * day,
			userId: managerOf(bank, path).userId,
			verb: 'establish_finding',
			args: {
				report_id: report,
				item_id: item,
				person_id: bank.people.get(`${code}.lobby`)!.id,
				reason: '当班记录与网点负责人的说明一致。'
			}
		}))
	);
}

async function concerns(session: Owner, player: Player, bank: Bank, now: number) {
	const flagged = await session.query<Matter>(
		`select c.id, c.flagged_at as at, c.person_id, c.unit_path::text as path from app.concerns c
			join public.people p on p.id = c.person_id and p.user_id is not null
			where c.flagged_at < app.now() - interval '6 days' order by c.flagged_at, c.id limit 6`
	);
	const calls = flagged.flatMap((matter, n) => storyOf(bank, matter, n, now));
	await player.play(calls.sort((a, b) => a.at - b.at));
}

/** As far as the n-th goes: waiting, dismissed, asked, heard, decided, appealed and decided above. */
function storyOf(bank: Bank, { id, person_id, path }: Matter, n: number, now: number): Call[] {
	const manager = managerOf(bank, path).userId;
	const person = [...bank.people.values()].find((one) => one.id === person_id)!.userId;
	const step = (days: number, userId: string, verb: string, args = {}): Call => ({
		at: now - days * day,
		userId,
		verb,
		args: { concern_id: id, ...args }
	});
	if (n === 1)
		return [step(5, manager, 'dismiss_concern', { reason: '均因系统切换当周排队，与本人无关。' })];
	return [
		step(5, manager, 'ask_for_statement', { question: '请说明几次投诉当日的岗位安排。' }),
		step(4, person, 'give_statement', {
			statement: '三次均在月初代发工资高峰，窗口只开一个，我已尽量解释。'
		}),
		step(3, manager, 'decide_concern', {
			outcome: n === 0 ? 'refer' : 'support',
			reason: '安排沟通技巧培训一次，网点调整月初排班。'
		}),
		step(2, person, 'appeal_concern', { grounds: '其中一件当日我在外拓，并未在岗。' }),
		step(1, bank.people.get('CJ.manager1')!.userId, 'decide_concern_appeal', {
			result: 'changed',
			reason: '考勤记录证明当日不在网点，原决定撤销。'
		})
	].slice(0, [5, 0, 1, 2, 3, 4][n]);
}
