import { expect, test } from 'vitest';
import { useBank } from '../support/bank.ts';
import { logCase } from './case.ts';

const bank = useBank();

interface Effect {
	checked: number;
	moved: number;
	become_overdue: number;
	number?: number;
	moves: {
		number: string;
		clock: string;
		before: string;
		after: string;
		minutes: number;
		becomes_overdue: boolean;
	}[];
}
const china = async () =>
	bank.db.sql.one<{
		id: string;
		version: number;
		version_id: string;
	}>(`select c.id, v.number as version, v.id as version_id from public.calendars c
		join public.calendar_versions v on v.id = app.calendar_in_force(c.id) where c.code = 'china'`);
const policy = async (code: string) =>
	(await bank.db.sql.one<{ id: string }>('select id from public.policies where code = $1', [code]))
		.id;
const state = async () =>
	JSON.stringify(
		await bank.db
			.sql`select (select count(*) from public.calendar_versions) as calendars, (select count(*) from public.policy_versions) as policies,
		(select jsonb_agg(k order by k.complaint_id, k.code) from public.complaint_clocks k) as clocks, (select jsonb_agg(c order by c.id) from public.complaints c) as cases,
		(select count(*) from public.clock_events) as told, (select count(*) from public.events) as events`
	);
const withHoliday = (date: string) => ({
	dates: [{ date, kind: 'holiday', name_zh: '台风停业', name_en: 'Typhoon' }]
});

test('a preview shows what a calendar would move and changes nothing', async () => {
	const clocks = await logCase(bank);
	const { id, version } = await china();
	const before = await state();
	const effect = await bank.call<Effect>('fang', 'preview_calendar_version', {
		calendar_id: id,
		spec: withHoliday('2026-03-03'),
		expected_number: version
	});
	expect(await state()).toBe(before);
	expect(effect).toMatchObject({ checked: 1, moved: 1, become_overdue: 0 });
	// Feeding back stays: it is held a working day before the statutory limit, which natural days set.
	expect(effect.moves.map(({ clock, minutes }) => [clock, minutes]).sort()).toEqual([
		['acknowledge', 1440],
		['handle', 1440],
		['investigate', 1440]
	]);
	expect((await clocks.due()).acknowledge).toBe('2026-03-03 17:30');
});

test('saving does what the preview said, as a new version and an event with before and after', async () => {
	const clocks = await logCase(bank);
	const { id, version, version_id } = await china();
	const change = { calendar_id: id, spec: withHoliday('2026-03-03'), expected_number: version };
	const preview = await bank.call<Effect>('fang', 'preview_calendar_version', change);
	const saved = await bank.call<Effect & { version_id: string }>(
		'fang',
		'save_calendar_version',
		change
	);
	expect(saved).toMatchObject({ ...preview, number: version + 1 });
	expect((await clocks.due()).acknowledge).toBe('2026-03-04 17:30');
	expect((await bank.read(clocks.id)).next_due_at).toBe('2026-03-04T09:30:00.000Z');
	const [event] = await bank.db
		.sql`select payload, actor_id from public.events where subject_id = ${id} and action = 'save_calendar'`;
	expect(event).toMatchObject({
		actor_id: bank.people.fang.id,
		payload: { before: version_id, after: saved.version_id, moved: 1 }
	});
});

test('a change that makes cases overdue says so beforehand', async () => {
	await logCase(bank);
	await bank.db.setNow('2026-03-03T12:30:00+08:00');
	const { id, version } = await china();
	const shorter = {
		weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '12:00' }))
	};
	const effect = await bank.call<Effect>('fang', 'preview_calendar_version', {
		calendar_id: id,
		spec: shorter,
		expected_number: version
	});
	expect(effect.become_overdue).toBe(1);
	expect(effect.moves[0]).toMatchObject({ clock: 'acknowledge', becomes_overdue: true });
});

test('a clock already stopped keeps the calendar it was judged by', async () => {
	const clocks = await logCase(bank);
	await clocks.at('2026-03-04T10:00:00+08:00', 'stop_clock', 'acknowledged', 'now');
	const { id, version } = await china();
	await bank.call('fang', 'save_calendar_version', {
		calendar_id: id,
		spec: withHoliday('2026-03-03'),
		expected_number: version
	});
	const { acknowledge, investigate } = await clocks.all();
	expect(acknowledge).toMatchObject({ met: false });
	expect(investigate!.due_at.slice(0, 10)).toBe('2026-03-06');
});

