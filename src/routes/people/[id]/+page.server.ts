import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import * as events from '$lib/audit/events';
import { chosenPerson, chosenUnit } from '$lib/people/chosen';
import * as people from '$lib/people/people';
import { roleActions } from '$lib/people/roleActions';
import { roles } from '$lib/frame/me';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

const text = z.string().trim();
const picked = { unit_id: z.string().optional(), unit_id_text: z.string().optional() };
const pickedPerson = { person_id: z.string().optional(), person_id_text: z.string().optional() };
const grant = z.object({ role: z.enum(roles), from_date: text, to_date: text, ...picked });
const stand = z.object({
	grant_id: z.uuid(),
	from_date: text,
	to_date: text.min(1),
	...pickedPerson
});
const post = z.object({
	title: text.min(1),
	team: text,
	is_head: z.string().optional(),
	from_date: text.min(1),
	...picked
});
const relation = z.object({ reason: text.min(1).max(500), ...picked, ...pickedPerson });

const unchosen = (field: string, values: Record<string, unknown>) =>
	fail(422, { issues: { [field]: 'common.invalid.choice' as const }, values });

export const load: PageServerLoad = async ({ locals, params }) => {
	const [person, grants, history] = await Promise.all([
		people.read(locals.db, params.id).then(unwrap),
		people.grantsOf(locals.db, params.id).then(unwrap),
		events.ofSubject(locals.db, params.id).then(unwrap)
	]);
	return {
		person,
		grants,
		history,
		today: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10)
	};
};

export const actions: Actions = {
	...roleActions,
	grant: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, grant);
		if (failure) return failure;
		const unit_id = await chosenUnit(locals.db, data.unit_id, data.unit_id_text);
		if (!unit_id) return unchosen('unit_id', values);
		const result = await locals.db.rpc('grant_role', {
			person_id: params.id,
			role: data.role,
			unit_id,
			from_date: data.from_date || undefined,
			to_date: data.to_date || undefined
		});
		return refused(result, values) ?? { done: true };
	},
	delegate: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, stand);
		if (failure) return failure;
		const person_id = await chosenPerson(locals.db, data.person_id, data.person_id_text);
		if (!person_id) return unchosen('person_id', values);
		const { grant_id, from_date, to_date } = data;
		const result = await locals.db.rpc('delegate_role', {
			grant_id,
			person_id,
			from_date,
			to_date
		});
		return refused(result, values) ?? { done: true };
	},
	appoint: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, post);
		if (failure) return failure;
		const unit_id = await chosenUnit(locals.db, data.unit_id, data.unit_id_text);
		if (!unit_id) return unchosen('unit_id', values);
		const result = await locals.db.rpc('appoint_person', {
			person_id: params.id,
			unit_id,
			title: data.title,
			from_date: data.from_date,
			team: data.team || undefined,
			is_head: data.is_head !== undefined
		});
		return refused(result, values) ?? { done: true };
	},
	disable: async ({ request, locals, params }) => {
		const values = Object.fromEntries(await request.formData());
		const result = await locals.db.rpc('disable_person', {
			person_id: params.id,
			disabled: values.disabled === 'true'
		});
		return refused(result, values) ?? { done: true };
	},
	declare: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, relation);
		if (failure) return failure;
		const [other_person_id, unit_id] = await Promise.all([
			chosenPerson(locals.db, data.person_id, data.person_id_text),
			chosenUnit(locals.db, data.unit_id, data.unit_id_text)
		]);
		if ((other_person_id === null) === (unit_id === null)) {
			const issues = { person_id: 'people.interest.one' as const };
			return fail(422, { issues, values });
		}
		const result = await locals.db.rpc('declare_interest', {
			person_id: params.id,
			reason: data.reason,
			other_person_id: other_person_id ?? undefined,
			unit_id: unit_id ?? undefined
		});
		return refused(result, values) ?? { done: true };
	},
	endInterest: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, z.object({ interest_id: z.uuid() }));
		return failure ?? refused(await locals.db.rpc('end_interest', data), values) ?? { done: true };
	}
};
