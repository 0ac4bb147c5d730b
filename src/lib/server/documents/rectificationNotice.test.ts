import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import type { WholeTask } from '$lib/tasks/tasks';
import { rectificationNotice } from './rectificationNotice';

const png = Uint8Array.from(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
);
const task = {
	number: 'T2026-0007',
	title: '叫号机停用未告示',
	found: '叫号机停用三天，\n现场没有告示。',
	severity: 'critical',
	source_kind: 'visit_report',
	source_number: 'V2026-0012',
	due_at: '2026-03-05T09:30:00+00:00',
	opened_at: '2026-03-02T01:30:00+00:00',
	planned_by: 'x',
	cause: '无人巡检',
	measures: '每日巡检',
	planned_date: '2026-03-04',
	owner: { name: '白主任' },
	unit: { name_zh: '河滨支行', name_en: 'Riverside' }
} as WholeTask;
const region = { name_zh: '北城分行', name_en: 'North' };

/** The text and the pictures of the first entry that is word/document.xml, read by local headers. */
function wordsOf(file: Uint8Array) {
	const bytes = Buffer.from(file);
	const name = bytes.indexOf('word/document.xml');
	const local = name - 30;
	const from = name + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
	const xml = inflateRawSync(bytes.subarray(from)).toString();
	return {
		text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''),
		pictures: xml.split('<pic:pic ').length - 1
	};
}

async function notice(lang: 'zh' | 'en', before = 1, after = 2) {
	const i18n = await createI18n(lang);
	await i18n.learn('visits');
	const photo = { bytes: png, mediaType: 'image/png' };
	const photos = { before: Array(before).fill(photo), after: Array(after).fill(photo) };
	const repeat = { task_id: 'x', times: 3, sources: 2, numbers: ['T2026-0007', 'T2025-0100'] };
	return wordsOf(await rectificationNotice(i18n, task, repeat, photos, region));
}

describe('the notice', () => {
	test('says what, to whom, by when, with the plan and every photo', async () => {
		const { text, pictures } = await notice('zh');
		for (const words of [
			'整改通知书',
			'河滨支行：',
			'叫号机停用三天，\n现场没有告示。',
			'一票否决',
			'检查 V2026-0012',
			'12 个月内第 3 次 (T2026-0007, T2025-0100)',
			'无人巡检',
			'白主任',
			'北城分行'
		])
			expect(text).toContain(words);
		expect(text).toMatch(/3月5日.*17:30/);
		expect(pictures).toBe(3);
	});

	test('is in the reader’s language and leaves out what there is not', async () => {
		const { text, pictures } = await notice('en', 0, 0);
		expect(text).toContain('Rectification notice');
		expect(text).toContain('Riverside');
		expect(text).not.toContain('Proof');
		expect(pictures).toBe(0);
	});
});
