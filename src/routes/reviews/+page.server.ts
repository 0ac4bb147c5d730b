import { z } from 'zod';
import type { Json } from '$lib/database.types';
import { groupings, tasksOf } from '$lib/reviews/grouping';
import { listQueue, openVisit } from '$lib/reviews/reviews';
import { signalsOf } from '$lib/reviews/signals';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { copyPhotos, dropCopies } from '$lib/server/reportPhotos';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { visits, contents } = await listQueue(locals.db);
	const queue = visits
		.map(({ facts, answers, version_id, ...visit }) => ({
			...visit,
			signals: signalsOf(facts, answers, contents.get(version_id))
		}))
		// What looks most careless first; among equals who waits longest.
		.sort((a, b) => b.signals.sum - a.signals.sum || a.submitted_at.localeCompare(b.submitted_at));
	return { queue, key: crypto.randomUUID() };
};

const release = z.object({
	visit: z
		.union([z.uuid(), z.array(z.uuid())], 'reviews.release.none')
		.transform((one) => [one].flat()),
	shows: z.enum(['day', 'week']),
	grouping: z.enum(groupings),
	idempotency_key: z.uuid()
});

export const actions: Actions = {
	release: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, release);
		if (failure) return failure;
		const photos = [];
		const groups: Record<string, Json> = {};
		for (const id of data.visit) {
			const { branch_zh, branch_en, ...visit } = await openVisit(locals.db, id);
			const tasks = tasksOf(visit.content, visit.score, data.grouping, locals.lang);
			if (tasks) groups[id] = tasks;
			const branch = locals.lang === 'zh' ? branch_zh : branch_en;
			photos.push(...visit.photos.map((photo) => ({ ...photo, branch })));
		}
		const copied = await copyPhotos(locals.db, photos);
		const spoilt = refused(copied, values);
		if (spoilt) return spoilt;
		const copies = copied.data;
		const released = await locals.db.rpc('release_visits', {
			visit_ids: data.visit,
			shows: data.shows,
			copies,
			groups,
			idempotency_key: data.idempotency_key
		});
		if (released.error) await dropCopies(copies);
		const refusal = refused(released, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'reviews.release.done', params: { count: released.data!.length } });
	}
};
