import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** A new seed: 32 random bytes in hex. Secret until the period of its plan is over. */
export const newSeed = () => randomBytes(32).toString('hex');

/** What is published beforehand: SHA-256 of the seed's text, in hex. */
export const seedHash = (seed: string) => createHash('sha256').update(seed, 'utf8').digest('hex');

/**
 * Random numbers that follow from a seed and a purpose alone: the key stream of AES-256 in counter mode
 * under SHA-256(seed, purpose). Each purpose has its own stream, so one more draw here shifts none there.
 */
export class Generator {
	#cipher;
	#block = Buffer.alloc(0);
	#at = 0;

	constructor(seed: string, purpose: string) {
		const key = createHash('sha256').update(`${seed}\n${purpose}`, 'utf8').digest();
		this.#cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
	}

	/** Uniform in 0..2³²−1. */
	word(): number {
		if (this.#at + 4 > this.#block.length) {
			this.#block = this.#cipher.update(Buffer.alloc(65_536));
			this.#at = 0;
		}
		const word = this.#block.readUInt32LE(this.#at);
		this.#at += 4;
		return word;
	}

	/** Uniform in [0, 1) with 53 bits. */
	fraction(): number {
		return ((this.word() >>> 5) * 67_108_864 + (this.word() >>> 6)) / 9_007_199_254_740_992;
	}

	/** Uniform in 0..below−1, without the bias of a remainder. `below` is 1..2³². */
	below(below: number): number {
		const limit = 4_294_967_296 - (4_294_967_296 % below);
		let word = this.word();
		while (word >= limit) word = this.word();
		return word % below;
	}

	between(from: number, to: number): number {
		return from + (to - from) * this.fraction();
	}

	pick<T>(items: readonly T[]): T {
		if (items.length === 0) throw new RangeError('nothing to pick from');
		return items[this.below(items.length)]!;
	}

	/** Index of a running sum: `sums` rises and its last entry is positive. */
	weighted(sums: ArrayLike<number>): number {
		const at = this.fraction() * sums[sums.length - 1]!;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle]! > at) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** A new array in random order (Fisher–Yates). */
	shuffled<T>(items: readonly T[]): T[] {
		const order = [...items];
		for (let i = order.length - 1; i > 0; i--) {
			const j = this.below(i + 1);
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		return order;
	}
}
