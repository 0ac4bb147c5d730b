import type { Bank, PersonKey } from './bank.ts';

export type Row = {
	target: string;
	value: number;
	month?: string;
	unit?: 'riverside' | 'hillside' | 'seaside';
	answers?: number;
};

/** Importing figures, and reading what stands of them. */
export function figuresOf(bank: Bank) {
	/** A file that has been read: what it says is staged, nothing counts yet. */
	async function checked(rows: Row[], who: PersonKey = 'ma', kind = 'figures', sha = 'a') {
		const { id } = await bank.call<{ id: string }>(who, 'begin_import', {
			kind,
			file_name: '指标.csv',
			sha256: sha.repeat(64),
			bytes: 3
		});
		await bank.call(who, 'store_import_part', { import_id: id, n: 0, body: 'YWJj' });
		await bank.call(who, 'begin_import_check', { import_id: id, mapping: { targets: ['branch'] } });
		await stage(id, rows, who);
		await bank.call(who, 'finish_import_check', {
			import_id: id,
			rows: rows.length,
			bad_rows: 0,
			warnings: 0
		});
		return id;
	}
	const stage = (id: string, rows: Row[], who: PersonKey = 'ma') =>
		bank.call(who, 'stage_import_rows', { import_id: id, ...staged(rows) });
	const staged = (rows: Row[]) => ({
		staged: rows.map(({ unit = 'riverside', month = '2026-02-01', ...row }, i) => ({
			row: i + 2,
			branch: bank.units[unit],
			month,
			...row
		})),
		errors: []
	});
	const commit = (id: string, who: PersonKey = 'ma') =>
		bank.call<{ id: string; status: string; written: number; unchanged: number }>(
			who,
			'commit_import',
			{ import_id: id }
		);
	const standing = (indicator: string, unit: 'riverside' | 'hillside' = 'riverside') =>
		bank.db.sql.query<{ value: number; source: string }>(
			`select value::float8 as value, source from public.indicator_values
				where branch_id = $1 and indicator = $2 and superseded_at is null`,
			[bank.units[unit], indicator]
		);
	const known = async (month = '2026-02-01', cutOff: string | null = null) => {
		const rows = await bank.db.sql.query<{
			indicator: string;
			value: number;
			numerator: number;
			exposure: number;
		}>(
			`select indicator, value::float8 as value, numerator::float8 as numerator, exposure::float8 as exposure
				from app.computed_indicators($1, $2, $3) where branch_id = $2`,
			[month, bank.units.riverside, cutOff]
		);
		return Object.fromEntries(rows.map(({ indicator, ...rest }) => [indicator, rest]));
	};
	return { checked, stage, staged, commit, standing, known };
}
