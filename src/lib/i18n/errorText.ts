import type { I18n } from '.';
import { wordParams } from './wordParams';

/** A refusal as it reaches a page, from a load's error or an action's failure. */
export type Refusal = {
	code?: string;
	details?: Record<string, unknown> | null;
	/** The request's id, under which the log has the cause. */
	id?: string;
};

/**
 * The sentence for a refusal. Where details give a `reason`, or an `interest`, the
 * code's own sentence for it (`MC009_future`) goes before the code's general one; a
 * code without any gets the general sentence of all, with the request's id.
 */
export function errorText(i18n: I18n, refusal: Refusal): string {
	const { code, details } = refusal;
	const id = refusal.id ?? code ?? '';
	const params = { ...wordParams(i18n, details), id };
	const general = i18n.tOr('error.unknown', params, id);
	if (!code) return general;
	const context = details?.reason ?? details?.interest;
	return i18n.tOr(`error.${code}`, context ? { ...params, context } : params, general);
}
