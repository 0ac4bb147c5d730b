import * as desk from './desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('app:desk');
	const now = locals.me?.now ?? new Date().toISOString();
	const [today, tasks, figures] = await Promise.all([
		desk.read(locals.db),
		desk.readTasks(locals.db),
		desk.readFigures(locals.db, now)
	]);
	return { desk: today, tasks, figures };
};
