/** How many values of a sorted list lie below `value`, or with `included` up to it. */
export function countBelow(sorted: ArrayLike<number>, value: number, included = false): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (included ? sorted[middle]! <= value : sorted[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
