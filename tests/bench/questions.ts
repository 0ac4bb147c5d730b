import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { readCounts, readQueue, type Scope } from '../../src/lib/complaints/queue.ts';
import type { Session } from '../../supabase/embedded/session.ts';
import { Random } from '../../supabase/seed/demo-random.ts';
import type { Ask } from './asking.ts';
import { commonWord, rareWord } from './seed.ts';

/** The ids of what the seed names are digests of the names. */
export const idOf = (name: string) =>
	createHash('md5')
		.update(name)
		.digest('hex')
		.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

export type RoleName = 'branch head' | 'regional officer' | 'head-office manager';

/** Somebody who asks, with what they know to ask for. */
export interface Asker {
	number: string;
	userId: string;
	personId: string;
	scope: Scope;
	cases: {
		id: string;
		number: string;
		name: string;
		phone: string;
		unit_id: string;
		severity: string;
	}[];
}

export interface Question {
	name: string;
	/** In milliseconds, for the 95th percentile. */
	bar: number;
	/** Whether the same can be asked past row-level security. */
	bare: boolean;
	roles: RoleName[];
	ask: (asker: Asker, random: Random) => Ask;
}

const everybody: RoleName[] = ['branch head', 'regional officer', 'head-office manager'];
const caseWorkers = everybody.slice(1);

type Client = Parameters<typeof readQueue>[0];

function queue(more: (asker: Asker, random: Random) => object) {
	return (asker: Asker, random: Random): Ask => {
		const now = new Date();
		const question = {
			scope: asker.scope,
			tab: 'open' as const,
			person: asker.personId,
			now,
			midnight: new Date(now.getTime() + 6 * 3_600_000),
			...more(asker, random)
		};
		return (db) => told(readQueue(db as unknown as Client, question));
	};
}

async function told<T extends { error: unknown }>(asked: PromiseLike<T>) {
	const answer = await asked;
	if (answer.error) throw new Error(JSON.stringify(answer.error));
	return answer;
}

const search =
	(text: (asker: Asker, random: Random) => string) =>
	(asker: Asker, random: Random): Ask => {
		const query = text(asker, random);
		return (db) =>
			told(
				db
					.rpc('search_complaints', { query, most: 30 })
					.select(
						'id,number,kind,subject,status,received_at,next_due_at,is_paused,is_open,unit:units!complaints_unit_id_fkey(name_zh,name_en)'
					)
			);
	};
const tabs = ['mine', 'unassigned', 'due_today', 'overdue', 'waiting', 'disputed'] as const;
const pickCase = (asker: Asker, random: Random) => random.pick(asker.cases);
const openCase =
	(id: string): Ask =>
	(db) =>
		told(db.rpc('open_case', { complaint_id: id }));

