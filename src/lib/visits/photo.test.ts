import { expect, test, vi } from 'vitest';
import { takePhoto } from './photo';

test('a picture of 40 MB is not even opened', async () => {
	const opened = vi.fn();
	vi.stubGlobal('createImageBitmap', opened);
	const file = new File([new Uint8Array(40 * 1024 * 1024)], 'large.jpg', { type: 'image/jpeg' });
	await expect(takePhoto(file)).rejects.toMatchObject({ reason: 'too_large' });
	expect(opened).not.toHaveBeenCalled();
	vi.unstubAllGlobals();
});

test('a file the phone cannot open as a picture is none, whatever it is called', async () => {
	vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no image')));
	const file = new File(['%PDF-1.7'], 'photo.jpg', { type: 'image/jpeg' });
	await expect(takePhoto(file)).rejects.toMatchObject({ reason: 'not_a_picture' });
	vi.unstubAllGlobals();
});
