import { parseInstant } from './instant';
import type { Lang } from './languages';

export type Instant = string | number | Date;
export type DateOptions = { tz?: string };
export type DeadlineOptions = {
	tz?: string;
	paused?: boolean;
	/** Below this many hours the deadline counts as due soon. */
	soonHours?: number;
};
export type DeadlineState = 'open' | 'soon' | 'overdue' | 'paused';
export type Deadline = {
	state: DeadlineState;
	/** Whole units to or past the deadline, rounded down; at least 1 minute. */
	amount: number;
	unit: 'minutes' | 'hours' | 'days';
	/** The exact local time in words; the 24:00 of a day rather than the next day's 00:00. */
	exact: string;
};

export const bankTimeZone = 'Asia/Shanghai';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Dates further away than this are written with their year. */
const far = 180 * day;

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };
const weekdays: Record<Lang, string[]> = {
	zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
	en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
};
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type LocalTime = { year: number; month: number; day: number; time: string; weekday: number };

function zoneFormat(tz: string) {
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: tz,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
}

/**
 * Dates, numbers and deadlines in a language's own habit. Pure but for `now`,
 * which decides what is far away and how long is left.
 */
export function createFormatter(lang: Lang, now: () => Date = () => new Date()) {
	const zones = new Map<string, Intl.DateTimeFormat>();
	const numbers = new Map<string, Intl.NumberFormat>();

	function localTime(instant: Date, tz = bankTimeZone): LocalTime {
		let format = zones.get(tz);
		if (!format) zones.set(tz, (format = zoneFormat(tz)));
		const parts = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
		const [year, month, date] = [Number(parts.year), Number(parts.month), Number(parts.day)];
		return {
			year,
			month,
			day: date,
			time: `${parts.hour}:${parts.minute}`,
			weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay()
		};
	}

	function dateWords(at: LocalTime, withYear: boolean): string {
		const weekday = weekdays[lang][at.weekday];
		if (lang === 'zh')
			return withYear
				? `${at.year}年${at.month}月${at.day}日`
				: `${at.month}月${at.day}日 ${weekday}`;
		const words = `${at.day} ${months[at.month - 1]}`;
		return withYear ? `${words} ${at.year}` : `${weekday} ${words}`;
	}

	const isFar = (instant: Date) => Math.abs(instant.getTime() - now().getTime()) > far;

	/**
	 * The day alone: `Thu 26 Nov`, `11月26日 周四`; far dates `26 Nov 2025`. A plain
	 * date (`2026-11-26`) is that day everywhere, whatever the zone.
	 */
	function formatDate(value: Instant, { tz }: DateOptions = {}): string {
		const plain = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
		const instant = plain ? new Date(`${value}T12:00Z`) : parseInstant(value);
		return dateWords(localTime(instant, plain ? 'UTC' : tz), isFar(instant));
	}

	/** Day and time: `Thu 26 Nov 16:50`, `11月26日 周四 16:50`. */
	function formatDateTime(value: Instant, { tz }: DateOptions = {}): string {
		const instant = parseInstant(value);
		const at = localTime(instant, tz);
		return `${dateWords(at, isFar(instant))} ${at.time}`;
	}

	/** As `formatDateTime`, but local midnight is the 24:00 that ends the day before. */
	function formatDueTime(value: Instant, { tz }: DateOptions = {}): string {
		const instant = parseInstant(value);
		if (localTime(instant, tz).time !== '00:00') return formatDateTime(instant, { tz });
		const dayBefore = new Date(instant.getTime() - minute);
		return `${dateWords(localTime(dayBefore, tz), isFar(instant))} 24:00`;
	}

	/** How a deadline stands now; the words come from `common.deadline`. */
	function formatDeadline(due: Instant, options: DeadlineOptions = {}): Deadline {
		const instant = parseInstant(due);
		const left = instant.getTime() - now().getTime();
		const size = Math.abs(left);
		const state: DeadlineState = options.paused
			? 'paused'
			: left < 0
				? 'overdue'
				: left < (options.soonHours ?? 24) * hour
					? 'soon'
					: 'open';
		const [unit, length] =
			size < hour
				? (['minutes', minute] as const)
				: size < 2 * day
					? (['hours', hour] as const)
					: (['days', day] as const);
		const amount = Math.max(1, Math.floor(size / length));
		return { state, amount, unit, exact: formatDueTime(instant, options) };
	}

	function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
		const key = JSON.stringify(options);
		let format = numbers.get(key);
		if (!format) numbers.set(key, (format = new Intl.NumberFormat(locales[lang], options)));
		return format.format(value);
	}

	/**
	 * A length of time given in minutes: `3 h 20 min`, `3 小时 20 分`. `dayMinutes`
	 * is the length of a day: 1440 by default, a working day's minutes for working time.
	 */
	function formatDuration(minutes: number, { dayMinutes = 1440 } = {}): string {
		const words = lang === 'zh' ? ['天', '小时', '分'] : ['d', 'h', 'min'];
		const total = Math.round(Math.abs(minutes));
		const days = total >= dayMinutes * 2 ? Math.floor(total / dayMinutes) : 0;
		const rest = total - days * dayMinutes;
		const parts = [days, Math.floor(rest / 60), rest % 60];
		const shown = parts
			.map((amount, i) => ({ amount, word: words[i] }))
			// Minutes beside days say nothing.
			.filter(({ amount }, i) => amount > 0 && !(i === 2 && days > 0))
			.map(({ amount, word }) => `${formatNumber(amount)} ${word}`);
		const sign = minutes < 0 ? '−' : '';
		return sign + (shown.join(' ') || `0 ${words[2]}`);
	}

	return {
		formatDate,
		formatDateTime,
		formatDueTime,
		formatDeadline,
		formatNumber,
		formatDuration
	};
}

export type Formatter = ReturnType<typeof createFormatter>;
