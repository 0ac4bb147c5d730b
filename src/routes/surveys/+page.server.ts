import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import * as surveys from '$lib/surveys/surveys';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

const readers = ['service_manager', 'executive', 'auditor', 'signer', 'branch_head', 'staff'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const grants = locals.me?.grants ?? [];
	const units = [
		...new Map(
			grants.filter(({ role }) => readers.includes(role)).map((grant) => [grant.unit_id, grant])
		).values()
	].filter(({ unit_kind }) => unit_kind !== 'department');
	const rotates = grants.some(({ role }) => role === 'administrator');
	const asked = url.searchParams.get('month') ?? '';
	const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked)
		? asked
		: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 7);
	const unit = url.searchParams.get('unit') ?? units[0]?.unit_id;
	const [page, links] = await Promise.all([
		unit ? surveys.page(locals.db, unit, month).then(unwrap) : null,
		surveys.links(locals.db).then(unwrap)
	]);
	return {
		month,
		units,
		rotates,
		links,
		origin: url.origin,
		page: page as surveys.SurveyPage | null
	};
};

export const actions: Actions = {
	rotate: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, z.object({ unit_id: z.uuid() }));
		if (failure) return failure;
		const result = await locals.db.rpc('rotate_rating_link', data);
		return refused(result, values) ?? { rotated: true };
	}
};
