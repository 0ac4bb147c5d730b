import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Json } from '$lib/database.types';
import { dryRun } from '$lib/domain/interview/dryRun.server';
import { pastMonths } from '$lib/domain/interview/inputs';
import { ruleCodes, type RuleCode, type RuleParameters } from '$lib/domain/interview/rules';
import { monthAfter } from '$lib/domain/statistics/months';
import * as interviews from '$lib/interviews/interviews';
import { readInputs } from '$lib/interviews/runRules.server';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	versions: await interviews.versions(locals.db),
	units: locals.me!.grants.filter(({ role }) => role === 'service_manager'),
	mayEdit: locals.me!.grants.some(
		({ role, unit_kind }) => role === 'service_manager' && unit_kind === 'head_office'
	),
	today: (locals.me!.now ?? new Date().toISOString()).slice(0, 10)
});

const number = z.coerce.number('common.invalid.number');
const schema = z
	.looseObject({
		unit_id: z.uuid('common.invalid.choice').optional(),
		cooling_days: number,
		effective_from: z.iso.date('common.invalid.date'),
		note: z.string().optional(),
		expected_number: z.coerce.number().int().optional(),
		months: z.coerce.number('common.invalid.number').int().min(1).max(12).default(6),
		active: z
			.union([z.enum(ruleCodes), z.array(z.enum(ruleCodes))])
			.optional()
			.transform((one) => [one ?? []].flat())
	})
	.transform((form, context) => {
		// `T1.alpha` holds a number, `T4.criticalItem` yes or no.
		const parameters: Record<string, Record<string, number | boolean>> = {};
		for (const [name, value] of Object.entries(form)) {
			const [rule, key] = name.split('.');
			if (!key || !ruleCodes.includes(rule as RuleCode)) continue;
			const read =
				value === 'true' ? true : value === 'false' ? false : Number(value || Number.NaN);
			if (Number.isNaN(read))
				context.addIssue({ code: 'custom', path: [name], message: 'common.invalid.number' });
			else (parameters[rule!] ??= {})[key] = read;
		}
		return { ...form, parameters };
	});

export const actions: Actions = {
	/** What the typed parameters would have proposed in past months; nothing is saved. */
	try: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		if (!data.unit_id)
			return fail(422, { issues: { unit_id: 'common.invalid.choice' as const }, values });
		const last = monthAfter((locals.me!.now ?? new Date().toISOString()).slice(0, 7), -1);
		const months = Array.from({ length: data.months }, (_, i) =>
			monthAfter(last, i + 1 - data.months)
		);
		const inputs = await readInputs(locals.db, data.unit_id, monthAfter(months[0]!, -12), last);
		const version = {
			number: 0,
			effectiveFrom: '2000-01-01',
			coolingDays: data.cooling_days,
			active: data.active,
			parameters: data.parameters as unknown as RuleParameters
		};
		const run = dryRun(pastMonths(inputs, months, version), version);
		const ids = [...new Set(run.flatMap(({ proposals }) => proposals.map((one) => one.branchId)))];
		const names = unwrap(
			await locals.db.from('units').select('id,name_zh,name_en').in('id', ids.slice(0, 200))
		);
		return {
			values,
			dry: run.map(({ month, proposals, cooled, notJudged }) => ({
				month,
				count: proposals.length,
				cooled,
				notJudged: notJudged.length,
				proposals: proposals.slice(0, 50).map(({ rule, branchId }) => ({
					rule,
					branch: names.find(({ id }) => id === branchId) ?? null
				}))
			}))
		};
	},

	save: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const { cooling_days, active, parameters, effective_from, note, expected_number } = data;
		const spec = { cooling_days, active, parameters, effective_from, note } as unknown as Json;
		const result = await locals.db.rpc('save_trigger_rules', { spec, expected_number });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'interviews.done.rules', params: { number: unwrap(result).number } });
		redirect(303, '/interviews/rules');
	}
};
