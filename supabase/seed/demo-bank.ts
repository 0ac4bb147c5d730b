import { bank, departments, regionEntries, vendors } from './data/units.ts';
import { staffOfBank, type DemoPerson } from './demo-people.ts';
import type { Call, Owner, Player } from './demo-player.ts';
import type { Random } from './demo-random.ts';

/** The password of every demo account, and its bcrypt hash. */
export const demoPassword = 'mingcha-demo';
const passwordHash = '$2b$10$JVkFGAAqDGD6fU6DZ4AQVenaWRZjGKbrTt267EhcDL.3OwHT9VR32';

export interface Bank {
	people: Map<string, DemoPerson & { id: string }>;
	/** Unit ids by code. */
	units: Map<string, string>;
}

const minute = 60_000;

/**
 * Founds the bank as an operator and its administrator would: head office, units, people invited,
 * codes redeemed, roles that see cases confirmed by the auditor, counter teams formed.
 * @param at the morning it begins, in milliseconds; all is done within two days
 */
export async function foundBank(
	session: Owner,
	player: Player,
	random: Random,
	at: number
): Promise<Bank> {
	const staff = staffOfBank(random);
	const founder = new Founding(session, player, at, staff);
	await founder.openHeadOffice();
	await founder.openUnits();
	await founder.invitePeople();
	await founder.confirmRoles();
	await founder.formTeams(at + 26 * 60 * minute);
	const ids = await session.query<{ staff_number: string; id: string }>(
		'select staff_number, id from public.people'
	);
	const idOf = new Map(ids.map((row) => [row.staff_number, row.id]));
	return {
		people: new Map(
			staff.map((person) => [person.key, { ...person, id: idOf.get(person.staffNumber)! }])
		),
		units: founder.units
	};
}

class Founding {
	units = new Map<string, string>();
	#session: Owner;
	#player: Player;
	#at: number;
	#staff: DemoPerson[];

	constructor(session: Owner, player: Player, at: number, staff: DemoPerson[]) {
		this.#session = session;
		this.#player = player;
		this.#at = at;
		this.#staff = staff;
	}

	/** The operator's part: nobody can sign in yet, so these come from the database's owner. */
	async openHeadOffice() {
		const { query } = this.#session;
		await query('select app.set_now($1)', [new Date(this.#at).toISOString()]);
		const [office] = await query<{ id: string }>(
			`insert into public.units (code, kind, name_zh, name_en, opened_on) values ($1, 'head_office', $2, $3, app.today()) returning id`,
			[bank.code, bank.zh, bank.en]
		);
		const { id } = office!;
		this.units.set(bank.code, id);
		for (const [zh, en] of vendors)
			await query('insert into public.vendors (name_zh, name_en) values ($1, $2)', [zh, en]);
		for (const key of ['CJ.admin1', 'CJ.auditor1']) {
			const person = this.#find(key);
			const [made] = await query<{ id: string }>(
				`with made as (
					insert into public.people (staff_number, name, name_initials, unit_id) values ($1, $2, $3, $4) returning id
				), placed as (
					insert into public.posts (person_id, unit_id, title, from_date) select id, $4, $5, app.today() from made
				) select id from made`,
				[person.staffNumber, person.name, person.initials, id, person.title]
			);
			const [issued] = await query<{ code: string }>(
				'select app.issue_invitation($1, $2, $3) as code',
				[made!.id, person.email, JSON.stringify(this.#rolesOf(person))]
			);
			const { code } = issued!;
			await this.#redeem([{ person, code }]);
		}
	}

	async openUnits() {
		const open = (kind: string, code: string, zh: string, en: string, parent: string, more = {}) =>
			this.#as('CJ.admin1', 'save_unit', {
				code,
				kind,
				name_zh: zh,
				name_en: en,
				parent_id: this.units.get(parent),
				...more
			});
		await this.#made([
			...departments.map(([code, zh, en]) => open('department', code, zh, en, bank.code)),
			...regionEntries.map(({ code, zh, en }) => open('region', code, zh, en, bank.code))
		]);
		await this.#made(
			regionEntries.flatMap((region) =>
				region.branches.map(({ code, zh, en, class: size, address, phone }) =>
					open('branch', code, zh, en, region.code, { class: size, address, phone })
				)
			)
		);
	}

