import { listReports } from '$lib/reports/reports';
import type { PageServerLoad } from './$types';

const kinds = ['covert', 'overt', 'document'];

const wide = ['service_manager', 'executive', 'auditor'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const { grants } = locals.me!;
	const branches = grants.some(({ role }) => wide.includes(role))
		? null
		: grants.map(({ unit_id }) => unit_id);
	const asked = (name: string) => url.searchParams.get(name) || undefined;
	const kind = kinds.find((one) => one === asked('kind'));
	return {
		kind,
		...(await listReports(locals.db, {
			branch: asked('branch'),
			branches,
			kind,
			before: asked('before')
		}))
	};
};
