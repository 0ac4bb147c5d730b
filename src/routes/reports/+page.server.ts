import { listReports } from '$lib/reports/reports';
import type { PageServerLoad } from './$types';

const kinds = ['covert', 'overt', 'document'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = (name: string) => url.searchParams.get(name) || undefined;
	const kind = kinds.find((one) => one === asked('kind'));
	return {
		kind,
		...(await listReports(locals.db, { branch: asked('branch'), kind, before: asked('before') }))
	};
};
