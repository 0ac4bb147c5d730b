import { error } from '@sveltejs/kit';
import {
	monthsUntil,
	readCoverage,
	readMap,
	readRectification,
	readScores
} from '$lib/inspections/figures';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const views = ['scores', 'map', 'coverage', 'rectification'] as const;
const spans = [3, 6, 12, 24];
const readers = ['service_manager', 'executive', 'auditor', 'branch_head', 'staff'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const grants = locals.me!.grants.filter(
		({ role, unit_kind }) => readers.includes(role) && unit_kind !== 'department'
	);
	const widest = grants.toSorted((a, b) => a.path.length - b.path.length)[0];
	const unit = url.searchParams.get('unit') ?? widest?.unit_id;
	const view = views.find((one) => one === url.searchParams.get('view')) ?? 'scores';
	if (!unit) return { view, unit: null, above: [], months: [], span: 12 };
	const found = unwrap(
		await locals.db
			.from('units')
			.select('id,kind,name_zh,name_en,parent:parent_id(id,name_zh,name_en)')
			.eq('id', unit)
			.maybeSingle()
	);
	if (!found) error(404, { message: 'not_found', code: 'not_found' });
	const span = spans.find((one) => String(one) === url.searchParams.get('months')) ?? 12;
	const today = wallTimeOf(locals.me?.now ?? new Date());
	const months = monthsUntil(`${today.slice(0, 7)}-01`, span);
	const period = { unit_id: unit, first: months[0]!, last: months.at(-1)! };
	const { db } = locals;
	const scores = view === 'scores' || view === 'map' ? await readScores(db, period) : null;
	const mapped = scores?.items.filter(({ failed }) => failed > 0).slice(0, 15) ?? [];
	return {
		view,
		unit: found,
		span,
		months,
		scores,
		mapped: view === 'map' ? mapped : [],
		map:
			view === 'map'
				? await readMap(
						db,
						period,
						mapped.map(({ item_id }) => item_id)
					)
				: null,
		coverage: view === 'coverage' ? await readCoverage(db, period) : null,
		tasks: view === 'rectification' ? await readRectification(db, period) : null
	};
};
