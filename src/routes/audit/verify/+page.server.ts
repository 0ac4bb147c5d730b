import { requireAuditor } from '$lib/audit/access';
import * as verifying from '$lib/audit/verifying';
import { unwrap } from '$lib/server/refusal';
import type { FormAnswer } from '$lib/ui/formErrors';
import type { MessageKey } from '$lib/i18n';
import type { PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, url }) => {
	requireAuditor(locals.me);
	const typed = url.searchParams.get('subject')?.trim() ?? '';
	const nothing = {
		chains: [] as verifying.Chain[],
		seals: null as Awaited<ReturnType<typeof verifying.sealsOf>> | null,
		typed,
		answer: null as FormAnswer
	};
	if (url.searchParams.has('seals'))
		return { ...nothing, seals: await verifying.sealsOf(locals.db) };
	if (typed === '') return nothing;
	// A case is known by its number, everything else by its id.
	const subject = uuid.test(typed)
		? typed
		: unwrap(await locals.db.from('complaints').select('id').eq('number', typed).limit(1))[0]?.id;
	const chains = subject ? await verifying.chainsOf(locals.db, subject) : [];
	return chains.length > 0
		? { ...nothing, chains }
		: { ...nothing, answer: { issues: { subject: 'audit.verify.unknown' as MessageKey } } };
};
