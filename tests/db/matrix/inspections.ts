import type { Bank, PersonKey } from '../support/bank.ts';
import { addPhoto, publishSmallChecklist, submittedVisit } from '../support/submitted-visits.ts';
import type { Place } from './world.ts';

export interface Inspections {
	/** A visit of each branch that waits for its reviewer. */
	submitted: Record<Place, string>;
	/** A released report of each branch, with an item contested. */
	reports: Record<Place, string>;
	appeals: Record<Place, string>;
}

const sides: Record<Place, { inspector: PersonKey; manager: PersonKey; head: PersonKey }> = {
	riverside: { inspector: 'tao', manager: 'ma', head: 'bai' },
	hillside: { inspector: 'tao', manager: 'ma', head: 'he' },
	seaside: { inspector: 'guo', manager: 'qin', head: 'luo' }
};

/** Visits on both sides of their release, for every place: what must stay hidden and what a branch reads. */
export async function furnishInspections(bank: Bank): Promise<Inspections> {
	const version = await publishSmallChecklist(bank);
	const made: Inspections = {
		submitted: {} as Record<Place, string>,
		reports: {} as Record<Place, string>,
		appeals: {} as Record<Place, string>
	};
	for (const [place, { inspector, manager, head }] of Object.entries(sides) as [
		Place,
		(typeof sides)[Place]
	][]) {
		made.submitted[place] = await submittedVisit(bank, { place, inspector, version });
		const values = { sign: 'fail', clean: 'fail' };
		const visit_id = await submittedVisit(bank, { place, inspector, version, values });
		const photo = await addPhoto(bank, visit_id, 'sign');
		await bank.call(manager, 'take_up_review', { visit_id });
		await bank.call(manager, 'approve_visit', { visit_id });
		const path = `${crypto.randomUUID()}.jpg`;
		await bank.db
			.sql`insert into storage.objects (bucket_id, name) values ('report-photos', ${path})`;
		await bank.call(manager, 'release_visits', {
			visit_ids: [visit_id],
			shows: 'week',
			copies: [{ photo, path }]
		});
		const report = await bank.db.sql.one<{ id: string }>(
			'select report_id as id from covert.visits where id = $1',
			[visit_id]
		);
		made.reports[place] = report.id;
		const grounds = { report_id: report.id, grounds: '当日检修。' };
		const settled = await bank.call<{ id: string }>(head, 'file_appeal', {
			...grounds,
			item_id: 'clean'
		});
		await bank.call('zheng', 'score_appeal', {
			appeal_id: settled.id,
			answer: { value: 'pass' },
			decision: '成立。'
		});
		const open = await bank.call<{ id: string }>(head, 'file_appeal', {
			...grounds,
			item_id: 'sign'
		});
		made.appeals[place] = open.id;
		const file = await bank.call<{ id: string; path: string }>(head, 'add_appeal_file', {
			appeal_id: open.id,
			name: '告示.png',
			media_type: 'image/png',
			bytes: 10,
			sha256: 'd'.repeat(64)
		});
		await bank.db
			.sql`insert into storage.objects (bucket_id, name) values ('appeal-files', ${file.path})`;
		await bank.call(head, 'confirm_appeal_file', { file_id: file.id });
	}
	return made;
}
