import type { Content } from '../../src/lib/domain/checklist/content.ts';
import { regionEntries } from './data/units.ts';
import { findings } from './demo-checklist.ts';
import { isoDate, wall, zone } from './demo-hours.ts';
import type { Call, Owner } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';

const day = 86_400_000;
const raised = ['叫号机打印纸将用完，已报库房。', '轮椅通道临时堆放物料，下午已清。'];

/**
 * The lobby managers' daily self-checks of the last working days: every branch of the first region
 * but one ticks its list each day; one stops half-way.
 */
export async function selfChecks(
	session: Owner,
	{ hours, bank }: World,
	now: number
): Promise<Call[]> {
	const random = new Random(7_021);
	const [list] = await session.query<{ content: Content }>(
		`select content from public.checklist_versions where kind = 'self_check' order by number desc limit 1`
	);
	const calls: Call[] = [];
	const days = hours.between(now - 9 * day, now - day);
	for (const midnight of days)
		for (const { code } of regionEntries[0]!.branches.slice(0, -1)) {
			const { userId } = bank.people.get(`${code}.lobby`)!;
			const unit_id = bank.units.get(code);
			const date = isoDate(midnight - zone);
			const call = (hour: number, verb: string, args: object): Call => ({
				at: wall(midnight, hour),
				userId,
				verb,
				args: { unit_id, day: date, ...args }
			});
			const answers = Object.fromEntries(
				findings(list!.content, 0.97, random).map(({ item, value, note }) => [
					item,
					{ value, ...(note && { note }) }
				])
			);
			calls.push(call(random.between(8.7, 9.2), 'save_self_check', { answers }));
			const stops = code === 'B103' && midnight === days.at(-1);
			if (stops) continue;
			calls.push(
				call(random.between(16.6, 17.1), 'finish_self_check', {
					visitors: random.int(80, 260),
					transactions: random.int(60, 200),
					complaints: random.chance(0.2) ? 1 : 0,
					suggestions: random.chance(0.3) ? 1 : 0,
					...(random.chance(0.25) && { to_raise: random.pick(raised) }),
					expected_version: 2
				})
			);
		}
	return calls;
}
