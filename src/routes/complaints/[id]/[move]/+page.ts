import { forms } from '$lib/complaints/moves/forms';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	Fields: (await forms[data.action]?.())?.default ?? null
});
