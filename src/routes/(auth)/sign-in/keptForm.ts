import { safeNext } from '$lib/server/guard';

/** A form that was sent without a session: where it was going and its texts. */
export type KeptForm = { action: string; fields: [string, string][]; files: boolean };

/** Keeps what a form that arrived without a session carries; files cannot be kept. */
export function keepForm(form: FormData, next: string | null): KeptForm {
	const entries = [...form.entries()];
	return {
		action: safeNext(next),
		fields: entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
		files: entries.some(([, value]) => typeof value !== 'string' && value.size > 0)
	};
}

/** Reads a kept form back out of the hidden field; null when it is none. */
export function readKeptForm(value: FormDataEntryValue | null): KeptForm | null {
	if (typeof value !== 'string' || value === '') return null;
	try {
		const { action, fields, files } = JSON.parse(value) as KeptForm;
		const texts = fields.filter(
			(field) => field.length === 2 && field.every((part) => typeof part === 'string')
		);
		return { action: safeNext(action), fields: texts, files: files === true };
	} catch {
		return null;
	}
}
