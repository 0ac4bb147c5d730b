import { describe, expect, test } from 'vitest';
import { BackendFault, refusalOf, refused, unwrap } from './refusal';

const stale = {
	data: null,
	status: 409,
	error: { code: 'MC004', message: 'MC004', details: '{"version": 3, "field": "subject"}' }
};

describe('a failed call', () => {
	test('that the database refused keeps code, status and details', () => {
		expect(refusalOf(stale.error, stale.status)).toEqual({
			code: 'MC004',
			status: 409,
			details: { version: 3, field: 'subject' }
		});
	});

	test.each([
		['PGRST301', 401, 'session_expired'],
		['MC001', 401, 'session_expired'],
		['PGRST116', 404, 'not_found'],
		['22P02', 404, 'not_found'],
		['42501', 403, 'forbidden']
	])('with %s means %i to a person', (code, status, word) => {
		expect(refusalOf({ code, message: '' })).toMatchObject({ status, code: word });
	});

	test('of ours is no refusal', () => {
		expect(refusalOf({ code: '23505', message: 'duplicate key value (phone)=(138…)' })).toBeNull();
	});
});

describe('in a load', () => {
	test('data passes through', () => {
		expect(unwrap({ data: [1], error: null })).toEqual([1]);
	});

	test('a refusal becomes its error page', () => {
		expect(() => unwrap(stale)).toThrow(
			expect.objectContaining({ status: 409, body: expect.objectContaining({ code: 'MC004' }) })
		);
	});

	test('a lost backend is told as unavailable', () => {
		const lost = { data: null, status: 0, error: { code: '', message: 'fetch failed' } };
		expect(() => unwrap(lost)).toThrow(expect.objectContaining({ status: 503 }));
	});

	test('a fault carries its code and none of its words', () => {
		const fault = { data: null, status: 500, error: { code: 'XX000', message: '王敏 138' } };
		expect(() => unwrap(fault)).toThrow(BackendFault);
		expect(() => unwrap(fault)).toThrow('The backend failed with XX000');
	});
});

describe('in an action', () => {
	test('success is nothing to return', () => {
		expect(refused({ data: null, error: null })).toBeNull();
	});

	test('a refusal comes back with what was typed', () => {
		expect(refused(stale, { subject: 'Coins' })).toMatchObject({
			status: 409,
			data: {
				refusal: { code: 'MC004', details: { version: 3, field: 'subject' } },
				values: { subject: 'Coins' }
			}
		});
	});

	test('an expired session is thrown, so that the form asks for a new one', () => {
		const expired = { data: null, status: 401, error: { code: 'PGRST303', message: '' } };
		expect(() => refused(expired)).toThrow(expect.objectContaining({ status: 401 }));
	});
});
