/** Numbers as an official notice writes them; the same words in page, Word, XLSX and print. */
export type Lang = 'zh' | 'en';

/**
 * A decimal with exactly `places` digits, half up by the decimal it is written as (2.675 is
 * 2.68), thousands grouped unless told otherwise, minus as `−`.
 */
export function fixed(value: number, places: number, { grouped = true } = {}): string {
	const [whole, part] = roundHalfUp(Math.abs(value), places);
	const shown = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
	const digits = part ? `${shown}.${part}` : shown;
	return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

function roundHalfUp(value: number, places: number): [string, string] {
	if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
	const [mantissa, power = '0'] = String(value).split('e') as [string, string?];
	const [whole, part = ''] = mantissa.split('.') as [string, string?];
	// The number is whole‖part × 10^(power − part.length); shift it to `places` and round once.
	const shift = Number(power) - part.length + places;
	const digits = BigInt(whole + part);
	const unit = 10n ** BigInt(Math.abs(shift));
	const scaled = shift >= 0 ? digits * unit : (2n * digits + unit) / (2n * unit);
	const text = scaled.toString().padStart(places + 1, '0');
	return [text.slice(0, text.length - places), text.slice(text.length - places)];
}

/** 96.5 → `96.5%` with one place; the value is percent already. */
export const percentWords = (percent: number, places = 2): string => `${fixed(percent, places)}%`;

/** The change of a percentage: `上升1.20个百分点`, `up 1.20 percentage points`. */
export function pointsWords(change: number, lang: Lang, places = 2): string {
	const size = fixed(Math.abs(change), places);
	if (!/[1-9]/.test(size)) return lang === 'zh' ? '持平' : 'unchanged';
	if (lang === 'zh') return `${change > 0 ? '上升' : '下降'}${size}个百分点`;
	return `${change > 0 ? 'up' : 'down'} ${size} percentage points`;
}

/** Complaints per 10,000 transactions: `每万笔1.25件`, `1.25 per 10,000 transactions`. */
export const rateWords = (perTenThousand: number, lang: Lang, places = 2): string =>
	lang === 'zh'
		? `每万笔${fixed(perTenThousand, places)}件`
		: `${fixed(perTenThousand, places)} per 10,000 transactions`;

/** `12th`, `21st`, `113th`. */
export function ordinal(n: number): string {
	const teen = n % 100 >= 11 && n % 100 <= 13;
	return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** `第12名`, `并列第3名`; `12th`, `3rd (tied)`; with the size of the class `第12名（共40家）`, `12th of 40`. */
export function rankWords(rank: number, lang: Lang, { tied = false, of = 0 } = {}): string {
	if (lang === 'zh') return `${tied ? '并列' : ''}第${rank}名${of ? `（共${of}家）` : ''}`;
	return `${ordinal(rank)}${of ? ` of ${of}` : ''}${tied ? ' (tied)' : ''}`;
}

/** `第12—31名`, `12th–31st`; one rank where both ends are the same. */
export function intervalWords({ low, high }: { low: number; high: number }, lang: Lang): string {
	if (low === high) return rankWords(low, lang);
	return lang === 'zh' ? `第${low}—${high}名` : `${ordinal(low)}–${ordinal(high)}`;
}

/** Places won or lost since last month; null is not comparable and says nothing: `—`. */
export function movementWords(movement: number | null, lang: Lang): string {
	if (movement === null) return '—';
	if (movement === 0) return lang === 'zh' ? '持平' : 'unchanged';
	const places = Math.abs(movement);
	if (lang === 'zh') return `${movement > 0 ? '上升' : '下降'}${places}位`;
	return `${movement > 0 ? 'up' : 'down'} ${places} ${places === 1 ? 'place' : 'places'}`;
}

/** An amount of yuan: `12,345.60元`, from 10,000 on `1.23万元`, from a hundred million `亿元`; `CNY 12,345.60`. */
export function moneyWords(yuan: number, lang: Lang, { exactly = false } = {}): string {
	if (lang === 'en') return `CNY ${fixed(yuan, 2)}`;
	const size = exactly ? 0 : Math.abs(yuan);
	if (size >= 1e8) return `${fixed(Number(`${yuan}e-8`), 2)}亿元`;
	return size >= 1e4 ? `${fixed(Number(`${yuan}e-4`), 2)}万元` : `${fixed(yuan, 2)}元`;
}

/** `2026年11月`, `November 2026`, of `2026-11`. */
export function monthWords(month: string, lang: Lang): string {
	const [year, number] = month.split('-').map(Number) as [number, number];
	return lang === 'zh' ? `${year}年${number}月` : `${englishMonths[number - 1]} ${year}`;
}
const englishMonths =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** `服务通报〔2026〕11号`: the office's form, with six-angled brackets and no leading zero (GB/T 9704-2012, 7.2.5). */
export const numberWords = (series: string, year: number, number: number): string =>
	`${series}〔${year}〕${number}号`;
