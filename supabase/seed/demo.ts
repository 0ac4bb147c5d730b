import { namesOfUnit } from './data/units.ts';
import { demoPassword, foundBank, type Bank } from './demo-bank.ts';
import { OfficeHours, wall, zone } from './demo-hours.ts';
import { featured, mailDomain } from './demo-people.ts';
import { Player, type Call, type Owner } from './demo-player.ts';
import { seedDocuments } from './demo-documents.ts';
import { Inspections } from './demo-inspections.ts';
import { Notices } from './demo-notices.ts';
import { Random } from './demo-random.ts';
import { staffRecords } from './demo-records.ts';
import { dailyReturns } from './demo-returns.ts';
import { services } from './demo-services.ts';
import { selfChecks } from './demo-self-checks.ts';
import type { World } from './demo-story.ts';
import { Telling } from './demo-telling.ts';

const day = 86_400_000;

/** One sign-in for each role; all demo people share the password. */
export const demoSignIns = featured.map(({ key, mailbox, role, name_zh, name_en }) => {
	const [unit_zh, unit_en] = namesOfUnit(key.split('.')[0]!);
	const email = `${mailbox}@${mailDomain}`;
	return { email, password: demoPassword, role, name: name_zh, name_en, unit_zh, unit_en };
});

export interface DemoOptions {
	/** How many cases chance brings over the fourteen months, besides one or two of each sort. */
	cases?: number;
	/** Takes the bytes of an attachment to where Storage keeps them. */
	store?: (path: string, bytes: Uint8Array, mediaType: string, bucket: string) => Promise<unknown>;
}

/**
 * Fills an empty, migrated database with a bank and fourteen months of its complaints, by calling
 * the public functions as its people with the clock moved. Needs the owner's session inside a
 * transaction; the same every day but for the dates, which end today.
 */
export async function seedDemo(session: Owner, { cases = 420, store }: DemoOptions = {}) {
	// A little in the past, so that nothing lies after the moment the transaction began.
	const now = Date.now() - 60_000;
	const today = Math.floor((now + zone) / day) * day;
	const begin = wall(today - 428 * day, 9);
	const random = new Random(20_200_301);
	const player = await Player.open(session);
	const bank = await foundBank(session, player, random, begin);
	// Nothing gathers statistics inside a transaction, and plans made without them are slow.
	await session.query('analyze');
	const world: World = {
		random,
		bank,
		hours: await officeHours(session),
		files: new Map(),
		copies: new Map()
	};

	const telling = new Telling(world, begin + 4 * day, now);
	telling.tell(cases);
	const calls = [
		...relations(bank, begin + 3 * day),
		...telling.calls,
		...dailyReturns(world, telling.logged, now - 35 * day, now),
		...(await selfChecks(session, world, now))
	].filter((call) => call.at < now);
	const notices = await live(session, player, world, calls, now);
	await absence(session, player, bank, now);
	await seedDocuments(session, player, bank, now);
	await staffRecords(session, player, world, now);
	await services(session, player, bank, now);
	await notices.end();
	await session.query('select app.set_now($1)', [new Date(now).toISOString()]);
	await session.query('select app.remind_requests(100)');
	await player.close();
	if (store) await storeFiles(session, world, store);
}

async function officeHours(session: Owner) {
	const days = await session.query<{ day: string }>(
		`select d.day::text as day from app.calendar_days d
		where d.is_working and d.day between current_date - 440 and current_date + 120
			and d.calendar_version_id = (select app.calendar_in_force(u.calendar_id) from app.unit_calendars u
				join public.units h on h.id = u.unit_id where h.kind = 'head_office')
		order by 1`
	);
	return new OfficeHours(days.map((row) => row.day));
}

