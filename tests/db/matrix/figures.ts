import type { Bank, PersonKey } from '../support/bank.ts';
import type { Place } from './world.ts';

export interface Figures {
	/** An import of each place's service manager, received and not checked. */
	imports: Record<Place, string>;
	/** The north's own scheme, with a draft, and what the shipped one holds. */
	scheme: string;
	schemeContent: unknown;
	/** One of the shipped indicators. */
	indicator: string;
}

const managers: Record<Place, PersonKey> = { riverside: 'ma', hillside: 'ma', seaside: 'qin' };

/** Figures, returns, surveys and imports of every place, and the schemes of two regions. */
export async function furnishFigures(bank: Bank): Promise<Figures> {
	const imports = {} as Record<Place, string>;
	for (const [place, manager] of Object.entries(managers) as [Place, PersonKey][]) {
		const { id } = await bank.call<{ id: string }>(manager, 'begin_import', {
			kind: 'figures',
			file_name: '指标.xlsx',
			sha256: 'f'.repeat(64),
			bytes: 10
		});
		imports[place] = id;
		await bank.db.sql.query(contents, [bank.units[place], id, bank.people[manager].id]);
		await bank.call('fang', 'rotate_rating_link', { unit_id: bank.units[place] });
		await bank.db.sql.query(rating, [bank.units[place]]);
	}
	await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲类', name_en: 'A' });
	await bank.call('fang', 'save_branch_class', { code: 'Z', name_zh: '未用', name_en: 'Unused' });
	await bank.call('fang', 'set_branch_class', { unit_id: bank.units.riverside, class: 'A' });
	const shipped = await bank.db.sql.one<{ id: string; content: unknown }>(
		'select id, content from public.scheme_versions order by published_at limit 1'
	);
	const scheme = (who: PersonKey, region: 'north' | 'south') =>
		bank.call<{ id: string }>(who, 'create_scheme', {
			name_zh: `${region}方案`,
			name_en: region,
			unit_id: bank.units[region],
			source_version_id: shipped.id
		});
	await scheme('qin', 'south');
	const { id: indicator } = await bank.db.sql.one<{ id: string }>(
		`select id from public.indicators where code = 'new_customers'`
	);
	const { id } = await scheme('ma', 'north');
	return { imports, scheme: id, schemeContent: shipped.content, indicator };
}

/** $1 branch, $2 import, $3 who brought it. */
const contents = `
	with branch as (
		select u.id, u.path, date_trunc('month', app.today() - interval '2 months')::date as month from public.units u where u.id = $1
	), wrong as (
		insert into public.import_errors (import_id, n, row, cell, title, code, value) values ($2, 1, 2, 'C2', '离柜业务占比', 'not_a_number', '无')
	), value as (
		insert into public.indicator_values (branch_id, unit_path, indicator, month, value, source, import_id, entered_by, entered_at)
			select b.id, b.path, 'off_counter_share', b.month, 90, 'import', $2, $3, app.now() from branch b
	), exposure as (
		insert into public.exposures (branch_id, unit_path, month, transactions, import_id, entered_by, entered_at)
			select b.id, b.path, b.month, 20000, $2, $3, app.now() from branch b
	), filed as (
		insert into public.monthly_returns (unit_id, unit_path, month, figures, due_at, is_late, filed_by, filed_at)
			select b.id, b.path, b.month, '{"new_customers": 3}', app.now(), false, $3, app.now() from branch b
	)
	insert into public.survey_results (branch_id, unit_path, month, dimension, answers, mean, import_id, entered_by, entered_at)
		select b.id, b.path, b.month, 'attitude', 40, 4.2, $2, $3, app.now() from branch b`;

const rating = `
	with made as (
		insert into public.ratings (branch_id, unit_path, month, day, variety, efficiency, quality, environment, attitude, remark, link_id, received_at)
			select u.id, u.path, date_trunc('month', app.today())::date, app.today(), 4, 4, 4, 4, 1, '态度差', l.id, app.now()
			from public.units u join public.rating_links l on l.unit_id = u.id where u.id = $1 returning id, unit_path
	)
	insert into public.rating_staff (rating_id, staff_number, unit_path) select m.id, 'T100', m.unit_path from made m`;
