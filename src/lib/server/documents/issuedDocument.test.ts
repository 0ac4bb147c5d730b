import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Version, WholeDocument } from '$lib/documents/words';
import { createI18n } from '$lib/i18n';
import { lobbyPicture } from '../../../../supabase/seed/demo-picture';
import { Random } from '../../../../supabase/seed/demo-random';
import { issuedDocument } from './issuedDocument';

const document = {
	kind: 'bulletin',
	document_number: '服务简报〔2026〕第3期',
	unit: { name_zh: '北城分行', name_en: 'North', path: 'head.north' }
} as unknown as WholeDocument;
const version = {
	title: '雨中的一趟路',
	body: '本期**两则**。\n\n- 欢迎来稿。',
	change_note: null,
	issued_at: '2026-03-02T02:00:00Z',
	sections: [
		{ kind: 'story', heading: '送存折', text: '冒雨送回。\n\n老人致谢。', file_id: 'p' },
		{ kind: 'praise', heading: '感谢信', text: '客户来信。', file_id: null }
	]
} as unknown as Version;

test.each([
	['zh', '服务故事 · 送存折', '北城分行'],
	['en', 'Service story · 送存折', 'North']
] as const)(
	'Word says the same as the page in %s, each picture with its contribution',
	async (lang, heading, issuer) => {
		const i18n = await createI18n(lang);
		await i18n.learn('papers');
		const picture = { bytes: lobbyPicture(new Random(7)), mediaType: 'image/png' };
		const bytes = await issuedDocument(i18n, document, version, new Map([['p', picture]]));
		const archive = await JSZip.loadAsync(bytes);
		const xml = await archive.file('word/document.xml')!.async('string');
		const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, one]) => one);
		for (const one of [
			'雨中的一趟路',
			'本期',
			'• ',
			'欢迎来稿。',
			heading,
			'老人致谢。',
			'客户来信。'
		])
			expect(words).toContain(one);
		expect(words).toContain(issuer);
		const strong = /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:b\/>(?:(?!<\/w:r>).)*两则/;
		expect(xml).toMatch(strong);
		expect(xml).not.toContain('**');
		expect(archive.file(/word\/media\/.+/)).toHaveLength(1);
	}
);
