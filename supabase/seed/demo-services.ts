import { departments, regionEntries } from './data/units.ts';
import type { Bank } from './demo-bank.ts';
import { isoDate as date } from './demo-hours.ts';
import type { Call, Owner, Player } from './demo-player.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** Vendors with contracts, people and enquiries, and what branches asked of departments. */
export async function services(session: Owner, player: Player, bank: Bank, now: number) {
	await vendors(session, player, bank, now);
	await requests(player, bank, now);
}

async function vendors(session: Owner, player: Player, bank: Bank, now: number) {
	const known = await session.query<{ id: string }>(
		'select id from public.vendors order by name_zh'
	);
	const { userId } = bank.people.get('CJ.manager1')!;
	const contracts = known.map(({ id }, n): Call => {
		const spec = {
			vendor_id: id,
			number: `HT-WB-${n + 1}`,
			from_date: date(now - 400 * day),
			to_date: date(now + (n === 0 ? 330 : 45) * day),
			note: n === 0 ? '含厅堂引导与秩序维护' : '到期前三个月评估是否续签'
		};
		const args = { unit_id: bank.units.get('CJ'), spec };
		return { at: now - 12 * day, userId, verb: 'save_vendor_contract', args };
	});
	const placed = await session.query<{ id: string; vendor_id: string; unit_id: string }>(
		'select id, vendor_id, unit_id from public.people where vendor_id is not null order by staff_number'
	);
	const people = placed.map(({ id, vendor_id, unit_id }): Call => {
		const spec = { vendor_id, person_id: id, from_date: date(now - 400 * day) };
		return { at: now - 12 * day, userId, verb: 'save_vendor_staff', args: { unit_id, spec } };
	});
	await player.play([...contracts, ...people]);

	const cases = await session.query<{ id: string }>(
		`select c.id from public.complaints c where c.kind = 'complaint' and c.received_at between $1 and $2
			order by c.received_at limit 4`,
		[new Date(now - 60 * day).toISOString(), new Date(now - 20 * day).toISOString()]
	);
	const asked = await player.ask<{ id: string }>(
		cases.map(({ id }, n) => ({
			at: now - (15 - n) * day,
			userId,
			verb: 'ask_vendor',
			args: {
				complaint_id: id,
				vendor_id: known[n % known.length]!.id,
				question: '请提供当日厅堂人员在岗记录和情况说明。',
				due_on: date(now - (n === 3 ? 1 : 10 - n) * day)
			}
		}))
	);
	await player.play(
		asked.slice(0, 3).map(({ id }, n) => ({
			at: now - (n === 1 ? 6 : 11 - n) * day,
			userId,
			verb: 'record_vendor_answer',
			args: {
				enquiry_id: id,
				answered_on: date(now - (n === 1 ? 6 : 11 - n) * day),
				answer: '当日一人在岗，另一人调休；已补派人员。'
			}
		}))
	);
}

const asks = [
	['fault', '叫号机无法出票', '早上开门起叫号机不出票，已手工发号。'],
	['question', '个人外汇限额如何登记', '客户当年已购汇，系统提示不一致，请确认口径。'],
	['approval', '申请增设弹性窗口', '月初代发工资期间排队较长，申请临时增开一个窗口。'],
	['complaint', '业务答复电话长期无人接听', '一周内三次致电均无人接听，客户在柜台等候。'],
	['fault', '高拍仪无法识别', '更换电脑后无法识别设备，影响开户。'],
	['question', '遗产支取所需材料', '客户持公证书，请确认是否还需其他证明。']
] as const;

/** One of each kind, left as far as its place in the row says. */
async function requests(player: Player, bank: Bank, now: number) {
	const branches = regionEntries.flatMap((region) => region.branches);
	const told = Array.from({ length: 12 }, (_, n) => {
		const [kind, title, words] = asks[n % asks.length]!;
		const department = departments[n % departments.length]![0];
		const branch = branches[(n * 5) % branches.length]!.code;
		return { n, kind, title, words, department, branch, at: now - (24 - 2 * n) * day - 5 * hour };
	});
	const made = await player.ask<{ id: string }>(
		told.map(({ kind, title, words, department, branch, at }) => ({
			at,
			userId: bank.people.get(`${branch}.lobby`)!.userId,
			verb: 'ask_department',
			args: { department_id: bank.units.get(department), entry: { kind, title, words } }
		}))
	);
	const calls = told.flatMap(({ n, department, branch, at }): Call[] => {
		const head = bank.people.get(`${department}.head`)!.userId;
		const asker = bank.people.get(`${branch}.lobby`)!.userId;
		const step = (hours: number, userId: string, verb: string, words: string): Call => ({
			at: at + hours * hour,
			userId,
			verb,
			args: { request_id: made[n]!.id, words }
		});
		const answer = step(1, head, 'answer_request', '已收到，正在核实，今日内答复。');
		const resolve = step(4, head, 'resolve_request', '已处理完毕，请核对。');
		const close = step(22, asker, 'close_request', '已恢复正常。');
		const reopen = step(22, asker, 'reopen_request', '下午再次出现同样问题。');
		return [
			[answer, resolve, close],
			[resolve],
			[answer],
			[answer, resolve, reopen],
			[],
			[answer, resolve, close]
		][n % 6]!;
	});
	await player.play(calls.filter((call) => call.at < now).sort((a, b) => a.at - b.at));
}
