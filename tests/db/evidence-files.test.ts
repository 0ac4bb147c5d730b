import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();
const recording = {
	name: '3号柜台录像.mp4',
	media_type: 'video/mp4',
	bytes: 10,
	sha256: 'a'.repeat(64),
	evidence_line: 'recordings'
};
type File = { id: string; evidence_line: string | null; evidence_round: number | null };
let complaint_id: string;
beforeEach(async () => {
	complaint_id = (await bank.driveTo('investigating')).id;
});
const refusal = (who: Who, more: object = {}) =>
	bank
		.refused(who, 'add_attachment', { complaint_id, ...recording, ...more })
		.then(({ code, details }) => [code, details?.field]);
const filesOnPage = async () => {
	await bank.call('ma', 'open_case', { complaint_id });
	const page = await bank.call<{ attachments: File[] }>('ma', 'case_page', { complaint_id });
	return page.attachments;
};

describe('a file of a line of evidence', () => {
	test.each(['bai', 'chen', 'su', 'hua', 'xiao', 'fang', 'du'] as const)(
		'is not taken from %s',
		async (who) => {
			expect((await refusal(who))[0]).toMatch(/^MC00[23]$/);
			expect(await filesOnPage()).toEqual([]);
		}
	);

	test('belongs to one of the three lines, and never to an enquiry', async () => {
		expect(await refusal('li', { evidence_line: 'rumours' })).toEqual(['MC010', 'line']);
		await bank.call('li', 'ask_enquiry', { complaint_id, question: '请说明当日排班。', days: 2 });
		const [enquiry] = await bank.db.sql.query<{ id: string; unit_id: string }>(
			'select id from public.enquiries where complaint_id = $1',
			[complaint_id]
		);
		expect(await refusal('bai', { complaint_id: null, enquiry_id: enquiry!.id })).toEqual([
			'MC010',
			'line'
		]);
	});

	test('stands with its line and round on the case page, a file of the case with neither', async () => {
		for (const more of [{}, { name: '说明.mp4', evidence_line: null }]) {
			const { id } = await bank.call<File>('li', 'add_attachment', {
				complaint_id,
				...recording,
				...more
			});
			await bank.db.sql.query('update public.attachments set stored_at = app.now() where id = $1', [
				id
			]);
		}
		expect(
			(await filesOnPage()).map(({ evidence_line, evidence_round }) => [
				evidence_line,
				evidence_round
			])
		).toEqual([
			['recordings', 1],
			[null, null]
		]);
	});
});
