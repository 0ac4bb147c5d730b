export type Piece = { text: string; found: boolean };

const han = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]+/gu;

/** The words a search looks for, as the database cuts them: Latin words, and Chinese in pairs. */
export function wordsOf(query: string): string[] {
	const latin = query.toLowerCase().match(/[a-z0-9]{2,}/g) ?? [];
	const pairs = (query.match(han) ?? []).flatMap((run) => {
		const characters = [...run];
		return characters.length < 2
			? characters
			: characters.slice(1).map((second, at) => characters[at] + second);
	});
	return [...new Set([...latin, ...pairs])];
}

/** A text in pieces, those that a search found marked; together they are the text. */
export function highlight(text: string, query: string): Piece[] {
	const lower = text.toLowerCase();
	// Some letters change length with their case: positions would no longer agree.
	const searched = lower.length === text.length ? lower : text;
	const marked = new Array<boolean>(text.length).fill(false);
	for (const word of wordsOf(query))
		for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + 1))
			marked.fill(true, at, at + word.length);
	const pieces: Piece[] = [];
	for (let at = 0; at < text.length; at++) {
		const last = pieces.at(-1);
		if (last && last.found === marked[at]) last.text += text[at];
		else pieces.push({ text: text[at]!, found: marked[at]! });
	}
	return pieces;
}
