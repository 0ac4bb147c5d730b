import { expect, test } from 'vitest';
import { keepForm, readKeptForm } from './keptForm';

test('what was typed survives the way through the sign-in page', () => {
	const form = new FormData();
	form.append('subject', '“Coins” <refused>');
	form.append('person', 'a');
	form.append('person', 'b');
	form.append('photo', new File(['x'], 'x.png'));
	const kept = keepForm(form, '/complaints/new?/log');
	expect(readKeptForm(JSON.stringify(kept))).toEqual({
		action: '/complaints/new?/log',
		fields: [
			['subject', '“Coins” <refused>'],
			['person', 'a'],
			['person', 'b']
		],
		files: true
	});
});

test('a form is never handed on to another site', () => {
	expect(keepForm(new FormData(), 'https://evil.example/').action).toBe('/desk');
	expect(keepForm(new FormData(), '//evil.example/').action).toBe('/desk');
	expect(readKeptForm('{"action":"/\\\\evil.example","fields":[]}')?.action).toBe('/desk');
});

test('what is no kept form is none', () => {
	expect(readKeptForm(null)).toBeNull();
	expect(readKeptForm('{')).toBeNull();
	expect(readKeptForm('{"fields":1}')).toBeNull();
});
