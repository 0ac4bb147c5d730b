/** Where each initial begins among the 3,755 commonest characters, which GB 2312 orders by pinyin. */
const begins: [string, number][] = [
	['a', 0xb0a1],
	['b', 0xb0c5],
	['c', 0xb2c1],
	['d', 0xb4ee],
	['e', 0xb6ea],
	['f', 0xb7a2],
	['g', 0xb8c1],
	['h', 0xb9fe],
	['j', 0xbbf7],
	['k', 0xbfa6],
	['l', 0xc0ac],
	['m', 0xc2e8],
	['n', 0xc4c3],
	['o', 0xc5b6],
	['p', 0xc5be],
	['q', 0xc6da],
	['r', 0xc8bb],
	['s', 0xc8f6],
	['t', 0xcbfa],
	['w', 0xcdda],
	['x', 0xcef4],
	['y', 0xd1b9],
	['z', 0xd4d1]
];
const last = 0xd7f9;

/** Characters of place and bank names that are read in a second way. */
const alsoRead: Record<string, string> = { 行: 'h', 长: 'c', 重: 'c', 厦: 'x', 都: 'd', 乐: 'y' };

let initialOf: Map<string, string> | undefined;

function readTable(): Map<string, string> {
	const gb = new TextDecoder('gbk');
	const table = new Map<string, string>();
	for (let code = 0xb0a1; code <= last; code++) {
		const low = code & 0xff;
		if (low < 0xa1 || low > 0xfe) continue;
		const initial = begins.findLast(([, begin]) => begin <= code)![0];
		table.set(gb.decode(Uint8Array.of(code >> 8, low)), initial);
	}
	return table;
}

/** Whether Latin letters are the beginning pinyin initials of some part of a Chinese name. */
export function matchesInitials(name: string, letters: string): boolean {
	initialOf ??= readTable();
	const characters = [...name];
	const wanted = [...letters.toLowerCase()];
	const fits = (character: string | undefined, letter: string) =>
		character !== undefined &&
		(initialOf!.get(character) === letter ||
			alsoRead[character] === letter ||
			character.toLowerCase() === letter);
	return (
		wanted.length > 0 &&
		characters.some((_, at) => wanted.every((letter, i) => fits(characters[at + i], letter)))
	);
}
