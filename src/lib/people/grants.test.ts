import { describe, expect, test } from 'vitest';
import type { Role } from '$lib/frame/me';
import { mayConfirm, stateOf } from './grants';

const today = '2026-11-24';
const grant = (more: object = {}) => ({
	role: 'staff' as Role,
	from_date: '2026-01-01',
	to_date: null,
	confirmed_at: null,
	ended_at: null,
	...more
});

describe('a role', () => {
	test('that sees no cases holds without a second person', () => {
		expect(stateOf(grant(), today)).toBe('in_force');
	});

	test('that sees cases waits until it is confirmed', () => {
		const officer = grant({ role: 'complaint_officer' });
		expect(stateOf(officer, today)).toBe('waiting');
		expect(stateOf({ ...officer, confirmed_at: '2026-01-02' }, today)).toBe('in_force');
	});

	test('holds on its first and its last day', () => {
		expect(stateOf(grant({ from_date: today, to_date: today }), today)).toBe('in_force');
		expect(stateOf(grant({ from_date: '2026-11-25' }), today)).toBe('coming');
		expect(stateOf(grant({ to_date: '2026-11-23' }), today)).toBe('over');
	});

	test('that was ended is ended, confirmed or not', () => {
		expect(stateOf(grant({ role: 'auditor', ended_at: '2026-11-01' }), today)).toBe('ended');
	});
});

describe('a confirmation is offered', () => {
	const asked = { person: { id: 'new' }, granted_by: 'admin' };
	const me = (...held: Role[]) => ({
		person_id: 'me',
		grants: held.map((role) => ({ role }))
	});

	test('to service managers and auditors', () => {
		expect(mayConfirm(me('service_manager'), asked)).toBe(true);
		expect(mayConfirm(me('auditor'), asked)).toBe(true);
		expect(mayConfirm(me('complaint_officer'), asked)).toBe(false);
	});

	test('not to an administrator, whatever else they are', () => {
		expect(mayConfirm(me('auditor', 'administrator'), asked)).toBe(false);
	});

	test('neither to who gets the role nor to who granted it', () => {
		expect(mayConfirm({ ...me('auditor'), person_id: 'new' }, asked)).toBe(false);
		expect(mayConfirm({ ...me('auditor'), person_id: 'admin' }, asked)).toBe(false);
	});
});
