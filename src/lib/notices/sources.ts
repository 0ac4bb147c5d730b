import { monthAfter } from '$lib/domain/statistics/months';
import type { Role } from '$lib/frame/me';
import { placesOf, type Place } from '$lib/frame/navigation';
import type { SectionId } from './document';

/** Where figures come from: an address within the application and the place it leads to. */
export type Source = { href: string; label: Place['label'] };

const daysOf = (first: string, last: string) => {
	const end = new Date(`${monthAfter(last, 1)}-01T00:00Z`);
	end.setUTCDate(0);
	return `from=${first}-01&to=${end.toISOString().slice(0, 10)}`;
};

function usable(hrefs: readonly string[], roles: readonly Role[]): Source[] {
	const places = placesOf(roles).all.flatMap((place) => [place, ...(place.children ?? [])]);
	return hrefs.flatMap((href) => {
		const place = places.find((one) => one.href === href.split('?')[0]);
		return place ? [{ href, label: place.label }] : [];
	});
}

/** The places behind a section of the notice of `month` (`2026-10`) that a reader of these roles can use. */
export function sectionSources(section: SectionId, month: string, roles: readonly Role[]) {
	const now = daysOf(month, month);
	const sources: Partial<Record<SectionId, string[]>> = {
		ranking: ['/indicators'],
		complaints: [
			`/complaints?tab=closed&kind=complaint&${daysOf(monthAfter(month, -11), month)}`,
			'/imports'
		],
		trends: ['/indicators', '/imports', `/returns?month=${month}`, `/surveys?month=${month}`],
		problems: ['/inspections', '/reports'],
		timelies: [`/complaints?tab=closed&kind=complaint&${now}`],
		rectification: ['/tasks?tab=owed'],
		interviews: ['/interviews'],
		commendations: [`/complaints?tab=entries&kind=praise&${now}`],
		departments: [`/departments?month=${month}`]
	};
	return usable(sources[section] ?? [], roles);
}

const ofReports = ['visit_score', 'critical_items'];

/** The place behind one figure of a branch, for who can use it; null where there is none. */
export function figureSource(
	{ indicator, source, branch, month }: Record<'indicator' | 'source' | 'branch' | 'month', string>,
	roles: readonly Role[]
): Source | null {
	const about = `unit=${branch}`;
	const cases = (first: string) =>
		`/complaints?tab=closed&kind=complaint&${about}&${daysOf(first, month)}`;
	const computed: Record<string, string> = {
		rectified_on_time: `/tasks?tab=done&${about}`,
		service_meeting_held: '/meetings',
		suggestion_book_answered: `/books?${about}`,
		commendations: `/complaints?tab=entries&kind=praise&${about}&${daysOf(month, month)}`,
		complaint_rate_raw: cases(month),
		complaint_situation: cases(month),
		investigated_on_time: cases(month),
		handled_on_time: cases(month),
		fed_back_on_time: cases(month)
	};
	const href =
		source === 'import'
			? '/imports'
			: source === 'return'
				? `/returns?${about}&month=${month}`
				: source === 'survey'
					? `/surveys?${about}&month=${month}`
					: ofReports.includes(indicator)
						? `/reports?branch=${branch}`
						: (computed[indicator] ?? cases(monthAfter(month, -11)));
	return usable([href], roles)[0] ?? null;
}
