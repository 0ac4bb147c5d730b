import { expect, test } from 'vitest';
import { nested, type Entry } from './lists';

const entry = (id: string, position: number, parent: string | null = null): Entry => ({
	...{ id, position, parent, name_zh: id, name_en: id, retired_on: null }
});

test('the second level follows its parent, each level in its own order', () => {
	const list = [entry('b2', 2, 'b'), entry('b', 2), entry('a', 1), entry('b1', 1, 'b')];
	expect(nested(list).map(({ id }) => id)).toEqual(['a', 'b', 'b1', 'b2']);
});

test('an entry whose parent is not listed is not lost', () => {
	expect(nested([entry('x', 1, 'gone')]).map(({ id }) => id)).toEqual(['x']);
});
