import * as z from 'zod';
import * as dailyReturn from '$lib/books/dailyReturn';
import { wallTimeOf } from '$lib/ui/wallTime';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const count = z.coerce.number().int().min(0).max(10_000);
const stated = z.object({
	unit_id: z.uuid(),
	day: z.iso.date(),
	version: z.coerce.number().int().optional(),
	nil: z.literal('1').optional(),
	complaints: count,
	settled_on_spot: count,
	suggestions: count,
	reports: count,
	praise: count,
	remark: z.string().max(1000).optional()
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const grants = locals.me?.grants ?? [];
	const own = grants.filter(
		(grant) => ['staff', 'branch_head'].includes(grant.role) && grant.unit_kind === 'branch'
	);
	const today = wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10);
	const asked = url.searchParams.get('day') ?? '';
	const days = dailyReturn.lastDays(today);
	const day = days.includes(asked) ? asked : today;
	const branch = own.find((grant) => grant.unit_id === url.searchParams.get('unit')) ?? own[0];
	const manages = grants.some((grant) =>
		['complaint_officer', 'service_manager', 'executive', 'auditor'].includes(grant.role)
	);

	const [returns, logged, entries, coverage] = await Promise.all([
		branch ? dailyReturn.recent(locals.db, branch.unit_id, days.at(-1)!).then(unwrap) : [],
		branch ? dailyReturn.logged(locals.db, branch.unit_id, day).then(unwrap) : null,
		branch ? dailyReturn.entries(locals.db, branch.unit_id).then(unwrap) : [],
		// A person with both kinds of role works at the counter here; coverage is the supervisors' page.
		manages && !branch ? dailyReturn.coverage(locals.db, asked || undefined).then(unwrap) : null
	]);
	return {
		branch: branch ?? null,
		branches: [...new Map(own.map((grant) => [grant.unit_id, grant])).values()],
		today,
		day,
		days,
		returns,
		logged: logged as dailyReturn.Logged | null,
		entries,
		coverage: coverage as dailyReturn.Coverage | null
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, stated);
		if (failure) return failure;
		const { nil, version, remark, ...rest } = data;
		const nothing = Object.fromEntries(dailyReturn.counts.map((name) => [name, 0]));
		const result = await locals.db.rpc('file_daily_return', {
			...rest,
			...(nil ? nothing : {}),
			remark: remark || undefined,
			expected_version: version
		});
		return refused(result, values) ?? { filed: data.day };
	}
};
