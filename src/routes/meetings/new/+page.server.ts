import { error, redirect } from '@sveltejs/kit';
import type { Json } from '$lib/database.types';
import { peopleOf, prefill } from '$lib/meetings/meetings';
import { entryOf, figureCodes, registersFor } from '$lib/meetings/words';
import { setFlash } from '$lib/server/flash';
import { typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = locals.me!;
	const own = registersFor(me.grants);
	const unit = own.find(({ id }) => id === url.searchParams.get('unit')) ?? own[0];
	if (!unit) error(403, { message: 'forbidden', code: 'forbidden' });
	const today = wallTimeOf(me.now ?? new Date()).slice(0, 10);
	const [figures, people, indicators] = await Promise.all([
		prefill(locals.db, unit.id, today.slice(0, 7)),
		peopleOf(locals.db, unit.id),
		locals.db
			.from('indicators')
			.select('code,name_zh,name_en,unit')
			.in('code', [...figureCodes])
			.then(unwrap)
	]);
	return { unit, today, figures, people, indicators, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const form = await request.formData();
		const saved = await locals.db
			.rpc('save_meeting', {
				entry: entryOf(form) as unknown as Json,
				idempotency_key: String(form.get('key'))
			})
			.select('id')
			.single();
		const refusal = refused(saved, typedValues(form));
		if (refusal) return refusal;
		setFlash(cookies, { key: 'meetings.saved' });
		redirect(303, `/meetings/${(saved.data as unknown as { id: string }).id}`);
	}
};
