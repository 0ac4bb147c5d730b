/**
 * Wraps a search that runs while one types: waits until typing rests for `rest`
 * milliseconds, and only the last call gets its answer; earlier ones get
 * `superseded`, a call that throws gets `failed`.
 */
export function latest<A extends unknown[], T>(
	search: (...args: A) => Promise<T>,
	rest: number
): (...args: A) => Promise<T | 'superseded' | 'failed'> {
	let newest = 0;
	return async (...args) => {
		const mine = ++newest;
		await new Promise((done) => setTimeout(done, rest));
		if (mine !== newest) return 'superseded';
		let answer: T | 'failed';
		try {
			answer = await search(...args);
		} catch {
			answer = 'failed';
		}
		return mine === newest ? answer : 'superseded';
	};
}