	async invitePeople() {
		const vendorIds = await this.#session.query<{ id: string }>(
			'select id from public.vendors order by created_at, name_zh'
		);
		const people = this.#staff.slice(2);
		const invited = await this.#player.ask<{ code: string }>(
			people.map((person) =>
				this.#as('CJ.admin1', 'invite_person', {
					staff_number: person.staffNumber,
					name: person.name,
					name_initials: person.initials,
					unit_id: this.units.get(person.unit),
					title: person.title,
					email: person.email,
					roles: this.#rolesOf(person),
					...(person.vendor !== undefined && { vendor_id: vendorIds[person.vendor]!.id })
				})
			)
		);
		await this.#redeem(
			people
				.map((person, i) => ({ person, code: invited[i]!.code }))
				.filter(({ person }) => person.invitation === 'accepted')
		);
	}

	async confirmRoles() {
		const waiting = await this.#session.query<{ id: string }>(
			`select g.id from public.role_grants g join app.roles r using (role)
			where r.sees_cases and g.confirmed_at is null order by g.created_at, g.id`
		);
		await this.#player.play(
			waiting.map(({ id }) => this.#as('CJ.auditor1', 'confirm_role', { grant_id: id }))
		);
	}

	async formTeams(at: number) {
		const ids = await this.#session.query<{ id: string; staff_number: string }>(
			'select id, staff_number from public.people'
		);
		const idOf = new Map(ids.map((row) => [row.staff_number, row.id]));
		await this.#player.play(
			this.#staff
				.filter((person) => person.team || person.isHead)
				.map((person) => ({
					...this.#as('CJ.admin1', 'appoint_person', {
						person_id: idOf.get(person.staffNumber),
						unit_id: this.units.get(person.unit),
						title: person.title,
						from_date: new Date(at).toISOString().slice(0, 10),
						...(person.team && { team: person.team }),
						is_head: person.isHead ?? false
					}),
					at
				}))
		);
	}

	/** Signs up as Auth would, then redeems the code. */
	async #redeem(invited: { person: DemoPerson; code: string }[]) {
		await this.#session.query(signUps, [
			passwordHash,
			JSON.stringify(invited.map(({ person }) => ({ id: person.userId, email: person.email })))
		]);
		await this.#player.play(
			invited.map(({ person, code }) => ({
				at: this.#at + 20 * minute,
				userId: person.userId,
				verb: 'accept_invitation',
				args: { code }
			}))
		);
	}

	async #made(calls: Call[]) {
		for (const unit of await this.#player.ask<{ id: string; code: string }>(calls))
			this.units.set(unit.code, unit.id);
	}

	#as(key: string, verb: string, args: Record<string, unknown>): Call {
		return { at: this.#at + 30 * minute, userId: this.#find(key).userId, verb, args };
	}

	#find(key: string) {
		return this.#staff.find((person) => person.key === key)!;
	}

	#rolesOf(person: DemoPerson) {
		return person.roles.map(({ role, unit }) => ({ role, unit_id: this.units.get(unit) }));
	}
}

// Columns both of the embedded Auth and of GoTrue, which reads empty strings where it allows no null.
const signUps = `
	with listed as (
		select (u ->> 'id')::uuid as id, u ->> 'email' as email from jsonb_array_elements($2::jsonb) u
	), users as (
		insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
			email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
		select id, 'authenticated', 'authenticated', email, $1, app.now(), '', '', '', '',
			'{"provider": "email", "providers": ["email"]}', '{}', app.now(), app.now()
		from listed
	)
	insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
		select gen_random_uuid(), 'email', id::text, id,
			jsonb_build_object('sub', id, 'email', email, 'email_verified', true, 'phone_verified', false), app.now(), app.now()
		from listed`;
