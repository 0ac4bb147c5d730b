import { computeNotice } from '../../../src/lib/domain/notice/compute.server.ts';
import type { NoticeInputs } from '../../../src/lib/domain/notice/inputs.ts';
import type { Bank, UnitKey, Who } from './bank.ts';

export type Notice = {
	id: string;
	status: string;
	version: number;
	document_number: string | null;
	content_hash: string | null;
	sections: Record<string, string>;
	snapshot: Record<string, unknown>;
	[column: string]: unknown;
};

export const gather = (bank: Bank, who: Who, scope: UnitKey, month = '2026-02') =>
	bank.call<NoticeInputs>(who, 'gather_notice', { scope_id: bank.units[scope], month });

/** Drafts a notice as the page does: gather, compute, store. */
export async function draft(bank: Bank, who: Who, scope: UnitKey, month = '2026-02') {
	const inputs = await gather(bank, who, scope, month);
	const { snapshot, rows } = computeNotice(inputs);
	return bank.call<Notice>(who, 'draft_notice', {
		gathering_id: inputs.gathering_id,
		snapshot,
		branches: rows
	});
}

/** Takes a draft of the north through review and signature. */
export async function signed(bank: Bank, id: string) {
	await bank.call('ma', 'submit_notice', { notice_id: id });
	await bank.call('zheng', 'review_notice', { notice_id: id });
	return bank.call<Notice>('song', 'sign_notice', { notice_id: id });
}

/** Exposures and imported figures of one branch and month, by its service manager. */
export async function known(
	bank: Bank,
	branch: UnitKey,
	{ month, transactions, share }: { month: string; transactions?: number; share?: number }
) {
	const person = bank.people.ma.id;
	const unit = bank.units[branch];
	if (transactions !== undefined)
		await bank.db.sql.query(
			`insert into public.exposures (branch_id, unit_path, month, transactions, entered_by, entered_at)
				select u.id, u.path, $2::date, $3, $4, app.now() from public.units u where u.id = $1`,
			[unit, `${month}-01`, transactions, person]
		);
	if (share !== undefined)
		await bank.db.sql.query(
			`insert into public.indicator_values (branch_id, unit_path, indicator, month, value, source, entered_by, entered_at)
				select u.id, u.path, 'off_counter_share', $2::date, $3, 'hand', $4, app.now() from public.units u where u.id = $1`,
			[unit, `${month}-01`, share, person]
		);
}
