import { Document, Packer, Paragraph } from 'docx';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { secretsIn } from './secrets.ts';

const name = '陶然';
const found = (bytes: Uint8Array) => secretsIn(bytes, [name, 'somebody else']);

test('a name is found in plain, in UTF-16 and in EXIF', () => {
	expect(found(Buffer.from(`<p>${name}</p>`))).toEqual([name]);
	expect(found(Buffer.from(`Exif\0\0${name}`, 'utf16le'))).toEqual([name]);
	expect(found(Buffer.from('nothing'))).toEqual([]);
});

test('a name is found in the properties of a Word document', async () => {
	const document = new Document({ creator: name, sections: [{ children: [new Paragraph('x')] }] });
	expect(found(await Packer.toBuffer(document))).toEqual([name]);
});

test('a name is found in the packed text of a PNG', () => {
	const body = Buffer.concat([Buffer.from('Author\0\0'), deflateSync(name)]);
	const chunk = Buffer.alloc(12 + body.length);
	chunk.writeUInt32BE(body.length);
	chunk.write('zTXt', 4, 'latin1');
	body.copy(chunk, 8);
	const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk]);
	expect(found(png)).toEqual([name]);
});
