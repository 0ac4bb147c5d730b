import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { readCursor } from '$lib/admin/keyset';
import { roles } from '$lib/frame/me';
import { parseInstant } from '$lib/i18n/instant';
import { chosenPerson, chosenUnit } from '$lib/people/chosen';
import * as invitations from '$lib/people/invitations';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const text = z.string().trim();
const rights = {
	email: text.min(1).max(200),
	role: z.union([z.enum(roles), z.literal('')]),
	role_unit_id: z.string().optional(),
	role_unit_id_text: z.string().optional()
};
const newcomer = z.object({
	...rights,
	staff_number: text.min(1).max(40),
	name: text.min(1).max(80),
	name_initials: text.max(40),
	title: text.min(1).max(80),
	language: z.enum(['zh', 'en']),
	unit_id: z.string().optional(),
	unit_id_text: z.string().optional()
});
const known = z.object({
	...rights,
	person_id: z.string().optional(),
	person_id_text: z.string().optional()
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const after = readCursor(url.searchParams.get('after'));
	const { rows, older } = unwrap(await invitations.list(locals.db, after));
	const now = parseInstant(locals.me?.now ?? new Date());
	return {
		paged: after !== null,
		older,
		invitations: rows.map((row) => ({
			...row,
			state: invitations.stateOf(row, now, parseInstant)
		}))
	};
};

const unchosen = (field: string, values: Record<string, unknown>) =>
	fail(422, { issues: { [field]: 'common.invalid.choice' as const }, values });

/** The code is in this answer and nowhere else: only its digest is kept. */
const shown = (data: unknown) => ({ invited: data as { person_id: string; code: string } });

export const actions: Actions = {
	invite: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, newcomer);
		if (failure) return failure;
		const unit_id = await chosenUnit(locals.db, data.unit_id, data.unit_id_text);
		if (!unit_id) return unchosen('unit_id', values);
		const at = (await chosenUnit(locals.db, data.role_unit_id, data.role_unit_id_text)) ?? unit_id;
		const { staff_number, name, name_initials, title, email, language, role } = data;
		const result = await locals.db.rpc('invite_person', {
			...{ staff_number, name, name_initials, title, email, language, unit_id },
			roles: role ? [{ role, unit_id: at }] : []
		});
		return refused(result, values) ?? shown(result.data);
	},
	reinvite: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, known);
		if (failure) return failure;
		const person_id = await chosenPerson(locals.db, data.person_id, data.person_id_text);
		if (!person_id) return unchosen('person_id', values);
		const at = await chosenUnit(locals.db, data.role_unit_id, data.role_unit_id_text);
		if (data.role && !at) return unchosen('role_unit_id', values);
		const result = await locals.db.rpc('reinvite_person', {
			person_id,
			email: data.email,
			roles: data.role ? [{ role: data.role, unit_id: at }] : []
		});
		return refused(result, values) ?? shown(result.data);
	},
	revoke: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(
			request,
			z.object({ invitation_id: z.uuid() })
		);
		return (
			failure ?? refused(await locals.db.rpc('revoke_invitation', data), values) ?? { done: true }
		);
	}
};
