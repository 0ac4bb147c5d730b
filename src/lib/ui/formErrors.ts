import type { I18n, MessageKey } from '$lib/i18n';
import { errorText, type Refusal } from '$lib/i18n/errorText';

/** What an action answers when it did not save; a page's `form` fits. */
export type FormAnswer =
	| {
			issues?: Record<string, MessageKey>;
			refusal?: Refusal;
			values?: Record<string, unknown>;
	  }
	| null
	| undefined;

/** The sentence to stand at one field: what was typed wrong there, or the refusal that names it. */
export function fieldError(i18n: I18n, answer: FormAnswer, field: string): string | undefined {
	const issue = answer?.issues?.[field];
	if (issue) return i18n.t(issue);
	if (answer?.refusal?.details?.field === field) return errorText(i18n, answer.refusal);
	return undefined;
}

/** The sentence to stand above the form: a refusal that no shown field takes. */
export function formError(
	i18n: I18n,
	answer: FormAnswer,
	fields: string[] = []
): string | undefined {
	const refusal = answer?.refusal;
	if (refusal && !fields.includes(String(refusal.details?.field))) return errorText(i18n, refusal);
	if (answer?.issues && !Object.keys(answer.issues).some((field) => fields.includes(field)))
		return i18n.t('error.invalid_form');
	return undefined;
}

/** What was typed in a field before, else the value it starts with. */
export function typed(answer: FormAnswer, field: string, start = ''): string {
	const value = answer?.values?.[field];
	return typeof value === 'string' ? value : start;
}

/** What a field of this name needs of the answer: `<TextInput {...asField(i18n, answer, 'note')} />`. */
export const asField = (i18n: I18n, answer: FormAnswer, name: string, start?: string) => ({
	name,
	value: typed(answer, name, start),
	error: fieldError(i18n, answer, name)
});
