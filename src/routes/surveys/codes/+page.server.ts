import { qrCode } from '$lib/server/qrCode';
import { unwrap } from '$lib/server/refusal';
import * as surveys from '$lib/surveys/surveys';
import type { PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Drawn here, so that no page carries what draws them. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const unit = url.searchParams.get('unit') ?? '';
	const links = unwrap(await surveys.links(locals.db, uuid.test(unit) ? unit : undefined));
	return {
		codes: links
			.map(({ token, unit }) => {
				const address = `${url.origin}/rate/${token}`;
				return { unit, address, ...qrCode(address) };
			})
			.sort((a, b) => a.unit.name_zh.localeCompare(b.unit.name_zh, 'zh-CN'))
	};
};
