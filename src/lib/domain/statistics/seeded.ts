/**
 * Numbers from 0 up to, not including, 1: the same seed gives the same ones everywhere
 * (mulberry32). For draws that must replay, never for secrets.
 */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A seed of its own for a name (FNV-1a), so that a draw does not hang on who else is drawn. */
export function seedOf(name: string, seed = 0): number {
	let hash = 0x811c9dc5 ^ seed;
	for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
