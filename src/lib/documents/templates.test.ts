import { expect, test } from 'vitest';
import { richText } from './richText';
import { templateNames, templates } from './templates';
import { readerRoles } from './words';

test('each template has readers and says the same in both languages', () => {
	for (const name of templateNames) {
		const { roles, body } = templates[name];
		expect(roles.length).toBeGreaterThan(0);
		for (const role of roles) expect(readerRoles).toContain(role);
		const [zh, en] = [richText(body.zh), richText(body.en)];
		expect(zh.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
		expect(en.map((block) => (block.kind === 'list' ? block.items.length : block.kind))).toEqual(
			zh.map((block) => (block.kind === 'list' ? block.items.length : block.kind))
		);
	}
});
