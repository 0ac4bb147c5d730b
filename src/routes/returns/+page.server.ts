import { readNumber } from '$lib/domain/import/numbers';
import { monthAfter } from '$lib/domain/statistics/months';
import { fail, redirect } from '@sveltejs/kit';
import type { MessageKey } from '$lib/i18n';
import * as returns from '$lib/returns/returns';
import { typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

const isMonth = (text: string | null): text is string =>
	/^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? '');

export const load: PageServerLoad = async ({ locals, url }) => {
	const grants = locals.me?.grants ?? [];
	const own = grants.filter(
		({ role, unit_kind }) => ['staff', 'branch_head'].includes(role) && unit_kind === 'branch'
	);
	const manages = grants.some(({ role }) =>
		['service_manager', 'executive', 'auditor'].includes(role)
	);
	const isAdmin = grants.some(({ role }) => role === 'administrator');
	if (isAdmin && own.length === 0 && !manages) redirect(303, '/returns/rule');
	const latest = monthAfter(wallTimeOf(locals.me?.now ?? new Date()).slice(0, 7), -1);
	const asked = url.searchParams.get('month');
	const month = isMonth(asked) ? asked : latest;
	const branch =
		own.find(({ unit_id }) => unit_id === url.searchParams.get('unit')) ?? own[0] ?? null;
	const [page, coverage] = await Promise.all([
		branch ? returns.page(locals.db, branch.unit_id, month).then(unwrap) : null,
		manages ? returns.coverage(locals.db, month).then(unwrap) : null
	]);
	return {
		month,
		latest,
		mayRule: isAdmin || manages,
		branch,
		branches: [...new Map(own.map((grant) => [grant.unit_id, grant])).values()],
		page: page as returns.ReturnPage | null,
		coverage: coverage as returns.Coverage | null
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const values = typedValues(form);
		const issues: Record<string, MessageKey> = {};
		const figures: Record<string, number | null> = {};
		for (const code of form.getAll('asked').map(String)) {
			const read = readNumber({ kind: 'text', text: String(form.get(code) ?? '') });
			if (form.get(`${code}_unknown`) === 'on') figures[code] = null;
			else if (read === null) continue;
			else if ('problem' in read) issues[code] = 'common.invalid.number';
			else figures[code] = read.value;
		}
		if (Object.keys(issues).length > 0) return fail(422, { issues, values });
		const version = Number(form.get('version'));
		const result = await locals.db.rpc('file_monthly_return', {
			unit_id: String(form.get('unit_id')),
			month: String(form.get('month')),
			figures,
			remark: String(form.get('remark') ?? '') || undefined,
			expected_version: version > 0 ? version : undefined
		});
		return refused(result, values) ?? { filed: String(form.get('month')) };
	}
};
