import { describe, expect, test } from 'vitest';
import { entryOf, entrySchema } from './entry';

const unit = '0b7f3c1e-1111-4222-8333-444455556666';
const person = '0b7f3c1e-1111-4222-8333-444455557777';
const typed = {
	idempotency_key: '0b7f3c1e-1111-4222-8333-444455558888',
	kind: 'complaint',
	unit_id: unit,
	unit_id_text: '朝阳路支行',
	received_at: '2026-11-26T09:30',
	received_at_tz: 'Asia/Shanghai',
	occurred_at: '',
	complainant_name: ' 李四 ',
	complainant_phone: '138 1234 5678',
	subject: '拒收硬币',
	narrative: '3 号柜台说不收硬币',
	channel: 'counter',
	business: 'deposits',
	cause: 'service_attitude_quality',
	severity: 'general'
};
const read = (changes: object = {}) => entrySchema.safeParse({ ...typed, ...changes });
const wrong = (changes: object) =>
	read(changes).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
const entry = (changes: object = {}) => entryOf(entrySchema.parse({ ...typed, ...changes }), unit);

test('a filled form becomes an entry with instants and without blanks', () => {
	expect(entry()).toMatchObject({
		kind: 'complaint',
		unit_id: unit,
		received_at: '2026-11-26T01:30:00.000Z',
		occurred_at: undefined,
		complainant_name: '李四',
		is_anonymous: false,
		take: false,
		settled_on_spot: false,
		people: []
	});
});

describe('what is missing is said at its field', () => {
	test.each([
		[{ unit_id: '', unit_id_text: '' }, 'unit_id'],
		[{ subject: '  ' }, 'subject'],
		[{ narrative: '' }, 'narrative'],
		[{ channel: '' }, 'channel'],
		[{ business: '' }, 'business'],
		[{ cause: '' }, 'cause'],
		[{ complainant_name: '' }, 'complainant_name'],
		[{ complainant_phone: '13x' }, 'complainant_phone'],
		[{ complainant_email: 'li' }, 'complainant_email'],
		[{ occurred_at: 'soon' }, 'occurred_at'],
		[{ settled_on_spot: 'on', settlement: '' }, 'settlement'],
		[{ compensation: '-5' }, 'compensation'],
		[{ kind: 'poem' }, 'kind'],
		[{ severity: 'awful' }, 'severity']
	])('%j', (changes, field) => {
		expect(wrong(changes).map(([name]) => name)).toContain(field);
	});
});

test('an anonymous complainant needs no name and leaves none', () => {
	expect(wrong({ is_anonymous: 'on', complainant_name: '' })).toEqual([]);
	expect(entry({ is_anonymous: 'on' })).not.toHaveProperty('complainant_name');
});

test('only an internal complaint or a report hides its author', () => {
	expect(entry({ author_hidden: 'on' }).author_hidden).toBe(false);
	expect(entry({ author_hidden: 'on', kind: 'report' }).author_hidden).toBe(true);
});

test('what was settled on the spot is not taken up as well', () => {
	expect(
		entry({ settled_on_spot: 'on', settlement: '当场换了钱', take: 'on', rating: '5' })
	).toMatchObject({ settled_on_spot: true, take: false, rating: '5' });
	expect(entry({ kind: 'praise', settled_on_spot: 'on', take: 'on' })).toMatchObject({
		settled_on_spot: false,
		take: false
	});
});

test('people concerned are respondents unless marked as witnesses', () => {
	expect(entry({ person: [person, unit], witness: unit }).people).toEqual([
		{ person_id: person, part: 'respondent' },
		{ person_id: unit, part: 'witness' }
	]);
});
