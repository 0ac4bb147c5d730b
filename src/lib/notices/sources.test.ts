import { describe, expect, test } from 'vitest';
import { shippedIndicators } from '$lib/domain/notice/indicators';
import { sectionIds } from './document';
import { figureSource, sectionSources } from './sources';

describe('what lies behind a section', () => {
	const hrefs = (section: (typeof sectionIds)[number], role: 'executive' | 'staff' | 'signer') =>
		sectionSources(section, '2026-02', [role]).map(({ href }) => href);

	test('is offered to who can use it, with the days of the notice', () => {
		expect(hrefs('complaints', 'executive')).toEqual([
			'/complaints?tab=closed&kind=complaint&from=2025-03-01&to=2026-02-28'
		]);
		expect(hrefs('timelies', 'executive')).toEqual([
			'/complaints?tab=closed&kind=complaint&from=2026-02-01&to=2026-02-28'
		]);
		expect(hrefs('rectification', 'executive')).toEqual(['/tasks?tab=owed']);
		expect(hrefs('interviews', 'executive')).toEqual(['/interviews']);
	});

	test('is no door that leads nowhere', () => {
		expect(hrefs('interviews', 'staff')).toEqual([]);
		expect(hrefs('rectification', 'signer')).toEqual([]);
	});
});

describe('what lies behind a figure of a branch', () => {
	const of = (indicator: string, source: string, role: 'service_manager' | 'signer') =>
		figureSource({ indicator, source, branch: 'b1', month: '2026-02' }, [role])?.href;

	test('is the list it was made of', () => {
		expect(of('off_counter_share', 'import', 'service_manager')).toBe('/imports');
		expect(of('off_counter_share', 'return', 'service_manager')).toBe(
			'/returns?unit=b1&month=2026-02'
		);
		expect(of('visit_score', 'computed', 'service_manager')).toBe('/reports?branch=b1');
		expect(of('complaint_rate', 'computed', 'service_manager')).toContain('from=2025-03-01');
		expect(of('complaint_rate', 'computed', 'signer')).toBeUndefined();
	});

	test('is there for every shipped indicator', () => {
		for (const { code, source } of shippedIndicators)
			expect([code, of(code, source, 'service_manager')]).toEqual([code, expect.any(String)]);
	});
});
