import type { Place } from './visit';

/** A receiver knows its place to some metres; what claims to know it exactly was made up. */
export const looksMade = ({ accuracy }: { accuracy: number }) => !(accuracy > 0.5);

/** Where the phone is, or that it does not say: refused, not found in time, or not there at all. */
export function findPlace(
	geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined = globalThis.navigator
		?.geolocation,
	patience = 15_000
): Promise<Place> {
	if (!geolocation) return Promise.resolve({ state: 'unavailable' });
	return new Promise((resolve) => {
		// Some browsers answer nothing at all while their question is open.
		const timer = setTimeout(() => resolve({ state: 'unavailable' }), patience + 1000);
		const done = (place: Place) => {
			clearTimeout(timer);
			resolve(place);
		};
		geolocation.getCurrentPosition(
			({ coords: { latitude, longitude, accuracy } }) =>
				done({ latitude, longitude, accuracy, ...(looksMade({ accuracy }) && { mocked: true }) }),
			({ code }) => done({ state: code === 1 ? 'refused' : 'unavailable' }),
			{ enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 }
		);
	});
}
