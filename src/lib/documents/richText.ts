export type Run = { text: string; bold: boolean };
export type RichBlock =
	{ kind: 'paragraph' | 'heading'; runs: Run[] } | { kind: 'list'; items: Run[][] };

/**
 * Words as they are typed, read as what they mean: an empty line ends a paragraph, `## ` begins a
 * heading, `- ` an entry of a list, and what stands between two pairs of asterisks is bold. All else is
 * kept as it is, so that nothing typed without a thought of this looks different.
 */
export function richText(words: string): RichBlock[] {
	const blocks: RichBlock[] = [];
	let open: RichBlock | null = null;
	for (const line of words.split(/\r?\n/)) {
		const entry = /^\s*[-•]\s+(\S.*)$/.exec(line)?.[1];
		const title = /^\s*##\s+(\S.*)$/.exec(line)?.[1];
		if (line.trim() === '') open = null;
		else if (title !== undefined) {
			blocks.push({ kind: 'heading', runs: runsOf(title) });
			open = null;
		} else if (entry !== undefined) {
			if (open?.kind !== 'list') blocks.push((open = { kind: 'list', items: [] }));
			open.items.push(runsOf(entry));
		} else if (open?.kind === 'paragraph')
			open.runs.push({ text: '\n', bold: false }, ...runsOf(line));
		else blocks.push((open = { kind: 'paragraph', runs: runsOf(line) }));
	}
	return blocks;
}

const runsOf = (line: string): Run[] =>
	line
		.split(/\*\*(\S(?:[^*]*\S)?)\*\*/)
		.map((text, n) => ({ text, bold: n % 2 === 1 }))
		.filter(({ text }) => text !== '');
