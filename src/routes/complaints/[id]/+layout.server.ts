import { error } from '@sveltejs/kit';
import { openCase, readEntry } from '$lib/complaints/caseReading';
import { rolesOf } from '$lib/frame/me';
import type { LayoutServerLoad } from './$types';

const caseRoles = ['complaint_officer', 'service_manager', 'executive', 'auditor'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('app:case');
	if (!uuid.test(params.id)) error(404, { message: 'not_found', code: 'not_found' });
	const roles = rolesOf(locals.me!);
	const opened = caseRoles.some((role) => roles.includes(role))
		? await openCase(locals.db, params.id)
		: null;
	// Each form sends its own key, so that sending it twice does it once.
	const keys = { note: crypto.randomUUID(), step: crypto.randomUUID() };
	if (opened) return { opened, read: null, keys, title: opened.complaint.number };
	const read = await readEntry(locals.db, params.id);
	return { opened: null, read, keys, title: read.entry.number };
};
