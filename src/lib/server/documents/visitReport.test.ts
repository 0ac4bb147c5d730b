import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import type { Report } from '$lib/reports/reports';
import { usualGrades } from '$lib/domain/checklist/content';
import { visitReport } from './visitReport';

const item = { zh: '门头灯亮', en: 'Sign is lit', scale: { type: 'pass_fail_na' } };
const report = {
	number: 'V2026-0012',
	branch: { name_zh: '河滨支行', name_en: 'Riverside' },
	kind: 'covert',
	visited_from: '2026-03-02',
	visited_to: '2026-03-08',
	total: 59,
	raw_total: 82.5,
	grade: 'unqualified',
	failed_count: 1,
	critical_count: 1,
	completeness: 100,
	inspector_alias: '417',
	released_at: '2026-03-20T01:00:00Z',
	section_scores: [{ section: 'hall', weight: 100, points: 1, maximum: 1, score: 82.5 }],
	items: [
		{
			item_id: 'sign',
			section_id: 'hall',
			value: { value: 'fail' },
			note: '灯灭了两盏',
			points: 0,
			is_failed: true,
			is_critical: true
		}
	],
	checklist: {
		content: {
			grades: usualGrades,
			sections: [{ id: 'hall', zh: '外部', en: 'Outside', items: [{ id: 'sign', ...item }] }]
		}
	}
} as unknown as Report;

/** Text of word/document.xml, found by its local header. */
function textOf(file: Uint8Array) {
	const bytes = Buffer.from(file);
	const name = bytes.indexOf('word/document.xml');
	const from = name + bytes.readUInt16LE(name - 4) + bytes.readUInt16LE(name - 2);
	return inflateRawSync(bytes.subarray(from))
		.toString()
		.replace(/<[^>]+>/g, '\n');
}

test.each([
	[
		'zh',
		['检查报告', '河滨支行：', '门头灯亮 (一票否决)', '灯灭了两盏', '不合格', '59', '82.5', '417']
	],
	['en', ['Visit report', 'To Riverside:', 'Sign is lit (Critical)', 'Fail', 'Raw score']]
] as const)('the report says in %s what the page says', async (lang, words) => {
	const i18n = await createI18n(lang);
	await i18n.learn('visits');
	const text = textOf(await visitReport(i18n, report, new Map()));
	for (const one of words) expect(text).toContain(one);
});