/** The heaviest questions the pages put to the database, as the app's modules put them. */
export const questions: Question[] = [
	{
		name: 'counts above the queue',
		bar: 50,
		bare: false,
		roles: everybody,
		ask: () => (db) => told(readCounts(db as unknown as Client))
	},
	{ name: 'queue', bar: 50, bare: true, roles: caseWorkers, ask: queue(() => ({})) },
	{
		name: 'queue, a tab of it',
		bar: 50,
		bare: true,
		roles: caseWorkers,
		ask: queue((_, random) => ({ tab: random.pick(tabs) }))
	},
	{
		name: 'queue, filtered',
		bar: 50,
		bare: true,
		roles: caseWorkers,
		ask: queue((asker, random) => {
			const { unit_id, severity } = pickCase(asker, random);
			return {
				filters: random.pick([
					{ severity: [severity], channel: ['counter', 'regulator'] },
					{ unit: unit_id },
					{ kind: ['report'] },
					{ status: ['handling', 'feedback'], cause: ['disclosure'] },
					{ from: '2026-01-01', severity: ['major'] }
				])
			};
		})
	},
	{
		name: 'queue of closed cases',
		bar: 50,
		bare: true,
		roles: caseWorkers,
		ask: queue((asker, random) => ({
			tab: 'closed',
			filters: random.chance(0.5) ? { unit: pickCase(asker, random).unit_id } : {}
		}))
	},
	{
		name: 'entries of the branch',
		bar: 50,
		bare: true,
		roles: ['branch head'],
		ask: queue(() => ({ tab: 'entries' }))
	},
	{
		name: 'entries, filtered',
		bar: 50,
		bare: true,
		roles: ['branch head'],
		ask: queue(() => ({ tab: 'entries', filters: { kind: ['praise'], from: '2026-01-01' } }))
	},
	{
		name: 'enquiries of the branch',
		bar: 50,
		bare: true,
		roles: ['branch head'],
		ask: (asker) => (db) =>
			told(
				db
					.from('enquiries')
					.select(
						'*,unit:units!enquiries_unit_id_fkey(name_zh,name_en),asker:people!enquiries_asked_by_fkey(name)'
					)
					.in('unit_id', asker.scope.headed_unit_ids)
					.eq('is_pending', false)
					.order('asked_at', { ascending: false })
					.limit(30)
			)
	},
	{
		name: 'opening a case',
		bar: 50,
		bare: false,
		roles: caseWorkers,
		ask: (asker, random) => openCase(pickCase(asker, random).id)
	},
	{
		name: 'case page',
		bar: 50,
		bare: false,
		roles: caseWorkers,
		ask: (asker, random) => {
			const { id } = pickCase(asker, random);
			return (db: SupabaseClient) => told(db.rpc('case_page', { complaint_id: id }));
		}
	},
	{ name: 'desk', bar: 50, bare: false, roles: everybody, ask: () => (db) => told(db.rpc('desk')) },
	{
		name: 'search: common word',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search(() => commonWord)
	},
	{
		name: 'search: rare word',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search(() => rareWord)
	},
	{
		name: 'search: two words',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search((_, random) =>
			random.pick(['硬币 拒绝', '老人 取款', '贷款 推销', 'passport teller'])
		)
	},
	{
		name: 'search: telephone',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search((asker, random) => pickCase(asker, random).phone)
	},
	{
		name: 'search: last four digits',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search((asker, random) => pickCase(asker, random).phone.slice(-4))
	},
	{
		name: 'search: name',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search((asker, random) => pickCase(asker, random).name)
	},
	{
		name: 'search: number',
		bar: 200,
		bare: false,
		roles: caseWorkers,
		ask: search((asker, random) => pickCase(asker, random).number)
	}
];

/** Several people of each role and cases within their reach, so that no two runs ask the same. */
export async function findAskers(session: Session): Promise<Record<RoleName, Asker[]>> {
	const found = async (role: string, kind: string, most: number) => {
		const people = await session.query<{
			number: string;
			unit_id: string;
			region_id: string | null;
			path: string;
		}>(
			`select p.staff_number as number, u.id as unit_id, u.region_id, u.path::text as path
			from public.role_grants g join public.people p on p.id = g.person_id join public.units u on u.id = g.unit_id
			where g.role = $1 and u.kind = $2 order by md5(p.staff_number) limit $3`,
			[role, kind, most]
		);
		return Promise.all(
			people.map(async ({ number, unit_id, region_id }): Promise<Asker> => {
				const [column, id] =
					kind === 'region'
						? ['c.region_id', region_id]
						: kind === 'branch'
							? ['c.unit_id', unit_id]
							: ['null', null];
				return {
					number,
					userId: idOf(`user ${number}`),
					personId: idOf(number),
					scope: {
						everything: kind === 'head_office',
						region_ids: kind === 'region' ? [region_id!] : [],
						unit_ids: [],
						headed_unit_ids: kind === 'branch' ? [unit_id] : []
					},
					cases: await session.query(
						`select c.id, c.number, a.name, a.phone, c.unit_id, c.severity from public.complaints c join app.complainants a on a.complaint_id = c.id
						where c.kind = 'complaint' ${id ? `and ${column} = '${id}'` : ''}
						order by c.is_open desc, c.received_at desc limit 120`
					)
				};
			})
		);
	};
	return {
		'branch head': await found('branch_head', 'branch', 40),
		'regional officer': await found('complaint_officer', 'region', 40),
		'head-office manager': await found('service_manager', 'head_office', 5)
	};
}