/** Plays everything in the order of time; each working day ends with the periodic work. */
async function live(session: Owner, player: Player, world: World, calls: Call[], now: number) {
	const { hours, bank } = world;
	const ordered = calls
		.map((call, i) => ({ call, i }))
		.sort((a, b) => a.call.at - b.call.at || a.i - b.i);
	const days = hours.between(ordered[0]!.call.at, now);
	const inspections = new Inspections(session, player, world, now);
	const notices = new Notices(session, player, world, now);
	let next = 0;
	let analyzed = 40;
	for (const midnight of [...days, today(now) + day]) {
		const evening = Math.min(wall(midnight, 18), now);
		const until = ordered.findIndex(({ call }) => call.at > evening);
		const end = until < 0 ? ordered.length : until;
		await player.play(ordered.slice(next, end).map(({ call }) => call));
		next = end;
		await inspections.day(midnight);
		if (midnight < now + zone) await notices.day(midnight);
		if (next > analyzed * 4) {
			await session.query('analyze');
			analyzed = next;
		}
		await session.query('select app.set_now($1)', [new Date(evening).toISOString()]);
		await session.query('select app.run_periodic_work()');
		if (new Date(midnight).getUTCDay() === 5 && evening < now - 4 * day)
			await readInbox(session, player, bank, evening);
	}
	return notices;
}

const today = (now: number) => Math.floor((now + zone) / day) * day;

async function readInbox(session: Owner, player: Player, bank: Bank, at: number) {
	const unread = await session.query<{ id: string }>(
		'select distinct person_id as id from public.notifications where read_at is null'
	);
	const readers = new Set(unread.map((row) => row.id));
	const people = [...bank.people.values()].filter((person) => readers.has(person.id));
	await player.play(
		people.map(({ userId }) => ({ at, userId, verb: 'mark_notifications_read', args: {} }))
	);
}

/** Two officers with relations that keep cases from them. */
function relations(bank: Bank, at: number): Call[] {
	const declare = (who: string, reason: string, to: Record<string, unknown>): Call => {
		const person = bank.people.get(who)!;
		return {
			at,
			userId: person.userId,
			verb: 'declare_interest',
			args: { reason, person_id: person.id, ...to }
		};
	};
	return [
		declare('R02.officer2', '与该网点柜员为夫妻关系', {
			other_person_id: bank.people.get('B203.teller1')!.id
		}),
		declare('R03.officer1', '曾任该网点负责人未满两年', { unit_id: bank.units.get('B307') })
	];
}

/** A head of branch is away this week and the lobby manager stands in. */
async function absence(session: Owner, player: Player, bank: Bank, now: number) {
	const head = bank.people.get('B105.head')!;
	const [grant] = await session.query<{ id: string }>(
		`select id from public.role_grants where person_id = $1 and role = 'branch_head'`,
		[head.id]
	);
	const date = (at: number) => new Date(at + zone).toISOString().slice(0, 10);
	const [lent] = await player.ask<{ id: string }>([
		{
			at: now,
			userId: head.userId,
			verb: 'delegate_role',
			args: {
				grant_id: grant!.id,
				person_id: bank.people.get('B105.lobby')!.id,
				from_date: date(now),
				to_date: date(now + 9 * day)
			}
		}
	]);
	const { userId } = bank.people.get('R01.manager')!;
	await player.play([{ at: now, userId, verb: 'confirm_role', args: { grant_id: lent!.id } }]);
}

async function storeFiles(
	session: Owner,
	{ files, copies }: World,
	store: NonNullable<DemoOptions['store']>
) {
	const kept = await session.query<{
		path: string;
		sha256: string;
		media_type: string;
		bucket: string;
	}>(
		`select path, sha256, media_type, 'case-files' as bucket from public.attachments
		union all select path, sha256, media_type, 'task-proofs' from public.task_proofs
		union all select path, sha256, media_type, 'visit-photos' from covert.photos`
	);
	const copied = [...copies].map(([path, sha256]) => ({
		path,
		sha256,
		media_type: 'image/png',
		bucket: 'report-photos'
	}));
	for (const { path, sha256, media_type, bucket } of [...kept, ...copied]) {
		const bytes = files.get(sha256);
		if (bytes) await store(path, bytes, media_type, bucket);
	}
}
