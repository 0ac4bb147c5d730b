import type { Session } from './session.ts';

/** Where the two histories lie: what everybody concerned reads, and what is hidden about inspections. */
const histories = {
	open: {
		schema: 'app',
		events: 'public.events',
		sealed: 'select subject_id from app.anchored_heads'
	},
	hidden: {
		schema: 'covert',
		events: 'covert.events',
		sealed:
			'select (h ->> 0)::uuid as subject_id from covert.chain_anchors a, jsonb_array_elements(a.heads) h'
	}
} as const;
type History = keyof typeof histories;

interface Verdict {
	intact: boolean;
	events: number;
	broken_at?: number;
	reason?: string;
	day?: string;
}
interface SealVerdict {
	intact: boolean;
	days: number;
	day?: string;
	reason?: string;
}
export interface Verification {
	history: History;
	chains: number;
	broken: { subject_id: string; subject_kind: string; verdict: Verdict }[];
	seals: SealVerdict;
}

const batch = 500;

/** Recomputes every chain and every daily seal of both histories; needs the owner's session. */
export async function verifyHistories(session: Pick<Session, 'query'>): Promise<Verification[]> {
	const verified: Verification[] = [];
	for (const history of Object.keys(histories) as History[]) {
		const { schema } = histories[history];
		const [answer] = await session.query<{ seals: SealVerdict }>(
			`select ${schema}.verify_anchors() as seals`
		);
		verified.push({ history, ...(await verifyChains(session, history)), seals: answer!.seals });
	}
	return verified;
}

/** Subjects known from anywhere, so that one whose head or events were removed is still looked at. */
async function verifyChains(session: Pick<Session, 'query'>, history: History) {
	const { schema, events, sealed } = histories[history];
	const broken: Verification['broken'] = [];
	let after = '00000000-0000-0000-0000-000000000000';
	let chains = 0;
	for (;;) {
		const rows = await session.query<Verification['broken'][0]>(
			`with subjects as (
				select subject_id from ${schema}.chain_heads where subject_id > $1
				union select subject_id from ${events} where subject_id > $1
				union select s.subject_id from (${sealed}) s where s.subject_id > $1
				order by 1 limit $2
			)
			select s.subject_id, ${schema}.verify_chain(s.subject_id) as verdict,
				coalesce(h.subject_kind, (select e.subject_kind from ${events} e where e.subject_id = s.subject_id limit 1), 'removed') as subject_kind
			from subjects s left join ${schema}.chain_heads h on h.subject_id = s.subject_id
			order by 1`,
			[after, batch]
		);
		chains += rows.length;
		broken.push(...rows.filter(({ verdict }) => !verdict.intact));
		if (rows.length < batch) return { chains, broken };
		after = rows.at(-1)!.subject_id;
	}
}
