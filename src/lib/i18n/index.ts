import { createInstance } from 'i18next';
import { getContext, setContext } from 'svelte';
import type en from './en';
import type figures from './en/figures';
import type history from './en/history';
import type letters from './en/letters';
import type notices from './en/notices';
import type oneCase from './en/oneCase';
import type office from './en/office';
import type papers from './en/papers';
import type phone from './en/phone';
import type planning from './en/planning';
import type rules from './en/rules';
import type signing from './en/signing';
import type staff from './en/staff';
import type visits from './en/visits';
import type work from './en/work';
import { createFormatter } from './format';
import type { KeyOf } from './keys';
import type { Lang } from './languages';

export type Messages = typeof en &
	typeof figures &
	typeof history &
	typeof letters &
	typeof notices &
	typeof office &
	typeof oneCase &
	typeof papers &
	typeof work &
	typeof visits &
	typeof phone &
	typeof planning &
	typeof rules &
	typeof signing &
	typeof staff;
export type MessageKey = KeyOf<Messages>;
export type MessageParams = Record<string, unknown>;

const loaders: Record<Lang, () => Promise<{ default: object }>> = {
	en: () => import('./en'),
	zh: () => import('./zh')
};

/** Words that are fetched only where they are read. */
const roomLoaders = {
	figures: { en: () => import('./en/figures'), zh: () => import('./zh/figures') },
	history: { en: () => import('./en/history'), zh: () => import('./zh/history') },
	letters: { en: () => import('./en/letters'), zh: () => import('./zh/letters') },
	lists: { en: () => import('./en/lists'), zh: () => import('./zh/lists') },
	notices: { en: () => import('./en/notices'), zh: () => import('./zh/notices') },
	oneCase: { en: () => import('./en/oneCase'), zh: () => import('./zh/oneCase') },
	office: { en: () => import('./en/office'), zh: () => import('./zh/office') },
	papers: { en: () => import('./en/papers'), zh: () => import('./zh/papers') },
	phone: { en: () => import('./en/phone'), zh: () => import('./zh/phone') },
	planning: { en: () => import('./en/planning'), zh: () => import('./zh/planning') },
	rules: { en: () => import('./en/rules'), zh: () => import('./zh/rules') },
	story: { en: () => import('./en/story'), zh: () => import('./zh/story') },
	work: { en: () => import('./en/work'), zh: () => import('./zh/work') },
	signing: { en: () => import('./en/signing'), zh: () => import('./zh/signing') },
	staff: { en: () => import('./en/staff'), zh: () => import('./zh/staff') },
	visits: { en: () => import('./en/visits'), zh: () => import('./zh/visits') }
} satisfies Record<string, typeof loaders>;
export type Room = keyof typeof roomLoaders;

/**
 * One language with its messages loaded. Nothing is shared between calls, so a
 * server may hold many languages at once; only the asked language is fetched.
 * `now` moves the point from which deadlines are told.
 */
export async function createI18n(lang: Lang, now: () => Date = () => new Date()) {
	const messages = (await loaders[lang]()).default;
	const instance = createInstance();
	await instance.init({
		lng: lang,
		initAsync: false,
		showSupportNotice: false,
		resources: { [lang]: { translation: messages } },
		// Svelte escapes what it prints.
		interpolation: { escapeValue: false }
	} as Parameters<typeof instance.init>[0]);

	const t = (key: MessageKey, params?: MessageParams): string =>
		instance.t(key as string, params ?? {}) as string;

	/** For keys that come from data (`notification.<kind>`): the message, else the fallback. */
	const tOr = (key: string, params: MessageParams, fallback: string): string =>
		instance.exists(key, params) ? (instance.t(key, params) as string) : fallback;

	const learned = new Map<Room, Promise<void>>();
	/** Fetches the words of a room once; a layout's load awaits it before its pages speak. */
	const learn = (room: Room): Promise<void> => {
		const known = learned.get(room);
		if (known) return known;
		const learning = roomLoaders[room][lang]().then(({ default: words }) => {
			instance.addResourceBundle(lang, 'translation', words, true);
		});
		learned.set(room, learning);
		return learning;
	};

	return { lang, t, tOr, learn, ...createFormatter(lang, now) };
}

export type I18n = Awaited<ReturnType<typeof createI18n>>;
export type Translate = I18n['t'];

const contextKey = Symbol('i18n');

/** For the root layout: hands the language down to every component. */
export function provideI18n(current: () => I18n) {
	setContext(contextKey, current);
}

/**
 * Words and formats of the reader's language; call it while a component
 * initialises. Its functions may be destructured and follow a change of language.
 */
export function useI18n(): I18n {
	const current = getContext<() => I18n>(contextKey);
	return {
		get lang() {
			return current().lang;
		},
		t: (...args) => current().t(...args),
		tOr: (...args) => current().tOr(...args),
		learn: (...args) => current().learn(...args),
		formatDate: (...args) => current().formatDate(...args),
		formatDateTime: (...args) => current().formatDateTime(...args),
		formatDueTime: (...args) => current().formatDueTime(...args),
		formatDeadline: (...args) => current().formatDeadline(...args),
		formatNumber: (...args) => current().formatNumber(...args),
		formatDuration: (...args) => current().formatDuration(...args)
	};
}
