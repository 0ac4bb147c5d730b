import type { Bank, PersonKey, UnitKey } from '../support/bank.ts';
import type { Place } from './world.ts';

type Region = 'north' | 'south';
const hands: Record<Place, { region: Region; manager: PersonKey; head: PersonKey }> = {
	riverside: { region: 'north', manager: 'ma', head: 'bai' },
	hillside: { region: 'north', manager: 'ma', head: 'he' },
	seaside: { region: 'south', manager: 'qin', head: 'luo' }
};
const managers: Record<Region, PersonKey> = { north: 'ma', south: 'qin' };

export interface Documents {
	/** A policy for each branch alone, with a file. */
	policiesOf: Record<Place, string>;
	/** The delivery of it to the branch's head. */
	deliveriesTo: Record<Place, string>;
	/** The bulletin of the branch's region, with a picture. */
	bulletinsOf: Record<Place, string>;
	/** A policy of the branch's region that was never issued, and its file. */
	draftsOf: Record<Place, string>;
	draftFiles: Record<Place, string>;
	/** The policy and the bulletin are said to contradict each other. */
	contradictions: Record<Place, string>;
	/** A round of awards for branches in the branch's region, still open, and the proposal of the branch in it. */
	awardRounds: Record<Place, string>;
	nominations: Record<Place, string>;
	/** A service meeting of each branch, with a resolution. */
	meetings: Record<Place, string>;
}

/** $1 document, $2 uploader: a stored file of its draft. */
const file = `
	with file as (
		insert into public.document_files (id, document_id, name, media_type, bytes, sha256, path, uploaded_by, uploaded_at, stored_at)
			select f.id, $1, 'a.png', 'image/png', 10, repeat('d', 64), $1::uuid || '/' || f.id, $2, app.now(), app.now()
			from (select gen_random_uuid() as id) f returning id, path
	), listed as (
		update public.document_versions v set file_ids = array[(select f.id from file f)] where v.document_id = $1 and v.issued_at is null
	), stored as (
		insert into storage.objects (bucket_id, name) select 'document-files', f.path from file f
	)
	select id from file`;

export const meetingOf = (bank: Bank, unit: UnitKey, people: PersonKey[]) => ({
	unit_id: bank.units[unit],
	held_on: '2026-03-02',
	participants: people.map((key) => bank.people[key].id),
	special_service: '优先窗口',
	inspection_methods: '每日巡检',
	rectification: '无',
	assessment: '按月',
	resolutions: [{ words: '增开窗口' }]
});

export async function furnishDocuments(bank: Bank): Promise<Documents> {
	const { sql } = bank.db;
	const made: Documents = {
		policiesOf: {},
		deliveriesTo: {},
		bulletinsOf: {},
		draftsOf: {},
		draftFiles: {},
		contradictions: {},
		awardRounds: {},
		nominations: {},
		meetings: {}
	} as Documents;
	const draft = async (who: PersonKey, spec: Record<string, unknown>) => {
		const { document_id } = await bank.call<{ document_id: string }>(who, 'save_document', {
			spec: { due_days: 5, body: '正文', ...spec }
		});
		const { id } = await sql.one<{ id: string }>(file, [document_id, bank.people[who].id]);
		return { document_id, file_id: id };
	};
	const issue = async (who: PersonKey, spec: Record<string, unknown>) => {
		const { document_id } = await draft(who, spec);
		await bank.call(who, 'issue_document', { document_id });
		return document_id;
	};
	const round = async (who: PersonKey, unit: Region, of: UnitKey, head: PersonKey) => {
		const opened = await bank.call<{ id: string }>(who, 'open_award_round', {
			spec: {
				kind: 'star_branch',
				unit_id: bank.units[unit],
				title: '明星网点',
				closes_on: '2026-03-31'
			}
		});
		return { round: opened.id, nomination: await propose(opened.id, of, head) };
	};
	const propose = async (round_id: string, of: UnitKey, head: PersonKey) =>
		(
			await bank.call<{ id: string }>(head, 'nominate', {
				round_id,
				branch_id: bank.units[of],
				reason: '零投诉'
			})
		).id;
	const ofRegion = {} as Record<Region, { bulletin: string; draft: string; file: string }>;
	for (const region of ['north', 'south'] as const) {
		const who = managers[region];
		const unit_id = bank.units[region];
		const kept = await draft(who, { kind: 'policy', title: '草稿', unit_id });
		ofRegion[region] = {
			bulletin: await issue(who, {
				kind: 'bulletin',
				title: '简报',
				unit_id,
				audience_roles: ['executive', 'service_manager']
			}),
			draft: kept.document_id,
			file: kept.file_id
		};
		await bank.call(who, 'save_meeting', { entry: meetingOf(bank, region, [who]) });
		const [of, head] =
			region === 'north' ? (['hillside', 'he'] as const) : (['seaside', 'luo'] as const);
		const decided = await round(who, region, of, head);
		await bank.call(who, 'decide_awards', {
			round_id: decided.round,
			chosen: [decided.nomination],
			words: '同意'
		});
		await bank.call(who, 'publish_awards', { round_id: decided.round });
	}
	for (const [place, { region, manager, head }] of Object.entries(hands) as [
		Place,
		(typeof hands)[Place]
	][]) {
		made.policiesOf[place] = await issue(manager, {
			kind: 'policy',
			title: '规范',
			unit_id: bank.units[region],
			audience_unit_id: bank.units[place],
			audience_roles: ['branch_head', 'staff']
		});
		made.bulletinsOf[place] = ofRegion[region].bulletin;
		made.draftsOf[place] = ofRegion[region].draft;
		made.draftFiles[place] = ofRegion[region].file;
		const delivered = await sql.one<{ id: string }>(
			'select id from public.deliveries where document_id = $1 and person_id = $2',
			[made.policiesOf[place], bank.people[head].id]
		);
		made.deliveriesTo[place] = delivered.id;
		const said = await bank.call<{ id: string }>(head, 'report_conflict', {
			document_id: made.policiesOf[place],
			other_id: made.bulletinsOf[place],
			words: '期限不同'
		});
		made.contradictions[place] = said.id;
		const open = made.awardRounds.riverside;
		if (place === 'hillside' && open) {
			made.awardRounds[place] = open;
			made.nominations[place] = await propose(open, place, head);
		} else {
			const opened = await round(manager, region, place, head);
			made.awardRounds[place] = opened.round;
			made.nominations[place] = opened.nomination;
		}
		const meeting = await bank.call<{ id: string }>(head, 'save_meeting', {
			entry: meetingOf(bank, place, [head])
		});
		made.meetings[place] = meeting.id;
	}
	return made;
}
