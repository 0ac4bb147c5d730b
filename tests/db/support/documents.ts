import type { Bank, UnitKey, Who } from './bank.ts';

export interface Version {
	id: string;
	document_id: string;
	n: number;
	version: number;
	title: string;
	in_force: boolean;
	content_hash: string | null;
	file_ids: string[];
}
export interface Delivery {
	id: string;
	document_id: string;
	version_id: string;
	person_id: string;
	unit_id: string;
	round: number;
	asks: string;
	is_open: boolean;
	confirmed_at: string | null;
	signed_name: string | null;
	signature: string | null;
	expires_on: string | null;
	ended_why: string | null;
	due_at: string;
}

/** What a page sends for a policy of the north to its heads. */
export const policy = (
	bank: Bank,
	more: Record<string, unknown> = {},
	unit: UnitKey = 'north'
) => ({
	kind: 'policy',
	unit_id: bank.units[unit],
	title: '硬币兑换服务规范',
	body: '各网点不得拒收硬币。',
	audience_roles: ['branch_head'],
	due_days: 5,
	...more
});

export const draftDocument = (bank: Bank, spec: Record<string, unknown>, who: Who = 'ma') =>
	bank.call<Version>(who, 'save_document', { spec });

/** Drafts and issues; answers the version in force. */
export async function issueDocument(bank: Bank, spec: Record<string, unknown>, who: Who = 'ma') {
	const { document_id } = await draftDocument(bank, spec, who);
	return bank.call<Version>(who, 'issue_document', { document_id });
}

export const deliveriesOf = (bank: Bank, document: string) =>
	bank.db.sql.query<Delivery & { name: string }>(
		`select d.*, p.name from public.deliveries d join public.people p on p.id = d.person_id
			where d.document_id = $1 order by d.delivered_at, d.round, p.name`,
		[document]
	);
