import { describe, expect, test } from 'vitest';
import { listNames, readPolicyForm, rowsOf, typedRows } from './policyForm';

const clock = {
	code: 'handle',
	name_zh: '及时处理',
	name_en: 'Handle',
	track: 'main',
	kind: 'target',
	amount: 7,
	unit: 'working_days',
	stops_on: 'decided'
};
const rung = { kind: 'target', working_days: -1, to_handler: true, up_to_level: 0 };
const extension = {
	step: 1,
	clock: 'handle',
	amount: 9,
	needs_approval: true,
	needs_notice: false
};
const spec = { clocks: [clock], pause_reasons: [], extensions: [extension], rungs: [rung] };

function shown(): Record<string, string> {
	const fields: Record<string, string> = {
		effective_from: '2026-12-01',
		source: '',
		review_apply_days: '',
		on_spot_limit: '500.50',
		contact_attempts: '3',
		retention_years: '3',
		group_people: '5',
		major_people: '20'
	};
	for (const list of listNames)
		rowsOf(list, spec[list]).forEach((row, i) => {
			for (const [name, value] of Object.entries(row))
				// As a browser does: a box that is not ticked sends nothing.
				if (value !== '' || !/^(needs|pauses|to_)/.test(name))
					fields[`${list}.${i}.${name}`] = value;
		});
	return fields;
}

describe('the form of a policy', () => {
	test('sent back as it was shown is the same policy, without its empty rows', () => {
		const read = readPolicyForm(shown());
		expect(read.spec).toMatchObject(spec);
		expect(read.spec).toMatchObject({
			on_spot_limit: 500.5,
			review_apply_days: null,
			source: null
		});
	});

	test('numbers the extensions in their order, also when one was taken out', () => {
		const fields = shown();
		fields['extensions.1.clock'] = 'handle';
		fields['extensions.1.amount'] = '12';
		fields['extensions.0.clock'] = '';
		expect(readPolicyForm(fields).spec?.extensions).toEqual([
			{ ...extension, step: 1, amount: 12, needs_approval: false }
		]);
	});

	test('leaves a length that is no number for the database to name by its row', () => {
		const fields = { ...shown(), 'clocks.0.amount': 'seven' };
		expect(readPolicyForm(fields).spec?.clocks[0]!.amount).toBe('seven');
	});

	test('names each figure that is none', () => {
		const fields = { ...shown(), effective_from: 'soon', group_people: '0', on_spot_limit: '-1' };
		expect(Object.keys(readPolicyForm(fields).issues ?? {}).sort()).toEqual([
			'effective_from',
			'group_people',
			'on_spot_limit'
		]);
	});
});

test('rows that were typed are read by list and number', () => {
	expect(typedRows('rungs', { 'rungs.1.kind': 'target', 'clocks.0.code': 'x' })).toEqual([
		{ kind: 'target' }
	]);
});
