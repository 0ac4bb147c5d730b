/**
 * Points of a funnel that a picture can tell apart: of those that fall on the same spot of a
 * 640 × 360 plot one is kept. Order as given.
 */
export function thinned(points: readonly [count: number, exposure: number][]) {
	const seen = new Set<string>();
	const most = points.reduce((top, [count, exposure]) => Math.max(top, count / exposure), 0) || 1;
	return points.filter(([count, exposure]) => {
		const spot = `${Math.round(Math.log(exposure) * 80)}:${Math.round((count / exposure / most) * 170)}`;
		if (seen.has(spot)) return false;
		seen.add(spot);
		return true;
	});
}
