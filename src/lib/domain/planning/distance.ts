import type { Place } from './types.ts';

interface Located {
	place: Place | null;
	area: string;
}

const kmADegree = 111.2;
const nearKm = 5;
const farKm = 60;

/** Kilometres as the crow flies; without coordinates 5 within an area and 60 between areas. */
export function distance(a: Located, b: Located): number {
	if (!a.place || !b.place) return a.area === b.area ? nearKm : farKm;
	const middle = ((a.place.latitude + b.place.latitude) / 2) * (Math.PI / 180);
	const north = (a.place.latitude - b.place.latitude) * kmADegree;
	const east = (a.place.longitude - b.place.longitude) * kmADegree * Math.cos(middle);
	return Math.sqrt(north * north + east * east);
}
