import type { Bank, PersonKey } from '../db/support/bank.ts';
import { drawProposal } from '../db/support/plans.ts';
import { sha256, type Saved } from '../db/support/visits.ts';
import type { World } from '../db/matrix/world.ts';
import { signedPhoto } from './support/photo.ts';
import { checklistVersion, inspector, inspectors, secondInspector } from './support/people.ts';

export type CovertAct = (bank: Bank, world: World) => Promise<unknown>;

/** Ids of what only the second world has; the first is asked for them as well. */
export const hidden = {
	plan: 'c0000000-0000-4000-8000-000000000003',
	visit: 'c0000000-0000-4000-8000-000000000004',
	pair: 'c0000000-0000-4000-8000-000000000005',
	operation: 'c0000000-0000-4000-8000-000000000006',
	photo: 'c0000000-0000-4000-8000-000000000007',
	halfPhoto: 'c0000000-0000-4000-8000-00000000000b',
	version: checklistVersion,
	device: 'd0000000-0000-4000-8000-000000000009'
} as const;

/** What a planner of the region may know of although visits to their own branches are hidden from them. */
export const planning = [
	'inspectors are appointed',
	'an inspector is away',
	'a conflict is declared',
	'a plan is drawn',
	'a plan is made'
];

/** Hidden tables that hold the same in both worlds before a release, and why. */
export const afterwards: Record<string, string> = {
	'covert.visit_moves': 'rules, the same for all',
	'covert.photo_chunks': 'parts of unfinished photos, which are swept away in time',
	'covert.chain_anchors': 'a row a day, whatever there is to seal',
	'covert.releases': 'a release',
	'covert.aliases': 'a release',
	'covert.appeal_scorers': 'an appeal against a released report',
	'covert.reinspection_items': 'a task of a released report'
};

const operation = (n: number | string) => `0b000000-0000-4000-8000-00000000000${n}`;
const answer = (n: number, item_id: string, value: string | number) => ({
	id: operation(n),
	kind: 'answer',
	item_id,
	value: { value }
});
/** As the phone takes it, with the inspector's name in the EXIF. */
export const photoBytes = signedPhoto('耿直');
const photoOf = (id: string) => ({
	id,
	kind: 'photo',
	item_id: 'sign',
	value: {
		sha256: sha256(photoBytes),
		bytes: photoBytes.length,
		media_type: 'image/jpeg',
		chunks: 1
	}
});

const chunk = (photo_id: string) => ({
	photo_id,
	n: 0,
	sha256: sha256(photoBytes),
	body: photoBytes.toString('base64')
});

/** Sends what a phone of the inspector entered. */
async function save(bank: Bank, device_id: string, operations: Record<string, unknown>[]) {
	const now = new Date(await bank.now()).toISOString();
	const { refused } = await bank.call<Saved>(inspector, 'save_visit_operations', {
		visit_id: hidden.visit,
		device_id,
		device_now: now,
		operations: operations.map((one) => ({ ...one, entered_at: now }))
	});
	if (refused.length > 0) throw new Error(`refused ${JSON.stringify(refused)}`);
}

const owner =
	(text: string, params: (bank: Bank) => unknown[] = () => []): CovertAct =>
	(bank) =>
		bank.db.sql.query(text, params(bank));

