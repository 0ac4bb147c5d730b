import { fixed } from './words.ts';

/** A number as it is shown with so many places, half up: what is stored, scored and printed alike. */
export const rounded = (value: number, places: number): number =>
	Number(fixed(value, places, { grouped: false }).replace('−', '-'));
