import { regionEntries } from './data/units.ts';
import { isoDate, wall, zone } from './demo-hours.ts';
import type { Call } from './demo-player.ts';
import type { World } from './demo-story.ts';

/**
 * The daily returns of the last weeks: most on the day, some the next morning, some nil, a few
 * corrected, a few missing.
 */
export function dailyReturns(
	{ random, hours, bank }: World,
	logged: Map<string, Record<string, number>>,
	from: number,
	now: number
): Call[] {
	const calls: Call[] = [];
	for (const midnight of hours.between(from, now))
		for (const { code } of regionEntries.flatMap((region) => region.branches)) {
			const fate = random.next();
			if (fate < 0.05) continue;
			const late = fate < 0.12;
			const filer = bank.people.get(`${code}.${late ? 'head' : 'lobby'}`)!;
			const day = isoDate(midnight - zone);
			const counts = {
				complaints: 0,
				settled_on_spot: 0,
				suggestions: 0,
				reports: 0,
				praise: 0,
				...logged.get(`${code} ${day}`)
			};
			const args = { unit_id: bank.units.get(code), day, ...counts };
			const at = late
				? wall(midnight + 86_400_000, random.between(8.8, 10))
				: wall(midnight, random.between(16.9, 17.6));
			const call = { at, userId: filer.userId, verb: 'file_daily_return' };
			if (fate > 0.98)
				calls.push(
					{ ...call, args: { ...args, suggestions: counts.suggestions + 1 } },
					{
						...call,
						at: at + 5 * 60_000,
						args: { ...args, expected_version: 1, remark: '更正：意见簿一条系重复登记。' }
					}
				);
			else calls.push({ ...call, args });
		}
	return calls;
}
