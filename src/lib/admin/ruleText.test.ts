import { expect, test } from 'vitest';
import { readRules } from './ruleText';

test('rules are read row by row; nothing chosen means anything goes', () => {
	expect(
		readRules({
			'0.keep': 'on',
			'0.position': '10',
			'0.kinds': ['complaint', 'report'],
			'0.channels': 'counter, telephone',
			'0.unit_id': 'u',
			'1.keep': 'on',
			'1.severities': 'major'
		})
	).toEqual([
		{
			position: 10,
			kinds: ['complaint', 'report'],
			channels: ['counter', 'telephone'],
			severities: null,
			unit_id: 'u'
		},
		{ position: 0, kinds: null, channels: null, severities: ['major'], unit_id: null }
	]);
});

test('a row that is not kept is left out, and words nobody knows too', () => {
	expect(readRules({ '0.kinds': 'complaint', '1.keep': 'on', '1.kinds': 'gossip' })).toEqual([
		{ position: 0, kinds: null, channels: null, severities: null, unit_id: null }
	]);
});
