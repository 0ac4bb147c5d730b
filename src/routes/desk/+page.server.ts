import * as desk from './desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('app:desk');
	return { desk: await desk.read(locals.db) };
};
