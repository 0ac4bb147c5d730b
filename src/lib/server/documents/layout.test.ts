import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { heading, officialDocument, salutation, signature, text, title } from './layout';
import { picturePairs } from './pictures';
import { fields, grid } from './tables';

/** The files of a ZIP, by its central directory. */
function unzip(zip: Uint8Array): Map<string, Buffer> {
	const bytes = Buffer.from(zip);
	const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let n = 0; n < bytes.readUInt16LE(end + 10); n++) {
		const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o)) as [
			number,
			number,
			number
		];
		const local = bytes.readUInt32LE(at + 42);
		const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const body = bytes.subarray(from, from + size);
		files.set(
			bytes.toString('utf8', at + 46, at + 46 + name),
			method === 0 ? body : inflateRawSync(body)
		);
		at += 46 + name + extra + comment;
	}
	return files;
}

/** Names of elements that are opened and never closed, or closed out of turn. */
function illFormed(xml: string): string[] {
	const open: string[] = [];
	const wrong: string[] = [];
	for (const [, closes, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g))
		if (closes) {
			if (open.pop() !== name) wrong.push(name!);
		} else if (!empty) open.push(name!);
	return [...wrong, ...open];
}

const png = Uint8Array.from(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
);

async function sample() {
	const photo = { bytes: png, mediaType: 'image/png', caption: '整改后' };
	return unzip(
		await officialDocument({
			subject: '整改通知书',
			number: 'T2026-0001',
			blocks: [
				title('整改通知书'),
				salutation('河滨支行：'),
				...text('请于期限内整改 <b>&"五项"。\n第二段 𠮷。'),
				heading('一、问题'),
				fields([['等级', '一票否决']]),
				grid(['项目', '结果'], [['迎宾', '不合格']], [3, 1]),
				picturePairs([[photo, undefined]], ['整改前', '整改后'], '无'),
				picturePairs([[photo, photo]], null),
				...signature('总行', '2026年3月2日')
			]
		})
	);
}

test('every part of the file is well-formed XML and the words are in it as given', async () => {
	const files = await sample();
	const parts = [...files].filter(([name]) => /\.(xml|rels)$/.test(name));
	expect(parts.length).toBeGreaterThan(5);
	for (const [name, body] of parts) expect([name, illFormed(body.toString())]).toEqual([name, []]);
	const words = files.get('word/document.xml')!.toString();
	for (const one of ['请于期限内整改 &lt;b&gt;&amp;', '第二段 𠮷。', '一票否决', '整改后'])
		expect(words).toContain(one);
});

test('the page is A4 with the margins of an official document, its fonts asked for by name', async () => {
	const files = await sample();
	const document = files.get('word/document.xml')!.toString();
	expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	expect(document).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
	const styles = files.get('word/styles.xml')!.toString();
	expect(styles).toContain('w:eastAsia="仿宋"');
	expect(styles).toContain('w:eastAsia="黑体"');
});

test('its properties name no person', async () => {
	const core = (await sample()).get('docProps/core.xml')!.toString();
	expect(core).toContain('<dc:creator>Mingcha</dc:creator>');
	expect(core).toContain('<cp:lastModifiedBy>Mingcha</cp:lastModifiedBy>');
});

test('its pictures are numbered from one, whatever this server has put into other files before', async () => {
	for (let n = 0; n < 2; n++) {
		const document = (await sample()).get('word/document.xml')!.toString();
		const ids = [...document.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id);
		expect(ids).toEqual(['1', '2', '3']);
	}
});
