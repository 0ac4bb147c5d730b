import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

/** As `repeated_causes` answers. */
export type RepeatedCause = {
	unit_id: string;
	unit_zh: string;
	unit_en: string;
	cause_zh: string;
	cause_en: string;
	count: number;
	last_at: string;
	cases: { id: string; number: string; subject: string }[];
};

export const load: PageServerLoad = async ({ locals, url }) => {
	const scopes = (locals.me?.grants ?? []).filter(({ role }) =>
		['service_manager', 'auditor'].includes(role)
	);
	const regions = unwrap(
		await locals.db
			.from('units')
			.select('id, name_zh, name_en, path')
			.eq('kind', 'region')
			.is('closed_on', null)
			.order('code')
	).filter(({ path }) =>
		scopes.some((scope) => path === scope.path || String(path).startsWith(`${scope.path}.`))
	);
	const region = regions.find(({ id }) => id === url.searchParams.get('region')) ?? regions[0];
	const repeats = region
		? (unwrap(await locals.db.rpc('repeated_causes', { region_id: region.id })) as RepeatedCause[])
		: [];
	return {
		regions: regions.map(({ id, name_zh, name_en }) => ({ id, name_zh, name_en })),
		region: region?.id,
		repeats
	};
};
