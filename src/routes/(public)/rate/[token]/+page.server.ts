import { fail } from '@sveltejs/kit';
import { dimensions } from '$lib/domain/import/mapping';
import type { MessageKey } from '$lib/i18n';
import { typedValues } from '$lib/server/form';
import { refusalOf, refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

type Branch = { name_zh: string; name_en: string };

export const load: PageServerLoad = async ({ locals, params }) => {
	const result = await locals.db.rpc('rate_branch', { token: params.token });
	// A code that has been replaced is an answer, not an error page.
	if (result.error && refusalOf(result.error)?.code === 'MC730') return { branch: null };
	return { branch: unwrap(result) as unknown as Branch };
};

export const actions: Actions = {
	default: async ({ request, locals, params, cookies, url }) => {
		const form = await request.formData();
		const values = typedValues(form);
		const scores = Object.fromEntries(
			dimensions.map((dimension) => [dimension, String(form.get(dimension) ?? '')])
		);
		const missing = dimensions.filter((dimension) => !/^[1-5]$/.test(scores[dimension]!));
		if (missing.length > 0) {
			const issues = Object.fromEntries(
				missing.map((dimension) => [dimension, 'error.MC731' as MessageKey])
			);
			return fail(422, { issues, values });
		}
		// Says only that this device has rated today; the database keeps a hash of it for the day.
		const device = cookies.get('rater') ?? crypto.randomUUID();
		cookies.set('rater', device, {
			path: '/rate',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: 86_400
		});
		const result = await locals.db.rpc('rate_branch', {
			token: params.token,
			scores,
			staff_number: String(form.get('staff_number') ?? '').trim() || undefined,
			remark: String(form.get('remark') ?? '').trim() || undefined,
			device
		});
		return refused(result, values) ?? { thanks: true };
	}
};
