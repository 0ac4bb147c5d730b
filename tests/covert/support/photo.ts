const onePixel = Buffer.from(
	'/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
	'base64'
);

/** A photo as a phone takes it, with its owner's name in the EXIF. */
export function signedPhoto(name: string): Buffer<ArrayBuffer> {
	const exif = Buffer.from(`Exif\0\0${name}`);
	const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
	return Buffer.concat([onePixel.subarray(0, 2), head, exif, onePixel.subarray(2)]);
}
