import { createHash } from 'node:crypto';

/** What Emscripten's random device asks for at once; nothing else in this process asks for as much. */
const deviceBuffer = 1024;
const realRandom = crypto.getRandomValues.bind(crypto);
const realNow = Date.now;
/** Near the real time: others measure by `Date.now` while an act runs. */
const at = realNow();

let seed = '';
let drawn = 0;
let block: Buffer = Buffer.alloc(0);

function nextByte(): number {
	if (drawn % 32 === 0)
		block = createHash('sha256')
			.update(`${seed}:${drawn / 32}`)
			.digest();
	return block[drawn++ % 32]!;
}

/**
 * Lets an embedded database meet the same chance and the same wall clock each time the same `name` is
 * given: two worlds draw the same ids for the same act, whatever one of them drew in between.
 */
export async function fated<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
	seed = name;
	drawn = 0;
	crypto.getRandomValues = (<T extends ArrayBufferView>(array: T): T => {
		if (array.byteLength !== deviceBuffer) return realRandom(array as never) as T;
		// The device hands out as many bytes as the answer is long: one, so that none is kept for later.
		const bytes = array as unknown as Uint8Array;
		bytes[0] = nextByte();
		return bytes.subarray(0, 1) as unknown as T;
	}) as typeof crypto.getRandomValues;
	Date.now = () => at;
	try {
		return await act();
	} finally {
		Date.now = realNow;
		crypto.getRandomValues = realRandom as typeof crypto.getRandomValues;
	}
}
