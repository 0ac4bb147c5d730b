import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { rolesOf } from '$lib/frame/me';
import { chosenPerson, chosenUnit } from '$lib/people/chosen';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import * as vendors from '$lib/vendors/vendors';
import type { Actions, PageServerLoad } from './$types';

const id = z.uuid('common.invalid.choice');
const text = z.string().trim();
const day = z.iso.date('common.invalid.date');
const picked = { unit_id: z.string().optional(), unit_id_text: z.string().optional() };
const optional = text.optional().transform((words) => words || undefined);

export const load: PageServerLoad = async ({ locals, url }) => {
	const roles = rolesOf(locals.me!);
	const sees = ['service_manager', 'executive', 'auditor'].some((role) =>
		roles.includes(role as (typeof roles)[number])
	);
	const unit = id.safeParse(url.searchParams.get('unit')).data;
	const [page, enquiries] = await Promise.all([
		sees ? vendors.page(locals.db, unit) : null,
		vendors.enquiries(locals.db)
	]);
	return {
		page,
		quarters: page ? vendors.quartersOf(page) : [],
		enquiries,
		works: roles.includes('complaint_officer') || roles.includes('service_manager'),
		weighs: locals.me!.grants.some(
			({ role, unit_kind }) => role === 'service_manager' && unit_kind === 'head_office'
		),
		vendors: unwrap(
			await locals.db.from('vendors').select('id,name_zh,name_en').order('name_zh').limit(200)
		)
	};
};

const contract = z.object({
	vendor_id: id,
	number: text.min(1),
	from_date: day,
	to_date: day,
	note: optional,
	...picked
});
const placement = z.object({
	vendor_id: id,
	name: optional,
	from_date: day,
	to_date: optional,
	person_id: z.string().optional(),
	person_id_text: z.string().optional(),
	...picked
});
const enquiry = z.object({
	number: text.min(1),
	vendor_id: id,
	question: text.min(1),
	due_on: day
});
const answer = z.object({ enquiry_id: z.uuid(), answered_on: day, answer: text.min(1) });
const ending = z.object({ staff_id: z.uuid(), last_day: day });
const whole = z.coerce.number('common.invalid.number').int('common.invalid.number');
const weights = z.object({
	complaints: whole,
	findings: whole,
	cooperation: whole,
	least_staff_months: whole,
	expected_number: whole
});

export const actions: Actions = {
	contract: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, contract);
		if (failure) return failure;
		const { unit_id: chosen, unit_id_text, ...spec } = data;
		const unit_id = await chosenUnit(locals.db, chosen, unit_id_text);
		if (!unit_id)
			return fail(422, { issues: { unit_id: 'common.invalid.choice' as const }, values });
		const refusal = refused(await locals.db.rpc('save_vendor_contract', { unit_id, spec }), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.contracts.done' });
		redirect(303, '/vendors');
	},
	staff: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, placement);
		if (failure) return failure;
		const { unit_id: chosen, unit_id_text, person_id: person, person_id_text, ...spec } = data;
		const [unit_id, person_id] = await Promise.all([
			chosenUnit(locals.db, chosen, unit_id_text),
			chosenPerson(locals.db, person, person_id_text)
		]);
		if (!unit_id)
			return fail(422, { issues: { unit_id: 'common.invalid.choice' as const }, values });
		const call = { unit_id, spec: { ...spec, person_id } };
		const refusal = refused(await locals.db.rpc('save_vendor_staff', call), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.staff.done' });
		redirect(303, '/vendors');
	},
	end: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, ending);
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('end_vendor_staff', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.staff.ended' });
		redirect(303, '/vendors');
	},
	ask: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, enquiry);
		if (failure) return failure;
		const { number, ...call } = data;
		const found = unwrap(
			await locals.db.from('complaints').select('id').eq('number', number).maybeSingle()
		);
		if (!found)
			return fail(422, { issues: { number: 'vendors.enquiries.unknown' as const }, values });
		const result = await locals.db.rpc('ask_vendor', { ...call, complaint_id: found.id });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.enquiries.asked' });
		redirect(303, '/vendors');
	},
	answer: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, answer);
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('record_vendor_answer', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.enquiries.recorded' });
		redirect(303, '/vendors');
	},
	weights: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, weights);
		if (failure) return failure;
		const { expected_number, ...spec } = data;
		const result = await locals.db.rpc('save_vendor_rules', { spec, expected_number });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'vendors.rules.saved', params: { number: unwrap(result).number } });
		redirect(303, '/vendors');
	}
};
