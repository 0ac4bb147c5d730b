import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

// The roster is one page for everyone; administrators find their tools on each person's.
export const load: PageServerLoad = ({ url }) => redirect(307, `/people${url.search}`);
