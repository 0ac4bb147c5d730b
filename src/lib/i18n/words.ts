/** Messages by their place: `{ case: { stage: { closed: 'Closed' } } }`. */
export type WordTree = { [name: string]: string | WordTree };

/** Every message of a tree by its dotted path, into `book`; what is there already is replaced. */
export function enterWords(book: Map<string, string>, tree: WordTree, path = '') {
	for (const [name, value] of Object.entries(tree)) {
		if (typeof value === 'string') book.set(path + name, value);
		else enterWords(book, value, `${path}${name}.`);
	}
}

/**
 * The message for a key, or undefined. Beside the plain message there may be one for a
 * `context` (`MC009_future`) and one for a number: `count` chooses `_zero` for nothing at
 * all, else the language's plural form (`_one`, `_other`). The closest one is taken.
 */
export function findWords(
	book: Map<string, string>,
	plurals: Intl.PluralRules,
	key: string,
	{ context, count }: { context?: unknown; count?: unknown } = {}
): string | undefined {
	const forms = typeof count === 'number' ? [`_${plurals.select(count)}`, ''] : [''];
	if (count === 0) forms.unshift('_zero');
	for (const root of context ? [`${key}_${String(context)}`, key] : [key])
		for (const form of forms) {
			const found = book.get(root + form);
			if (found !== undefined) return found;
		}
	return undefined;
}

/** Puts values where `{{name}}` stands, as they are; one that is not given leaves nothing. */
export function fillIn(message: string, values: Record<string, unknown>): string {
	return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
