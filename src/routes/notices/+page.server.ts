import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { monthAfter } from '$lib/domain/statistics/months';
import { draftNotice } from '$lib/notices/drafting.server';
import { listNotices } from '$lib/notices/notices';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { grants, now } = locals.me!;
	const today = new Date(Date.parse(now ?? new Date().toISOString()) + 8 * 3600_000);
	const scopes = grants.filter(
		({ role, unit_kind }) =>
			role === 'service_manager' && ['head_office', 'region'].includes(unit_kind)
	);
	return {
		...(await listNotices(locals.db, url.searchParams.get('before') ?? undefined)),
		lastMonth: monthAfter(today.toISOString().slice(0, 7), -1),
		scopes: scopes.map(({ unit_id, unit_name_zh, unit_name_en }) => ({
			id: unit_id,
			name_zh: unit_name_zh,
			name_en: unit_name_en
		}))
	};
};

const draft = z.object({ scope_id: z.uuid(), month: z.string().min(1) });

export const actions: Actions = {
	draft: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, draft);
		if (failure) return failure;
		const made = await draftNotice(locals.db, data.scope_id, data.month);
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'notice.drafted' });
		redirect(303, `/notices/${(made.data as unknown as { id: string }).id}`);
	}
};
