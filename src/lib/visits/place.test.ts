import { expect, test, vi } from 'vitest';
import { findPlace } from './place';

type Asked = Parameters<Geolocation['getCurrentPosition']>;
const answering = (answer: (...asked: Asked) => void) => ({ getCurrentPosition: answer });
const at = (accuracy: number) =>
	answering((found) =>
		found({ coords: { latitude: 30.6, longitude: 104.1, accuracy } } as GeolocationPosition)
	);

test('a place is given with how well it is known', async () => {
	expect(await findPlace(at(12))).toEqual({ latitude: 30.6, longitude: 104.1, accuracy: 12 });
});

test('one that is too good to be true is marked', async () => {
	expect(await findPlace(at(0))).toMatchObject({ mocked: true });
});

test('refused, failed or absent, it is said and nothing waits for it', async () => {
	const failing = (code: number) =>
		answering((_, failed) => failed!({ code } as GeolocationPositionError));
	expect(await findPlace(failing(1))).toEqual({ state: 'refused' });
	expect(await findPlace(failing(3))).toEqual({ state: 'unavailable' });
	vi.useFakeTimers();
	const silent = findPlace(answering(() => {}));
	await vi.runAllTimersAsync();
	expect(await silent).toEqual({ state: 'unavailable' });
	vi.useRealTimers();
});
