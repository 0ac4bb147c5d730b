import * as z from 'zod';
import { wallTimeOf } from '$lib/ui/wallTime';
import * as selfChecks from '$lib/selfChecks/selfChecks';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const count = z.coerce.number().int().min(0).max(100_000);
const day = { unit_id: z.uuid(), day: z.iso.date() };
const answer = z.object({
	value: z.union([z.string().max(1000), z.number(), z.null()]).optional(),
	na: z.boolean().optional(),
	note: z.string().max(1000).optional()
});
const ticked = z.object({
	...day,
	answers: z
		.string()
		.max(100_000)
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown;
			} catch {
				context.addIssue({ code: 'custom', message: 'common.invalid.other' });
				return z.NEVER;
			}
		})
		.pipe(z.record(z.string().max(64), answer))
});
const summary = z.object({
	...day,
	version: z.coerce.number().int().optional(),
	visitors: count,
	transactions: count,
	complaints: count,
	suggestions: count,
	to_raise: z.string().max(2000).optional()
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const grants = locals.me?.grants ?? [];
	const own = grants.filter(
		({ role, unit_kind }) => ['staff', 'branch_head'].includes(role) && unit_kind === 'branch'
	);
	const manages = grants.some(({ role }) =>
		['service_manager', 'executive', 'auditor'].includes(role)
	);
	const today = wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10);
	const asked = url.searchParams.get('unit');
	const branch = own.find(({ unit_id }) => unit_id === asked) ?? own[0] ?? null;
	const elsewhere = manages && asked && asked !== branch?.unit_id ? asked : null;
	const unit = elsewhere ?? branch?.unit_id;

	const [current, days, coverage] = await Promise.all([
		branch && !elsewhere ? selfChecks.today(locals.db, branch.unit_id).then(unwrap) : null,
		unit ? selfChecks.days(locals.db, unit).then(unwrap) : [],
		manages && !branch && !elsewhere
			? selfChecks.coverage(locals.db, url.searchParams.get('day') || undefined).then(unwrap)
			: null
	]);
	return {
		today,
		branch: elsewhere ? null : branch,
		branches: [...new Map(own.map((grant) => [grant.unit_id, grant])).values()],
		current: current as selfChecks.Today | null,
		days: days as selfChecks.Day[],
		showsDays: unit !== undefined,
		coverage: coverage as selfChecks.Coverage | null
	};
};

export const actions: Actions = {
	tick: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, ticked);
		if (failure) return failure;
		const result = await selfChecks.tick(locals.db, data.unit_id, data.day, data.answers);
		return refused(result) ?? { version: result.data?.version };
	},
	finish: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, summary);
		if (failure) return failure;
		const { version, to_raise, ...rest } = data;
		const result = await locals.db.rpc('finish_self_check', {
			...rest,
			to_raise: to_raise || undefined,
			expected_version: version
		});
		return refused(result, values) ?? { finished: data.day };
	}
};
