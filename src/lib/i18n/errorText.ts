import type { I18n } from '.';

/** A refusal as it reaches a page, from a load's error or an action's failure. */
export type Refusal = {
	code?: string;
	details?: Record<string, unknown> | null;
	/** The request's id, under which the log has the cause. */
	id?: string;
};

/** The sentence for a refusal; a code without its own sentence gets the general one with the id. */
export function errorText({ tOr }: Pick<I18n, 'tOr'>, refusal: Refusal): string {
	const params = { ...refusal.details, id: refusal.id ?? refusal.code ?? '' };
	const general = tOr('error.unknown', params, String(params.id));
	return refusal.code ? tOr(`error.${refusal.code}`, params, general) : general;
}
