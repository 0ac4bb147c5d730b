import type { Content, Item } from '../../src/lib/domain/checklist/content.ts';

/** Items of each section that the demo bank's visits ask, at most. */
const perSection = 4;

/**
 * The demo bank's own list, cut from the full one it is made of: four items a section,
 * critical ones first, nothing that needs a photo: which are taken is left to chance.
 */
export function ownList(full: Content): Content {
	const rank = (item: Item) => (item.critical ? 0 : 10 - item.weight);
	return {
		...full,
		scenarios: [],
		sections: full.sections.map((section) => ({
			...section,
			items: section.items
				.filter(({ condition, observability }) => !condition && observability === 'covert')
				.toSorted((a, b) => rank(a) - rank(b))
				.slice(0, perSection)
				.map((item) => ({
					...item,
					// No scenario is acted out on these visits.
					scenarios: undefined,
					evidence_on_fail:
						item.evidence_on_fail === 'photo' ? ('note' as const) : item.evidence_on_fail
				}))
		}))
	};
}

const remarks = [
	'现场情况与要求不符，客户等候时无人引导。',
	'当时大堂仅一名员工，未见主动询问。',
	'设备停用，未张贴告示。',
	'柜员未站立迎接，也未使用文明用语。',
	'等候区座椅上堆放物品。',
	'叫号后超过十分钟仍未受理。',
	'填单台没有老花镜和示范单。',
	'宣传折页已过期，未及时更换。'
];

/** What an inspector finds: a branch of quality 0 to 1 fails the more items the lower it is. */
export function findings(
	content: Content,
	quality: number,
	random: {
		chance: (share: number) => boolean;
		pick: <T>(list: readonly T[]) => T;
		int: (a: number, b: number) => number;
	}
): { item: string; value: string | number; note?: string }[] {
	return content.sections.flatMap(({ items }) =>
		items.map((item) => {
			const fails = random.chance((1 - quality) * (item.critical ? 0.12 : 0.9));
			return {
				item: item.id,
				value: answer(item, fails, random),
				...((fails || random.chance(0.06)) && { note: random.pick(remarks) })
			};
		})
	);
}

function answer(
	{ scale }: Item,
	fails: boolean,
	random: { int: (a: number, b: number) => number }
): string | number {
	switch (scale.type) {
		case 'pass_fail_na':
			return fails ? 'fail' : 'pass';
		case 'rating_0_5':
			return fails ? random.int(0, 2) : random.int(4, 5);
		case 'text':
			return '情况属实。';
		default: {
			const bands = scale.bands ?? [];
			const band = fails ? bands.at(-1) : bands[0];
			return Math.round(band?.min ?? band?.max ?? (fails ? 60 : 1));
		}
	}
}
