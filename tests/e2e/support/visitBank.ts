// A bank of its own for the journeys of the visit pages: an inspector and visits of a published plan.
// Run as a child process: it opens the gateway, tells its address and keys, and then answers
// questions in SQL, since what is hidden is out of every API's reach.
import { randomUUID } from 'node:crypto';
import { openGateway } from '../../../supabase/embedded/gateway.ts';
import { quietConsole } from '../../../supabase/embedded/quiet.ts';
import type { Session } from '../../../supabase/embedded/session.ts';
import { demoPassword } from '../../../supabase/seed/demo-bank.ts';

/** bcrypt of the demo's password. */
const passwordHash = '$2b$10$JVkFGAAqDGD6fU6DZ4AQVenaWRZjGKbrTt267EhcDL.3OwHT9VR32';

const item = (id: string, more: object = {}) => ({
	id,
	zh: `检查 ${id}`,
	en: `Check ${id}`,
	scale: { type: 'pass_fail_na' },
	weight: 1,
	critical: false,
	na_policy: 'excluded',
	evidence_on_fail: 'none',
	observability: 'covert',
	...more
});
const content = {
	kind: 'covert',
	grades: [{ code: 'all', zh: '全部', en: 'All', min: 0 }],
	sections: [
		{
			id: 'outside',
			zh: '门外',
			en: 'Outside',
			weight: 50,
			items: ['i0', 'i1', 'i2', 'i3'].map((id) => item(id))
		},
		{
			id: 'counter',
			zh: '柜台',
			en: 'Counter',
			weight: 50,
			items: [
				item('i4', { scale: { type: 'rating_0_5' } }),
				item('i5', {
					scale: { type: 'numeric', unit: 'minute', bands: [{ max: 10, score: 5 }, { score: 0 }] }
				}),
				item('i6', { critical: true, evidence_on_fail: 'note' }),
				item('i7', { evidence_on_fail: 'photo' })
			]
		}
	],
	scenarios: [],
	groups: {}
};

async function fill(session: Session) {
	const one = async <Row>(text: string, params: unknown[] = []) =>
		(await session.query<Row>(text, params))[0]!;
	const unit = async (code: string, kind: string, above: string | null) =>
		(
			await one<{ id: string }>(
				`insert into public.units (code, kind, name_zh, name_en, parent_id, latitude, longitude)
					values ($1, $2, $1 || '网点', $1, $3, 30.6, 104.06) returning id`,
				[code, kind, above]
			)
		).id;
	const head = await unit('head', 'head_office', null);
	const region = await unit('north', 'region', head);
	const branch = await unit('riverside', 'branch', region);
	const { id: version } = await one<{ id: string }>(
		`with made as (insert into public.checklist_templates (kind, name_zh, name_en) values ('covert', '试用暗访表', 'Trial') returning id)
			insert into public.checklist_versions (template_id, kind, number, content, content_hash, published_at)
				select id, 'covert', 1, $1::jsonb, encode(sha256(convert_to(($1::jsonb)::text, 'UTF8')), 'hex'), app.now() from made returning id`,
		[JSON.stringify(content)]
	);
	/** Somebody who can sign in, with a role that needs no further confirming. */
	const enrol = async (mailbox: string, role: string, unit_id: string) => {
		const email = `${mailbox}@demo.mingcha.example`;
		const user = randomUUID();
		const { id: person } = await one<{ id: string }>(
			`insert into public.people (staff_number, name, unit_id) values ($1, $1, $2) returning id`,
			[mailbox, unit_id]
		);
		const { code } = await one<{ code: string }>(
			`select app.issue_invitation($1, $2, $3::jsonb) as code`,
			[person, email, JSON.stringify([{ role, unit_id }])]
		);
		await session.query(
			`insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
				email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
				values ($1, 'authenticated', 'authenticated', $2, $3, now(), '', '', '', '',
					'{"provider": "email", "providers": ["email"]}', '{}', now(), now())`,
			[user, email, passwordHash]
		);
		await session.query(
			`insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
				values (gen_random_uuid(), 'email', $1::uuid::text, $1::uuid, jsonb_build_object('sub', $1::uuid, 'email', $2::text), now(), now())`,
			[user, email]
		);
		await session.query(`select set_config('request.jwt.claim.sub', $1, true)`, [user]);
		await session.query(`select public.accept_invitation($1)`, [code]);
		await session.query(
			`update public.role_grants set confirmed_at = app.now() where person_id = $1 and confirmed_at is null`,
			[person]
		);
		return person;
	};
	for (const mailbox of ['drawing', 'reviewing', 'deciding'])
		await enrol(mailbox, 'service_manager', region);
	await enrol('head', 'branch_head', branch);
	for (const mailbox of ['inspector', 'other']) {
		const person = await enrol(mailbox, 'staff', region);
		await session.query(
			`insert into covert.inspectors (person_id, unit_id, from_date, appointed_by, appointed_at)
				values ($1, $2, app.today() - 30, $1, app.now())`,
			[person, head]
		);
		await session.query(
			`with plan as (insert into covert.plans (unit_id, period_start, period_end, checklist_version_id, status, created_by, created_at)
					values ($1, app.today(), app.today() + 27, $2, 'published', $3, app.now()) returning id)
				insert into covert.visits (plan_id, branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at)
					select plan.id, $4, $2, $3, app.today(), n % 24, 'assigned', app.now() from plan, generate_series(1, $5::int) n`,
			[head, version, person, branch, Number(process.env.VISITS ?? 40)]
		);
	}
}

quietConsole();
let answering: Session | undefined;
const gateway = await openGateway({
	data: process.env.MINGCHA_DATA!,
	port: Number(process.env.MINGCHA_GATEWAY_PORT),
	origin: process.env.ORIGIN!,
	fill: async (session) => {
		await fill(session);
		answering = session;
	}
});
process.on(
	'message',
	async ({ id, text, params }: { id: number; text: string; params: unknown[] }) => {
		const rows = await answering!.query(text, params).catch((error: unknown) => String(error));
		process.send!({ id, rows });
	}
);
process.on('disconnect', () => void gateway.close().then(() => process.exit(0)));
process.send!({ url: gateway.url, keys: gateway.keys, password: demoPassword });
