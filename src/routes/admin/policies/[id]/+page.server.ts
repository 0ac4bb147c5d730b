import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Effect } from '$lib/admin/effect';
import * as policies from '$lib/admin/policies';
import { readPolicyForm } from '$lib/admin/policyForm';
import { readRules } from '$lib/admin/ruleText';
import { setFlash } from '$lib/server/flash';
import { typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Json } from '$lib/database.types';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [all, answer] = await Promise.all([
		policies.list(locals.db).then(unwrap),
		policies.read(locals.db, params.id)
	]);
	const policy = all.find(({ id }) => id === params.id);
	const spec = unwrap(answer) as unknown as policies.PolicySpec | null;
	if (!policy || !spec) error(404, { message: 'not_found', code: 'not_found' });
	return { policy, spec };
};

async function change(event: RequestEvent<{ id: string }>, preview: boolean) {
	const values = typedValues(await event.request.formData());
	const { spec, issues } = readPolicyForm(values);
	if (issues) return fail(422, { issues, values });
	const result = await event.locals.db.rpc(
		preview ? 'preview_policy_version' : 'save_policy_version',
		{
			policy_id: event.params.id,
			spec: spec as unknown as Json,
			expected_number: Number(values.number),
			repin: Boolean(values.repin)
		}
	);
	const refusal = refused(result, values);
	if (refusal) return refusal;
	const effect = result.data as unknown as Effect & { number: number };
	if (preview) return { values, effect };
	setFlash(event.cookies, {
		key: 'admin.version.saved',
		params: { number: effect.number, moved: effect.moved }
	});
	redirect(303, event.url.pathname);
}

export const actions: Actions = {
	preview: (event) => change(event, true),
	save: (event) => change(event, false),
	rules: async ({ request, locals, params }) => {
		const values = typedValues(await request.formData());
		const result = await locals.db.rpc('save_policy_rules', {
			policy_id: params.id,
			rules: readRules(values)
		});
		return refused(result, values) ?? { done: true };
	}
};
