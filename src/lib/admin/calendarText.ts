/** Opening hours of a weekday or a special day, in local time. */
export type Interval = { opens: string; closes: string };
export type SpecialDate = {
	date: string;
	kind: 'holiday' | 'workday' | 'short';
	name_zh?: string;
	name_en?: string;
	intervals?: Interval[];
};
export type LineError = { line: number; reason: 'date' | 'kind' | 'hours' | 'columns' | 'json' };
export type ReadList = { days: SpecialDate[]; errors: LineError[] };

const time = /^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Hours as people type them: `09:00-12:00, 13:30-17:30`; empty is closed, null is not readable. */
export function readHours(text: string): Interval[] | null {
	const parts = text
		.split(/[,，;；、]/)
		.map((part) => part.trim())
		.filter(Boolean);
	const intervals = parts.map((part) => {
		const [opens, closes, ...rest] = part
			.split(/\s*[-–—~～至]\s*/)
			.map((one) => one.replace('：', ':'));
		return rest.length === 0 && time.test(opens ?? '') && time.test(closes ?? '')
			? { opens: opens!.padStart(5, '0'), closes: closes!.padStart(5, '0') }
			: null;
	});
	return intervals.includes(null) ? null : (intervals as Interval[]);
}

export const hoursText = (intervals: Interval[]) =>
	intervals.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');

const kinds: Record<string, SpecialDate['kind']> = {
	holiday: 'holiday',
	节假日: 'holiday',
	放假: 'holiday',
	休: 'holiday',
	workday: 'workday',
	调休: 'workday',
	上班: 'workday',
	班: 'workday',
	short: 'short',
	短日: 'short'
};

/** A day however it is written (2026-10-1, 2026/10/01, 2026年10月1日); null when it is none. */
export function readDay(text: string): string | null {
	const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
	if (!match) return null;
	const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
	const at = new Date(`${day}T00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** The cells of a line, set apart by tabs, semicolons or commas; quotes keep commas inside. */
function cells(line: string): string[] {
	const mark = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
	const found = line.match(new RegExp(`("([^"]|"")*"|[^${mark}]*)(${mark}|$)`, 'g')) ?? [];
	return found
		.map((cell) => cell.replace(new RegExp(`${mark}$`), '').trim())
		.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

function readLine(line: string, number: number): SpecialDate | LineError {
	const [day = '', kind = '', name_zh = '', name_en = '', hours = ''] = cells(line);
	if (kind === '') return { line: number, reason: 'columns' };
	return checked(number, day, kind, { name_zh, name_en }, readHours(hours));
}

function checked(
	line: number,
	typedDay: string,
	typedKind: string,
	names: { name_zh: string; name_en: string },
	intervals: Interval[] | null
): SpecialDate | LineError {
	const [date, kind] = [readDay(typedDay), kinds[typedKind.toLowerCase()]];
	if (!date) return { line, reason: 'date' };
	if (!kind) return { line, reason: 'kind' };
	// A holiday has no hours, a short day has some, a make-up workday may have its own.
	const unfit = {
		holiday: (intervals?.length ?? 0) > 0,
		short: intervals?.length === 0,
		workday: false
	};
	if (!intervals || unfit[kind]) return { line, reason: 'hours' };
	return {
		date,
		kind,
		...(names.name_zh && { name_zh: names.name_zh }),
		...(names.name_en && { name_en: names.name_en }),
		...(intervals.length > 0 && { intervals })
	};
}

/**
 * Reads special dates from lines `date, kind, Chinese name, English name, hours`
 * (a heading and empty lines are passed over) or from a JSON list of the same.
 */
export function readDates(text: string): ReadList {
	const trimmed = text.replace(/^\uFEFF/, '').trim();
	if (trimmed.startsWith('[')) return readJson(trimmed);
	const read = trimmed
		.split(/\r?\n/)
		.map((line, i) => ({ line: line.trim(), number: i + 1 }))
		.filter(({ line, number }) => line !== '' && !(number === 1 && /^(date|日期)/i.test(line)))
		.map(({ line, number }) => readLine(line, number));
	return apart(read);
}

function readJson(text: string): ReadList {
	let list: unknown;
	try {
		list = JSON.parse(text);
	} catch {
		return { days: [], errors: [{ line: 1, reason: 'json' }] };
	}
	const read = (list as Record<string, unknown>[]).map((entry, i) => {
		const word = (name: string) => (typeof entry?.[name] === 'string' ? entry[name] : '');
		const hours = Array.isArray(entry?.intervals) ? (entry.intervals as Interval[]) : [];
		const names = { name_zh: word('name_zh'), name_en: word('name_en') };
		return checked(i + 1, word('date'), word('kind'), names, readHours(hoursText(hours)));
	});
	return apart(read);
}

function apart(read: (SpecialDate | LineError)[]): ReadList {
	return {
		days: read.filter((one): one is SpecialDate => 'date' in one),
		errors: read.filter((one): one is LineError => 'line' in one)
	};
}

/** The lines that `readDates` reads. */
export const datesText = (dates: SpecialDate[]) =>
	dates
		.map(({ date, kind, name_zh = '', name_en = '', intervals = [] }) =>
			[date, kind, name_zh, name_en, hoursText(intervals).replaceAll(',', '、')]
				.map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
				.join(',')
				.replace(/,+$/, '')
		)
		.join('\n');
