import { expect, test } from 'vitest';
import { calendarFile } from './calendarFile';

const appointment = {
	uid: '7b6f@mingcha',
	sequence: 3,
	startsAt: '2026-03-03T10:00:00+08:00',
	endsAt: '2026-03-03T11:00:00+08:00',
	madeAt: '2026-03-02T09:30:00.5+08:00',
	title: '诫勉约谈 Y2026-001',
	place: '分行三楼; 301, 东侧',
	description: '第一行\n第二行\\'
};
const unfold = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

test('times are written in UTC, to the second', () => {
	const lines = unfold(calendarFile(appointment));
	expect(lines).toContain('DTSTART:20260303T020000Z');
	expect(lines).toContain('DTEND:20260303T030000Z');
	expect(lines).toContain('DTSTAMP:20260302T013000Z');
	expect(lines).toContain('SEQUENCE:3');
});

test('commas, semicolons, backslashes and line ends are escaped', () => {
	const lines = unfold(calendarFile(appointment));
	expect(lines).toContain('LOCATION:分行三楼\\; 301\\, 东侧');
	expect(lines).toContain('DESCRIPTION:第一行\\n第二行\\\\');
});

test('lines hold at most 75 octets, characters stay whole, and all ends with CRLF', () => {
	const description = '整改承诺'.repeat(60);
	const file = calendarFile({ ...appointment, description });
	expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
	expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	for (const line of file.split('\r\n'))
		expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	expect(unfold(file)).toContain(`DESCRIPTION:${description}`);
});

test('a cancelled appointment says so under the same name', () => {
	const lines = unfold(calendarFile({ ...appointment, isCancelled: true, sequence: 4 }));
	expect(lines).toContain('STATUS:CANCELLED');
	expect(lines).toContain('UID:7b6f@mingcha');
});
