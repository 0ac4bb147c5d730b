import { expect, test } from 'vitest';
import { worthAsking } from './similar';

const unit_id = 'u';

test('nothing is asked before there is enough to go by', () => {
	expect(worthAsking({})).toBeNull();
	expect(worthAsking({ unit_id })).toBeNull();
	expect(worthAsking({ unit_id, phone: '138 12', narrative: '硬币' })).toBeNull();
	expect(worthAsking({ complainant_name: '李四', narrative: '3 号柜台拒收硬币' })).toBeNull();
});

test('a telephone number is enough by itself', () => {
	expect(worthAsking({ phone: '138 1234 5678' })).toMatchObject({ phone: '138 1234 5678' });
});

test('a name or a sentence is enough together with a unit', () => {
	expect(worthAsking({ unit_id, complainant_name: ' 李四 ' })).toMatchObject({
		unit_id,
		complainant_name: '李四'
	});
	expect(worthAsking({ unit_id, narrative: '3 号柜台拒收硬币' })).toMatchObject({
		unit_id,
		narrative: '3 号柜台拒收硬币'
	});
});
