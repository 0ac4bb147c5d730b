import { fail } from '@sveltejs/kit';
import type { core, output, ZodType } from 'zod';
import type { MessageKey } from '$lib/i18n';

/** The sentence for what zod found; a schema may name its own message key instead. */
function messageFor(issue: core.$ZodIssue): MessageKey {
	if (/^\w+(\.\w+)+$/.test(issue.message)) return issue.message as MessageKey;
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected === 'number' ? 'common.invalid.number' : 'common.invalid.required';
		case 'too_small':
			return issue.origin === 'string' && issue.minimum === 1
				? 'common.invalid.required'
				: 'common.invalid.tooShort';
		case 'too_big':
			return 'common.invalid.tooLong';
		case 'invalid_value':
			return 'common.invalid.choice';
		default:
			return 'common.invalid.other';
	}
}

/** What was typed, to be shown again; files and passwords are left out, repeated names become a list. */
export function typedValues(form: FormData): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = {};
	for (const name of new Set(form.keys())) {
		if (/password/i.test(name)) continue;
		const texts = form.getAll(name).filter((value) => typeof value === 'string');
		if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts;
	}
	return values;
}

/**
 * Reads a form by its schema: `{ data, values }` or `{ failure }`, the action's
 * answer with `issues` (field → message key) and what was typed. Names that
 * repeat arrive as lists.
 */
export async function readForm<S extends ZodType>(request: Request, schema: S) {
	const form = await request.formData();
	const values = typedValues(form);
	const raw = Object.fromEntries(
		[...new Set(form.keys())].map((name) => {
			const all = form.getAll(name);
			return [name, all.length === 1 ? all[0] : all];
		})
	);
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { data: parsed.data as output<S>, values, failure: null };
	const issues: Record<string, MessageKey> = {};
	for (const issue of parsed.error.issues) issues[issue.path.join('.')] ??= messageFor(issue);
	return { data: null, values, failure: fail(422, { issues, values }) };
}