/** Everything the hidden schema keeps, from the appointment of an inspector to the review of a visit. */
export const covertActs: Record<string, CovertAct> = {
	'inspectors are appointed': async (bank) => {
		for (const who of inspectors)
			await bank.call('ma', 'appoint_inspector', {
				person_id: bank.people[who].id,
				unit_id: bank.units.north,
				from_date: '2026-03-02'
			});
	},
	'an inspector is away': (bank) =>
		bank.call('ma', 'add_absence', {
			person_id: bank.people[inspector].id,
			from_date: '2026-03-20',
			to_date: '2026-03-22'
		}),
	'a conflict is declared': (bank) =>
		bank.call('ma', 'declare_conflict', {
			person_id: bank.people[secondInspector].id,
			branch_id: bank.units.riverside,
			ground: 'relative'
		}),
	'a plan is drawn': async (bank) => {
		const plan_id = await bank.call<string>('ma', 'create_plan', {
			unit_id: bank.units.north,
			period_start: '2026-05-01',
			period_end: '2026-05-31',
			checklist_version_id: hidden.version
		});
		await drawProposal(bank, plan_id);
		await bank.call('ma', 'read_plan', { plan_id });
	},
	'a plan is made': owner(
		`insert into covert.plans (id, unit_id, period_start, period_end, checklist_version_id, created_by, created_at, status)
			values ($1, $2, app.today(), app.today() + 30, $3, $4, app.now(), 'published')`,
		({ people, units }) => [hidden.plan, units.north, hidden.version, people.ma.id]
	),
	'visits are assigned': owner(
		`insert into covert.visits (id, plan_id, branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at, paired_with)
			values ($1, $3, $4, $6, $7, app.today() + 1, 10, 'assigned', app.now(), null),
				($2, $3, $5, $6, $8, app.today() + 2, 15, 'assigned', app.now(), $1)`,
		({ people, units }) => [
			hidden.visit,
			hidden.pair,
			hidden.plan,
			units.riverside,
			units.hillside,
			hidden.version,
			people[inspector].id,
			people[secondInspector].id
		]
	),
	'a check is planted': (bank) =>
		bank.call('ma', 'plant_check', { visit_id: hidden.visit, item_id: 'sign', truth: 'fail' }),
	'an inspector withdraws': (bank) =>
		bank.call(secondInspector, 'withdraw_from_visit', {
			visit_id: hidden.pair,
			ground: 'relative'
		}),
	'the inspector checks in and answers': async (bank) => {
		await save(bank, hidden.device, [
			{ id: hidden.operation, kind: 'check_in' },
			answer(1, 'sign', 'fail'),
			answer(2, 'clean', 'pass'),
			answer(3, 'smile', 4),
			answer(4, 'truth', 'fail'),
			{ id: operation(5), kind: 'note', item_id: 'truth', value: '柜员说今天不办。' }
		]);
	},
	'a second phone disagrees': async (bank) => {
		await save(bank, 'd0000000-0000-4000-8000-00000000000a', [answer(6, 'clean', 'fail')]);
	},
	'photos go up': async (bank) => {
		await save(bank, hidden.device, [photoOf(hidden.photo), photoOf(hidden.halfPhoto)]);
		for (const photo_id of [hidden.photo, hidden.halfPhoto])
			await bank.call(inspector, 'store_photo_chunk', chunk(photo_id));
	},
	'a photo is stored': async (bank) => {
		const joined = await bank.call<{ path: string }>(inspector, 'join_photo', {
			photo_id: hidden.photo
		});
		await bank.see(
			inspector,
			`insert into storage.objects (bucket_id, name, owner) values ('visit-photos', $1, $2)`,
			[joined.path, bank.people[inspector].userId]
		);
		await bank.call(inspector, 'confirm_photo', { photo_id: hidden.photo });
	},
	'history and readings are kept': owner(
		`with caller as materialized (select set_config('request.jwt.claim.sub', $3, true))
		select covert.record_event('visit', $1, 'submit', '{"answers": 1}'),
			covert.record_event('plan', $2, 'publish'), covert.log_reading('visit', $1) from caller`,
		({ people }) => [hidden.visit, hidden.plan, people.ma.userId]
	),
	'the inspector signs in': owner(
		`update auth.users set last_sign_in_at = app.now() where id = $1`,
		({ people }) => [people[inspector].userId]
	),
	'the hidden history is sealed': owner('select covert.anchor_chains()'),
	'the visit is submitted': async (bank) => {
		const { kept_op, other_op } = await bank.db.sql.one<{ kept_op: string; other_op: string }>(
			'select kept_op, other_op from covert.answer_conflicts where visit_id = $1',
			[hidden.visit]
		);
		await save(bank, hidden.device, [
			{
				id: operation(7),
				kind: 'resolve',
				item_id: 'clean',
				value: { field: 'value', value: { value: 'pass' }, heads: [kept_op, other_op] }
			},
			{
				id: operation(8),
				kind: 'remove_photo',
				item_id: 'sign',
				value: { photo: hidden.halfPhoto }
			},
			{ id: operation(9), kind: 'check_out' }
		]);
		const { digest } = await bank.db.sql.one<{ digest: string }>(
			'select covert.answers_digest($1) as digest',
			[hidden.visit]
		);
		await bank.call(inspector, 'submit_visit', {
			visit_id: hidden.visit,
			device_id: hidden.device,
			digest,
			expected_photo_hashes: [sha256(photoBytes)]
		});
	},
	'the pair is under way': async (bank) => {
		const now = new Date(await bank.now()).toISOString();
		const photo_id = 'c0000000-0000-4000-8000-00000000000c';
		await bank.call(secondInspector, 'save_visit_operations', {
			visit_id: hidden.pair,
			device_id: hidden.device,
			device_now: now,
			operations: [
				{ id: operation('a'), kind: 'check_in', entered_at: now },
				{ ...photoOf(photo_id), entered_at: now }
			]
		});
		await bank.call(secondInspector, 'store_photo_chunk', chunk(photo_id));
	},
	'the visit is reviewed': async (bank) => {
		const step = (who: PersonKey, verb: string, args: Record<string, unknown> = {}) =>
			bank.call(who, verb, { visit_id: hidden.visit, ...args });
		await step('ma', 'visit_for_review');
		await step('ma', 'take_up_review');
		await step('ma', 'comment_visit', { body: '请补充说明。', item_id: 'truth' });
		await step('zheng', 'confirm_critical', { item_id: 'truth', is_upheld: true });
		await step('ma', 'approve_visit');
	}
};