test('the list of a new year makes it known and moves only what it touches', async () => {
	const { id, version } = await china();
	const days = [
		{ date: '2027-01-01', kind: 'holiday', name_zh: '元旦', name_en: "New Year's Day" },
		{ date: '2026-12-27', kind: 'workday', name_zh: '元旦', name_en: "New Year's Day" }
	];
	const call = (list: unknown, year = 2027) => ({
		calendar_id: id,
		year,
		days: list,
		expected_number: version
	});
	await bank.call('fang', 'import_holiday_year', call(days));
	const read = await bank.call<{ known_until: string; dates: { date: string }[]; number: number }>(
		'fang',
		'read_calendar',
		{ calendar_id: id }
	);
	expect(read).toMatchObject({ known_until: '2027-12-31', number: version + 1 });
	expect(read.dates).toHaveLength(679 + 2);
	expect(
		(
			await bank.refused(
				'fang',
				'import_holiday_year',
				call([{ date: '2028-01-01', kind: 'holiday' }])
			)
		).code
	).toBe('MC404');
});

test("someone else's change in between is refused with their name, not lost", async () => {
	const { id, version } = await china();
	const change = { calendar_id: id, spec: withHoliday('2026-03-03'), expected_number: version };
	await bank.call('geng', 'save_calendar_version', change);
	expect(await bank.refused('fang', 'save_calendar_version', change)).toMatchObject({
		code: 'MC407',
		status: 409,
		details: { number: version + 1, by: '耿直' }
	});
	const uk = await policy('uk_disp');
	await bank.call('geng', 'save_policy_version', {
		policy_id: uk,
		spec: { contact_attempts: 4 },
		expected_number: 1
	});
	expect(
		await bank.refused('fang', 'save_policy_version', {
			policy_id: uk,
			spec: { contact_attempts: 5 },
			expected_number: 1
		})
	).toMatchObject({ code: 'MC412', details: { by: '耿直' } });
});

test('an administrator can add a calendar of their own and give it to a subtree', async () => {
	const clocks = await logCase(bank);
	const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
		weekday,
		opens: '08:00',
		closes: '20:00'
	}));
	const made = await bank.call<{ calendar_id: string }>('fang', 'save_calendar_version', {
		spec: {
			code: 'malls',
			name_zh: '商场网点',
			name_en: 'Malls',
			time_zone: 'Asia/Shanghai',
			weekly
		}
	});
	await bank.call('fang', 'set_unit_calendar', {
		unit_id: bank.units.north,
		calendar_id: made.calendar_id
	});
	expect((await clocks.due()).acknowledge).toBe('2026-03-03 20:00');
	const elsewhere = await bank.logComplaint({ unit_id: bank.units.seaside }, 'su');
	expect((await bank.read(elsewhere.id)).next_due_at).toBe('2026-03-03T09:30:00.000Z');
	await bank.call('fang', 'set_unit_calendar', { unit_id: bank.units.north, calendar_id: null });
	expect((await clocks.due()).acknowledge).toBe('2026-03-03 17:30');
});

test('a new policy version serves new cases; running ones move only when asked', async () => {
	const clocks = await logCase(bank);
	const id = await policy('china_2020');
	const { clocks: rules } = await bank.call<{ clocks: { code: string; amount: number }[] }>(
		'fang',
		'read_policy',
		{ policy_id: id }
	);
	const slower = {
		clocks: rules.map((rule) => (rule.code === 'investigate' ? { ...rule, amount: 5 } : rule))
	};
	const kept = await bank.call<Effect>('fang', 'save_policy_version', {
		policy_id: id,
		spec: slower,
		expected_number: 1
	});
	expect(kept).toMatchObject({ moved: 0, number: 2 });
	expect((await clocks.due()).investigate).toBe('2026-03-05 17:30');
	expect((await (await logCase(bank)).due()).investigate).toBe('2026-03-09 17:30');
	const change = { policy_id: id, spec: {}, expected_number: 2, repin: true };
	const before = await state();
	const preview = await bank.call<Effect>('fang', 'preview_policy_version', change);
	expect(await state()).toBe(before);
	expect(preview).toMatchObject({ moved: 1 });
	expect(preview.moves).toMatchObject([{ clock: 'investigate', minutes: 4 * 1440 }]);
	await bank.call('fang', 'save_policy_version', change);
	expect((await clocks.due()).investigate).toBe('2026-03-09 17:30');
});

