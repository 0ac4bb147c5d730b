import { error } from '@sveltejs/kit';
import * as tasks from '$lib/tasks/tasks';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [task, repeats, standing] = await Promise.all([
		tasks.read(locals.db, params.id),
		tasks.repeats(locals.db, [params.id]),
		tasks.standing(locals.db, params.id)
	]);
	if (!task) error(404, { message: 'not_found', code: 'not_found' });
	return { task, repeat: repeats[task.id] ?? null, photos: standing.photos, title: task.number };
};
