/** The `@…` being typed at the caret: where it begins and what follows the sign; null when none is. */
export function mentionAt(body: string, caret: number): { from: number; text: string } | null {
	const match = /@([^\s@]{0,20})$/.exec(body.slice(0, caret));
	return match ? { from: match.index, text: match[1]! } : null;
}

/** The text with a name in place of what was typed of it, and where the caret goes. */
export function withMention(
	body: string,
	typed: { from: number; text: string },
	name: string
): { body: string; caret: number } {
	const before = `${body.slice(0, typed.from)}@${name} `;
	const after = body.slice(typed.from + 1 + typed.text.length).replace(/^ /, '');
	return { body: before + after, caret: before.length };
}
