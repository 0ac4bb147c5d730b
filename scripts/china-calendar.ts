// Writes the State Council's holiday lists, as the chinese-days package has them, into the
// reference file and the migration that loads them. Run again when a new list is published.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Published {
	holidays: Record<string, string>;
	workdays: Record<string, string>;
}

export interface SpecialDay {
	date: string;
	kind: 'holiday' | 'workday';
	name_zh: string;
	name_en: string;
}

/** The first year of the lists that the calendar carries. */
export const firstYear = 2007;
const root = fileURLToPath(new URL('../', import.meta.url));
export const referenceFile = `${root}supabase/seed/reference/china-days.json`;
export const migrationFile = `${root}supabase/migrations/20261121000430_china_calendar.sql`;

/** Every holiday and make-up workday published since 2007, in order of date. */
export async function readPublished(): Promise<SpecialDay[]> {
	const { resolve } = createRequire(import.meta.url);
	const file = resolve('chinese-days').replace(/dist[\\/].*$/, 'dist/chinese-days.json');
	const lists = JSON.parse(await readFile(file, 'utf8')) as Published;
	const of = (kind: SpecialDay['kind'], days: Record<string, string>) =>
		Object.entries(days).map(([date, label]) => {
			const [name_en = '', name_zh = ''] = label.split(',');
			return { date, kind, name_zh, name_en };
		});
	return [...of('holiday', lists.holidays), ...of('workday', lists.workdays)]
		.filter(({ date }) => Number(date.slice(0, 4)) >= firstYear)
		.sort((a, b) => a.date.localeCompare(b.date));
}

/** One line a day, so that a new list shows as added lines. */
export function referenceText(days: SpecialDay[]) {
	return `[\n${days.map((day) => `\t${JSON.stringify(day)}`).join(',\n')}\n]\n`;
}

export function migrationText(days: SpecialDay[]) {
	const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
	const lastYear = days.at(-1)!.date.slice(0, 4);
	const rows = days.map(
		({ date, kind, name_zh, name_en }) =>
			`\t('${date}', '${kind}', ${quoted(name_zh)}, ${quoted(name_en)})`
	);
	return `-- Written by scripts/china-calendar.ts from the State Council's lists; do not edit by hand.
create temporary table published (day date, kind text, name_zh text, name_en text) on commit drop;
insert into published values
${rows.join(',\n')};

select app.load_calendar(jsonb_build_object(
	'code', 'china', 'name_zh', '中国大陆', 'name_en', 'Mainland China', 'time_zone', 'Asia/Shanghai',
	'from', '${firstYear}-01-01', 'to', '2031-12-31', 'known_until', '${lastYear}-12-31',
	'weekly', (select jsonb_agg(jsonb_build_object('weekday', d, 'opens', h.opens, 'closes', h.closes))
		from generate_series(1, 5) d, (values ('08:30', '12:00'), ('13:30', '17:30')) h (opens, closes)),
	'dates', (select jsonb_agg(jsonb_build_object('date', p.day, 'kind', p.kind, 'name_zh', p.name_zh, 'name_en', p.name_en)
		order by p.day) from published p)));
update public.calendars set is_default = true where code = 'china';
drop table published;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const days = await readPublished();
	await writeFile(referenceFile, referenceText(days));
	await writeFile(migrationFile, migrationText(days));
	console.log(`${days.length} days from ${days[0]!.date} to ${days.at(-1)!.date} written.`);
}
