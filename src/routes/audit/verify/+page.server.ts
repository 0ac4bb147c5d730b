import { requireAuditor } from '$lib/audit/access';
import * as events from '$lib/audit/events';
import { refused, unwrap } from '$lib/server/refusal';
import type { FormAnswer } from '$lib/ui/formErrors';
import type { MessageKey } from '$lib/i18n';
import type { PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
type Verdict = {
	intact: boolean;
	events: number;
	broken_at?: number;
	reason?: 'missing_link' | 'changed_link' | 'cut_tail' | 'anchor_differs';
	day?: string;
};

export const load: PageServerLoad = async ({ locals, url }) => {
	requireAuditor(locals.me);
	const typed = url.searchParams.get('subject')?.trim() ?? '';
	const nothing = { verdict: null, history: [], typed, answer: null as FormAnswer };
	if (typed === '') return nothing;
	const wrong = { issues: { subject: 'audit.verify.unknown' as MessageKey } };
	// A case is known by its number, everything else by its id.
	const subject = uuid.test(typed)
		? typed
		: unwrap(await locals.db.from('complaints').select('id').eq('number', typed).limit(1))[0]?.id;
	if (!subject) return { ...nothing, answer: wrong };
	const [result, history] = await Promise.all([
		locals.db.rpc('verify_chain', { subject_id: subject }),
		events.ofSubject(locals.db, subject).then(unwrap)
	]);
	const refusal = refused(result);
	if (refusal) return { ...nothing, answer: refusal.data as FormAnswer };
	const verdict = result.data as unknown as Verdict;
	return verdict.events === 0 && verdict.intact
		? { ...nothing, answer: wrong }
		: { ...nothing, verdict, history };
};