test('re-pinning to a version with other clocks ends those that are gone and starts the new ones from receipt', async () => {
	const clocks = await logCase(bank);
	const id = await policy('china_2020');
	const { clocks: rules } = await bank.call<{ clocks: { code: string }[] }>('fang', 'read_policy', {
		policy_id: id
	});
	const spec = {
		clocks: [
			...rules.filter(({ code }) => code !== 'handle'),
			{
				code: 'call_back',
				kind: 'target',
				track: 'main',
				amount: 2,
				unit: 'working_days',
				stops_on: 'told',
				name_zh: '回访',
				name_en: 'Call back'
			}
		]
	};
	await bank.call('fang', 'save_policy_version', {
		policy_id: id,
		spec,
		expected_number: 1,
		repin: true
	});
	const due = await clocks.due();
	expect(due.call_back).toBe('2026-03-04 17:30');
	expect(due.handle).toBeUndefined();
	const [gone] = await bank.db
		.sql`select stopped_at is not null as stopped, was_reached from public.complaint_clocks where complaint_id = ${clocks.id} and code = 'handle'`;
	expect(gone).toEqual({ stopped: true, was_reached: false });
});

test.for([
	['no clocks', { clocks: [] }, { field: 'clocks', reason: 'empty' }],
	[
		'a budget of nothing',
		{
			clocks: [
				{
					code: 'a',
					kind: 'target',
					amount: 0,
					unit: 'working_days',
					stops_on: 'told',
					name_zh: '甲',
					name_en: 'A'
				}
			]
		},
		{ field: 'clocks', row: 1, reason: 'amount' }
	],
	[
		'a unit nobody counts',
		{
			clocks: [
				{
					code: 'a',
					kind: 'target',
					amount: 1,
					unit: 'moons',
					stops_on: 'told',
					name_zh: '甲',
					name_en: 'A'
				}
			]
		},
		{ reason: 'unit' }
	],
	[
		'an extension that shortens',
		{ extensions: [{ step: 1, clock: 'decide_and_tell', amount: 10 }] },
		{ field: 'extensions', row: 1, reason: 'amount' }
	],
	[
		'an extension of a clock that is not there',
		{ extensions: [{ step: 1, clock: 'nothing', amount: 30 }] },
		{ reason: 'clock' }
	],
	[
		'a pause that pauses nothing',
		{
			pause_reasons: [
				{
					reason: 'nap',
					pauses_targets: false,
					pauses_statutory: false,
					name_zh: '午睡',
					name_en: 'Nap'
				}
			]
		},
		{ reason: 'pauses_nothing' }
	],
	['words where a number belongs', { contact_attempts: 'many' }, { reason: 'value' }],
	['retention of no years', { retention_years: 0 }, { reason: 'value' }]
] as const)('a policy with %s is refused, and nothing is saved', async ([, spec, details]) => {
	const before = await state();
	expect(
		await bank.refused('fang', 'save_policy_version', {
			policy_id: await policy('china_2020'),
			spec,
			expected_number: 1
		})
	).toMatchObject({ code: 'MC411', status: 422, details });
	expect(await state()).toBe(before);
});

test('a rule for a nearer unit decides which policy a case gets', async () => {
	await bank.call('fang', 'save_policy_rules', {
		policy_id: await policy('uk_disp_payments'),
		rules: [{ position: 1, kinds: ['complaint'], unit_id: bank.units.riverside }]
	});
	expect(Object.keys(await (await logCase(bank)).due())).toContain('final_response');
	expect(
		Object.keys(await (await logCase(bank, { unit_id: bank.units.hillside })).due())
	).toContain('decide_and_tell');
});

test('nobody but an administrator changes calendars and policies', async () => {
	const { id, version } = await china();
	const before = await state();
	const attempts = async (who: 'zheng' | 'li' | 'xiao' | 'hua' | 'bai') => [
		await bank.refused(who, 'save_calendar_version', {
			calendar_id: id,
			spec: withHoliday('2026-03-03'),
			expected_number: version
		}),
		await bank.refused(who, 'preview_calendar_version', {
			calendar_id: id,
			spec: withHoliday('2026-03-03'),
			expected_number: version
		}),
		await bank.refused(who, 'import_holiday_year', {
			calendar_id: id,
			year: 2027,
			days: [],
			expected_number: version
		}),
		await bank.refused(who, 'set_unit_calendar', { unit_id: bank.units.north, calendar_id: id }),
		await bank.refused(who, 'save_policy_version', {
			policy_id: await policy('uk_disp'),
			spec: {},
			expected_number: 1
		}),
		await bank.refused(who, 'preview_policy_version', {
			policy_id: await policy('uk_disp'),
			spec: {},
			expected_number: 1
		}),
		await bank.refused(who, 'save_policy_rules', { policy_id: await policy('uk_disp'), rules: [] })
	];
	for (const who of ['zheng', 'li', 'xiao', 'hua', 'bai'] as const)
		expect((await attempts(who)).map(({ code }) => code)).toEqual(Array(7).fill('MC002'));
	expect(await state()).toBe(before);
});
