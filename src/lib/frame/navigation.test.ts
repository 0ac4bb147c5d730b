import { describe, expect, test } from 'vitest';
import { roles } from './me';
import { placeAt, placesOf, trailTo } from './navigation';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the places of a role', () => {
	test('a complaint officer works with cases, not with settings', () => {
		expect(ids(placesOf(['complaint_officer']).all)).toEqual([
			'desk',
			'complaints',
			'new',
			'enquiries',
			'notices',
			'documents',
			'books',
			'branches',
			'staff-records',
			'vendors',
			'notifications'
		]);
	});

	test('an administrator sees no complaints', () => {
		const { all } = placesOf(['administrator']);
		expect(ids(all)).toEqual([
			'desk',
			'inspections',
			'notices',
			'documents',
			'branches',
			'people',
			'staff-records',
			'notifications',
			'admin'
		]);
		expect(all.at(-1)?.children?.length).toBeGreaterThan(9);
		expect(ids(all[1]!.children!)).toEqual(['checklists']);
	});

	test('a service manager reaches only the confirming of roles in administration', () => {
		const admin = placesOf(['service_manager']).all.find(({ id }) => id === 'admin');
		expect(ids(admin?.children ?? [])).toEqual(['roles']);
	});

	test('visits are a place for whom the database calls an inspector, and for nobody else', () => {
		for (const role of roles) expect(ids(placesOf([role]).all)).not.toContain('visits');
		expect(ids(placesOf(['staff'], true).all)).toContain('visits');
	});

	test('a branch head reads reports and sees no door to plans or reviews', () => {
		const inspections = placesOf(['branch_head']).all.find(({ id }) => id === 'inspections');
		expect(ids(inspections!.children!)).toEqual(['reports', 'self-checks']);
	});

	test('several roles add up', () => {
		expect(ids(placesOf(['branch_head', 'staff']).all)).toContain('new');
		expect(ids(placesOf(['branch_head']).all)).not.toContain('new');
	});

	test('nobody without a role gets further than the desk, notices, documents, their own record and notifications', () => {
		expect(ids(placesOf([]).all)).toEqual([
			'desk',
			'notices',
			'documents',
			'staff-records',
			'notifications'
		]);
	});

	test.each(roles)('the phone’s bar of %s holds at most four, and nothing is lost', (role) => {
		const { all, main, more } = placesOf([role]);
		expect(main.length).toBe(Math.min(4, all.length));
		expect(main[0]?.id).toBe('desk');
		expect(new Set([...main, ...more])).toEqual(new Set(all));
	});
});

describe('where a page stands', () => {
	const { all } = placesOf(['complaint_officer', 'administrator']);

	test('is the nearest place above it', () => {
		expect(placeAt(all, '/complaints/new')?.id).toBe('new');
		expect(placeAt(all, '/complaints/1f0c')?.id).toBe('complaints');
		expect(placeAt(all, '/complaintsx')).toBeUndefined();
	});

	test('is told with the places above', () => {
		expect(ids(trailTo(all, '/admin/calendars/7'))).toEqual(['admin', 'calendars']);
		expect(ids(trailTo(all, '/complaints/new'))).toEqual(['complaints', 'new']);
		expect(ids(trailTo(all, '/desk'))).toEqual(['desk']);
		expect(trailTo(all, '/account')).toEqual([]);
	});
});
