import * as desk from './desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('app:desk');
	const [today, tasks] = await Promise.all([desk.read(locals.db), desk.readTasks(locals.db)]);
	return { desk: today, tasks };
};
