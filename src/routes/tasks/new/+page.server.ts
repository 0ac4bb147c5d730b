import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { rolesOf } from '$lib/frame/me';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { rules } from '$lib/tasks/tasks';
import { occasions, severities } from '$lib/tasks/words';
import type { Actions, PageServerLoad } from './$types';

const isId = (text: string | null) => z.uuid().safeParse(text).success;

/** By hand, or with `?complaint=` from a complaint. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('complaint');
	const roles = rolesOf(locals.me!);
	const mayOpen =
		roles.includes('service_manager') || (asked && roles.includes('complaint_officer'));
	if (!mayOpen) error(403, { message: 'MC002', code: 'MC002' });
	const [complaint, saved] = await Promise.all([
		isId(asked)
			? locals.db
					.from('complaints')
					.select('id,number,unit:units!complaints_unit_id_fkey(name_zh,name_en)')
					.eq('id', asked!)
					.maybeSingle()
					.then(unwrap)
			: null,
		rules(locals.db)
	]);
	if (asked && !complaint) error(404, { message: 'not_found', code: 'not_found' });
	const today = (locals.me!.now ?? new Date().toISOString()).slice(0, 10);
	return {
		complaint,
		rule: saved.find(({ effective_from }) => effective_from <= today) ?? null,
		key: crypto.randomUUID()
	};
};

const words = z.string().trim().min(1);
const common = {
	title: words,
	found: words,
	severity: z.enum(severities),
	idempotency_key: z.uuid().optional()
};
const byHand = z.object({
	...common,
	unit_id: z.uuid('common.invalid.required'),
	source_kind: z.enum(occasions),
	source_number: z.string().trim().optional()
});

export const actions: Actions = {
	default: async ({ request, locals, url, cookies }) => {
		const complaint_id = url.searchParams.get('complaint');
		if (complaint_id) {
			const { data, values, failure } = await readForm(request, z.object(common));
			if (failure) return failure;
			const result = await locals.db.rpc('open_task_from_complaint', { complaint_id, ...data });
			const refusal = refused(result, values);
			if (refusal) return refusal;
			setFlash(cookies, { key: 'tasks.done.opened', params: { number: unwrap(result).number } });
			redirect(303, `/tasks/${unwrap(result).id}`);
		}
		const { data, values, failure } = await readForm(request, byHand);
		if (failure) return failure;
		const { idempotency_key, ...entry } = data;
		const result = await locals.db.rpc('open_task', { entry, idempotency_key });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'tasks.done.opened', params: { number: unwrap(result).number } });
		redirect(303, `/tasks/${unwrap(result).id}`);
	}
};
