import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './demo-random.ts';

const width = 240;
const height = 160;

const chunk = (kind: string, body: Uint8Array) => {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(body.length);
	named.copy(framed, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
};

type Colour = readonly [number, number, number];
type Thing = { x: number; y: number; right: number; bottom: number; colour: Colour };
/** A lobby in flat colours, and the spot where something is wrong with it. */
export interface Lobby {
	wall: Colour;
	floor: Colour;
	things: Thing[];
	fault: Thing;
}

/** A wall, a floor and a few things that stand about. */
export function lobby(random: Random): Lobby {
	const shade = (): Colour => [random.int(60, 230), random.int(60, 230), random.int(60, 230)];
	const thing = (colour: Colour): Thing => {
		const [x, y] = [random.int(0, width - 50), random.int(50, height - 40)];
		return { x, y, right: x + random.int(15, 50), bottom: y + random.int(15, 40), colour };
	};
	const things = Array.from({ length: 6 }, () => thing(shade()));
	return { wall: shade(), floor: shade(), things, fault: thing([196, 54, 40]) };
}

/** A small PNG of a lobby: as found, with what is wrong in vermilion, or put right. */
export function pictureOf({ wall, floor, things, fault }: Lobby, isPutRight: boolean): Uint8Array {
	const shown = isPutRight ? things : [...things, fault];
	const pixels = Buffer.alloc((width * 3 + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const thing = shown.findLast(
				(one) => x >= one.x && x < one.right && y >= one.y && y < one.bottom
			);
			const colour = thing?.colour ?? (y < 100 ? wall : floor);
			pixels.set(colour, y * (width * 3 + 1) + 1 + x * 3);
		}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width);
	header.writeUInt32BE(height, 4);
	// Eight bits a channel, true colour, no interlacing.
	header.set([8, 2, 0, 0, 0], 8);
	return new Uint8Array(
		Buffer.concat([
			Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
			chunk('IHDR', header),
			chunk('IDAT', deflateSync(pixels)),
			chunk('IEND', Buffer.alloc(0))
		])
	);
}

export const lobbyPicture = (random: Random) => pictureOf(lobby(random), true);
