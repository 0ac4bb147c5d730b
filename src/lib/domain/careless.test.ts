import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	answerPatterns,
	answerTimes,
	commonestShare,
	copiedRemark,
	differenceHash,
	digitPreference,
	distanceBetween,
	fastestJourney,
	grams,
	hashDistance,
	metresOff,
	outside,
	plantedMisses,
	signal,
	similarity,
	suspicion,
	ticketMismatch,
	type Stay
} from './careless.ts';
import { itemsOf } from './checklist/content.ts';
import { shippedTemplates } from './checklist/shipped.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 2, 7, 4);
const beijing = { latitude: 39.9042, longitude: 116.4074 };
const tianjin = { latitude: 39.0842, longitude: 117.2009 };
const stay = (from: number, to: number, place = beijing): Stay => ({
	checkedIn: noon + from * minute,
	checkedOut: noon + to * minute,
	place
});

describe('a signal', () => {
	test('fires at its threshold, and short or near things below theirs', () => {
		expect(signal('off_site', 299).fired).toBe(false);
		expect(signal('off_site', 300).fired).toBe(true);
		expect(signal('too_short', 10).fired).toBe(false);
		expect(signal('too_short', 9.9).fired).toBe(true);
		expect(signal('similar_photo', 10).fired).toBe(true);
		expect(signal('similar_photo', 11).fired).toBe(false);
		expect(signal('similar_photo', null)).toMatchObject({ fired: false, threshold: 10 });
	});

	test('adds its weight to the sum only when it fires', () => {
		expect(
			suspicion([signal('off_site', 5000), signal('na_abuse', 0.1), signal('all_pass', 1)])
		).toBe(4);
		expect(suspicion([])).toBe(0);
	});
});

describe('where and when', () => {
	test('distances are those of the map', () => {
		expect(distanceBetween(beijing, tianjin) / 1000).toBeCloseTo(113.7, 0);
		expect(distanceBetween(beijing, beijing)).toBe(0);
	});

	test('the phone’s accuracy is to the inspector’s good', () => {
		expect(metresOff({ ...tianjin, accuracy: 200_000 }, beijing)).toBe(0);
		expect(metresOff({ ...tianjin, accuracy: 50 }, beijing)).toBeGreaterThan(100_000);
		expect(metresOff(null, beijing)).toBeNull();
	});

	test('nobody is in two cities within half an hour', () => {
		const visit = stay(0, 30);
		expect(fastestJourney(visit, [stay(60, 90, tianjin)])).toBeGreaterThan(200);
		expect(fastestJourney(visit, [stay(-300, -240, tianjin)])).toBeLessThan(30);
		expect(fastestJourney(visit, [stay(10, 20, tianjin)])).toBeGreaterThan(100_000);
		expect(fastestJourney(visit, [stay(31, 50)])).toBe(0);
		expect(fastestJourney(visit, [])).toBeNull();
	});

	test('answers and photos belong into the stay', () => {
		const at = (m: number) => noon + m * minute;
		expect(answerTimes([at(-1), at(5), at(30 + 24 * 60), at(31 + 24 * 60)], stay(0, 30))).toEqual({
			before: 1,
			late: 1
		});
		expect(outside([at(-16), at(-15), at(45), at(46)], stay(0, 30))).toBe(2);
	});

	test('a ticket fits the timers and the answer', () => {
		const at = (m: number) => noon + m * minute;
		const waiting = { start: at(2), called: at(14), served: at(15), done: at(22), ticketAt: at(2) };
		expect(ticketMismatch(waiting, stay(0, 30), 12)).toBe(0);
		expect(ticketMismatch(waiting, stay(0, 30), 3)).toBe(9);
		expect(ticketMismatch({ ...waiting, called: at(1) }, stay(0, 30), null)).toBe(1);
		expect(ticketMismatch({ ...waiting, ticketAt: at(50) }, stay(0, 30), null)).toBe(48);
		expect(ticketMismatch({}, stay(0, 30), 5)).toBeNull();
	});
});

describe('copies', () => {
	const remark = '柜员态度热情，主动起立迎接，但等候区无人维持秩序';

	test('a remark with another blank or comma is the same remark', () => {
		expect(similarity(remark, remark.replaceAll('，', ' '))).toBe(1);
		expect(
			copiedRemark([remark], [`${remark}。`, '大堂经理在岗，及时分流了客户，并告知等候时间'])
		).toBe(1);
		expect(copiedRemark(['态度好'], ['态度好'])).toBeNull();
		expect(grams('')).toEqual(new Set());
	});

	test('likeness is symmetric, within 0 and 1, and whole for the same text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(similarity(a, b)).toBe(similarity(b, a));
				expect(similarity(a, b)).toBeLessThanOrEqual(1);
				expect(similarity(a, a)).toBe(grams(a).size > 0 ? 1 : 0);
			})
		);
	});

	test('a brighter copy of a picture hashes the same, another picture does not', () => {
		const greys = Array.from({ length: 72 }, (_, i) => (i * 37) % 200);
		const hash = differenceHash(greys);
		expect(hash).toMatch(/^[0-9a-f]{16}$/);
		expect(differenceHash(greys.map((grey) => grey + 40))).toBe(hash);
		expect(hashDistance(hash, differenceHash(greys.map((grey) => 200 - grey)))).toBeGreaterThan(50);
		expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
		expect(hashDistance('00000000000000ff', '00000000000000fe')).toBe(1);
	});
});

describe('patterns of answers', () => {
	const { content } = shippedTemplates()[0]!;
	const all = (rating: number) =>
		Object.fromEntries(
			itemsOf(content).map(({ id, scale }) => [
				id,
				{ value: scale.type === 'pass_fail_na' ? 'pass' : scale.type === 'rating_0_5' ? rating : 4 }
			])
		);

	test('one rating throughout and passes without a trace show', () => {
		const { straightLining, passWithoutTrace, notApplicable } = answerPatterns(content, all(4));
		expect([straightLining, notApplicable]).toEqual([1, 0]);
		expect(passWithoutTrace).toBeGreaterThan(0.9);
		const noted = { ...all(4), att_no_quarrel: { value: 'pass', note: '全程平和' } };
		expect(answerPatterns(content, noted).passWithoutTrace).toBe(0);
	});

	test('too much not applicable shows', () => {
		const skipped = Object.fromEntries(itemsOf(content).map(({ id }) => [id, { na: true }]));
		expect(answerPatterns(content, skipped).notApplicable).toBeGreaterThan(0.9);
		expect(answerPatterns(content, {})).toEqual({
			straightLining: null,
			passWithoutTrace: null,
			notApplicable: 0
		});
	});

	test('few ratings and few minutes prove nothing', () => {
		expect(commonestShare([5, 5, 5])).toBeNull();
		expect(commonestShare([5, 5, 5, 5, 5, 5, 5, 5, 5, 1])).toBe(0.9);
		expect(digitPreference([5, 10, 15])).toBeNull();
		expect(digitPreference(Array.from({ length: 30 }, (_, i) => i))).toBeCloseTo(0, 9);
		expect(digitPreference(Array.from({ length: 30 }, () => 10))).toBeGreaterThan(3);
	});

	test('a planted check counts when its truth was not found', () => {
		const known = { ext_hours_honoured: 'fail', att_no_quarrel: 'pass' };
		expect(plantedMisses(known, all(4))).toBe(1);
		expect(plantedMisses({}, all(4))).toBeNull();
	});
});
