import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/lib/domain/checklist/content.ts';
import { problemsOf, type Problem } from '../../src/lib/domain/checklist/problems.ts';
import { contents } from '../../src/lib/domain/checklist/sample.ts';
import { shippedTemplates } from '../../src/lib/domain/checklist/shipped.ts';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();
type Template = { id: string; name_zh: string; retired_at: string | null };
type Draft = { content: Content; version: number };
type Version = { id: string; number: number; content: Content; content_hash: string };

const { content: standard } = shippedTemplates()[0]!;
let names = 0;
/** A checklist of the north with the standard covert content, by its service manager. */
async function made(who: Who = 'ma', more: Record<string, unknown> = {}) {
	const template = await bank.call<Template>(who, 'create_checklist', {
		kind: 'covert',
		name_zh: `暗访表${names++}`,
		name_en: 'Covert',
		unit_id: bank.units.north,
		...more
	});
	const draft = await bank.call<Draft>(who, 'save_checklist_draft', {
		template_id: template.id,
		content: { ...standard, kind: more.kind ?? 'covert' },
		expected_version: 1
	});
	return { ...template, draft };
}
const publish = (id: string, expected_version = 2, who: Who = 'ma') =>
	bank.call<Version>(who, 'publish_checklist', { template_id: id, expected_version });
const count = async (table: string) =>
	(await bank.db.sql.one<{ n: number }>(`select count(*)::int as n from public.${table}`)).n;

describe('what ships', () => {
	test('is what the library says, and can be published', async () => {
		const stored = await bank.db.sql.query<{
			name_zh: string;
			content: Content;
			problems: unknown;
			misfit: null;
		}>(
			`select t.name_zh, v.content, app.checklist_problems(v.content) as problems, app.checklist_misfit(v.content) as misfit
				from public.checklist_versions v join public.checklist_templates t on t.id = v.template_id where v.published_by is null`
		);
		expect(stored).toHaveLength(4);
		for (const { zh, content } of shippedTemplates())
			expect(stored.find(({ name_zh }) => name_zh === zh)).toEqual({
				name_zh: zh,
				content: JSON.parse(JSON.stringify(content)),
				problems: [],
				misfit: null
			});
	});
});

describe('writing a checklist', () => {
	test('is refused to everybody but service managers and administrators', async () => {
		const before = await count('checklist_templates');
		for (const who of ['li', 'chen', 'bai', 'du', 'song', 'yan', 'xiao'] as const)
			expect(
				await bank.refused(who, 'create_checklist', {
					kind: 'overt',
					name_zh: '表',
					name_en: 'List'
				})
			).toMatchObject({ code: 'MC002' });
		expect(await count('checklist_templates')).toBe(before);
	});

	test('is refused above and beside one’s own subtree', async () => {
		const { id } = await made();
		const save = { template_id: id, content: standard, expected_version: 2 };
		expect(await bank.refused('qin', 'save_checklist_draft', save)).toMatchObject({
			code: 'MC002'
		});
		expect(
			await bank.refused('ma', 'create_checklist', {
				kind: 'overt',
				name_zh: '全行表',
				name_en: 'Bank'
			})
		).toMatchObject({ code: 'MC002' });
		expect(await bank.call<Draft>('zheng', 'save_checklist_draft', save)).toMatchObject({
			version: 3
		});
		expect(
			await bank.call<Draft>('fang', 'save_checklist_draft', { ...save, expected_version: 3 })
		).toMatchObject({ version: 4 });
	});

	test('needs a name nobody else uses, and a kind there is', async () => {
		const { name_zh } = await made();
		const again = {
			kind: 'covert',
			name_zh: ` ${name_zh} `,
			name_en: 'x',
			unit_id: bank.units.north
		};
		expect(await bank.refused('ma', 'create_checklist', again)).toMatchObject({ code: 'MC506' });
		expect(await bank.refused('ma', 'create_checklist', { ...again, name_zh: ' ' })).toMatchObject({
			code: 'MC007'
		});
		expect(
			await bank.refused('ma', 'create_checklist', { ...again, kind: 'secret', name_zh: '别的' })
		).toMatchObject({ code: 'MC010' });
	});

	test('happens once for one key', async () => {
		const key = '11111111-1111-4111-8111-111111111111';
		const entry = {
			kind: 'overt',
			name_zh: '一次',
			name_en: 'Once',
			unit_id: bank.units.north,
			idempotency_key: key
		};
		const first = await bank.call<Template>('ma', 'create_checklist', entry);
		expect(await bank.call<Template>('ma', 'create_checklist', entry)).toEqual(first);
	});

	test('a stale save is refused with the other’s name and loses nothing', async () => {
		const { id } = await made();
		await bank.call('zheng', 'save_checklist_draft', {
			template_id: id,
			content: { ...standard, scenarios: [] },
			expected_version: 2
		});
		const stale = { template_id: id, content: standard, expected_version: 2 };
		expect(await bank.refused('ma', 'save_checklist_draft', stale)).toMatchObject({
			code: 'MC004',
			details: { version: 3, by: '郑平' }
		});
		const { content } = await bank.db.sql.one<Draft>(
			'select content from public.checklist_drafts where template_id = $1',
			[id]
		);
		expect(content.scenarios).toEqual([]);
	});

	test.each<[string, (c: Content) => unknown, string]>([
		['a list', () => [], 'content'],
		['another kind', (c) => ({ ...c, kind: 'overt' }), 'kind'],
		['no grades', (c) => ({ ...c, grades: undefined }), 'grades'],
		['a text for a weight', (c) => change(c, { weight: '3' }), 'ext_signage_complete.weight'],
		['a negative weight', (c) => change(c, { weight: -1 }), 'ext_signage_complete.weight'],
		[
			'a scale nobody knows',
			(c) => change(c, { scale: { type: 'stars' } }),
			'ext_signage_complete.scale'
		],
		[
			'bands that are none',
			(c) => change(c, { scale: { type: 'count', bands: [{ score: 9 }] } }),
			'ext_signage_complete.scale'
		],
		[
			'a condition without an item',
			(c) => change(c, { condition: {} }),
			'ext_signage_complete.condition'
		],
		[
			'a critical flag that is a word',
			(c) => change(c, { critical: 'yes' }),
			'ext_signage_complete.critical'
		]
	])('refuses %s for content', async (_, wrong, value) => {
		const { id } = await made();
		expect(
			await bank.refused('ma', 'save_checklist_draft', {
				template_id: id,
				content: wrong(structuredClone(standard)),
				expected_version: 2
			})
		).toMatchObject({ code: 'MC010', details: { value } });
	});

	test('refuses more than a phone could carry', async () => {
		const { id } = await made();
		const huge = {
			...standard,
			groups: Object.fromEntries(
				Array.from({ length: 9000 }, (_, i) => [`g${i}`, { zh: '组'.repeat(20), en: 'g' }])
			)
		};
		expect(
			await bank.refused('ma', 'save_checklist_draft', {
				template_id: id,
				content: huge,
				expected_version: 2
			})
		).toMatchObject({ code: 'MC505' });
	});
});

/** The content with its first item changed. */
function change(content: Content, how: object): Content {
	Object.assign(content.sections[0]!.items[0]!, how);
	return content;
}

describe('publishing', () => {
	test('freezes what was written', async () => {
		const { id } = await made();
		const first = await publish(id);
		expect(first).toMatchObject({ number: 1, content: JSON.parse(JSON.stringify(standard)) });
		for (const statement of [
			`update public.checklist_versions set content = '{}' where id = '${first.id}'`,
			`delete from public.checklist_versions where id = '${first.id}'`,
			'truncate public.checklist_versions cascade'
		])
			await expect(bank.db.sql.query(statement)).rejects.toThrow('append-only');
		await bank.call('ma', 'save_checklist_draft', {
			template_id: id,
			content: change(structuredClone(standard), { weight: 2 }),
			expected_version: 2
		});
		expect(await publish(id, 3)).toMatchObject({ number: 2 });
		const { content_hash } = await bank.db.sql.one<Version>(
			'select content_hash from public.checklist_versions where id = $1',
			[first.id]
		);
		expect(content_hash).toBe(first.content_hash);
		expect(content_hash).toMatch(/^[0-9a-f]{64}$/);
	});

	test('names what is wrong and freezes nothing', async () => {
		const { id } = await made();
		const broken = change(structuredClone(standard), {
			weight: 0,
			condition: { item: 'ext_signage_complete', operator: 'is', value: 'pass' },
			observability: 'document'
		});
		await bank.call('ma', 'save_checklist_draft', {
			template_id: id,
			content: broken,
			expected_version: 2
		});
		const refused = await bank.refused('ma', 'publish_checklist', {
			template_id: id,
			expected_version: 3
		});
		expect(refused).toMatchObject({ code: 'MC501' });
		const { problems } = refused.details as unknown as { problems: Problem[] };
		expect(problems.map(({ code, id }) => [code, id])).toEqual(
			['item_weight', 'condition_self', 'covert_only'].map((code) => [code, 'ext_signage_complete'])
		);
		expect(
			await bank.db.sql.query('select from public.checklist_versions where template_id = $1', [id])
		).toEqual([]);
	});

	test('a list whose conditions run in a circle, or whose weights cannot score, is not published', async () => {
		const { id } = await made();
		const broken = structuredClone(standard);
		const [one, other] = broken.sections[0]!.items;
		Object.assign(one!, { condition: { item: other!.id, operator: 'is', value: 'pass' } });
		Object.assign(other!, { condition: { item: one!.id, operator: 'is', value: 'pass' } });
		broken.sections[1]!.weight = 0;
		await bank.call('ma', 'save_checklist_draft', {
			template_id: id,
			content: broken,
			expected_version: 2
		});
		const { code, details } = await bank.refused('ma', 'publish_checklist', {
			template_id: id,
			expected_version: 3
		});
		expect(code).toBe('MC501');
		const found = (details.problems as Problem[]).map(({ code, id }) => [code, id]);
		expect(found).toContainEqual(['condition_loop', one!.id]);
		expect(found).toContainEqual(['condition_loop', other!.id]);
		expect(found).toContainEqual(['section_weight', broken.sections[1]!.id]);
		expect(
			await bank.db.sql.query('select from public.checklist_versions where template_id = $1', [id])
		).toEqual([]);
	});

	test('without a change, of another’s draft or of a withdrawn list is refused', async () => {
		const { id } = await made();
		await publish(id);
		const again = { template_id: id, expected_version: 2 };
		expect(await bank.refused('ma', 'publish_checklist', again)).toMatchObject({ code: 'MC503' });
		expect(
			await bank.refused('ma', 'publish_checklist', { ...again, expected_version: 1 })
		).toMatchObject({ code: 'MC004' });
		expect(await bank.refused('qin', 'publish_checklist', again)).toMatchObject({ code: 'MC002' });
		await bank.call('ma', 'retire_checklist', { template_id: id });
		expect(await bank.refused('ma', 'publish_checklist', again)).toMatchObject({ code: 'MC504' });
	});

	test('the database finds the problems the builder shows, for any template', async () => {
		const key = ({ at, id, code, value }: Problem) => [at, id, code, value].join('|');
		const tried = fc.sample(contents, 400);
		const rows = await bank.db.sql.query<{ problems: Problem[] }>(
			`select app.checklist_problems(c.content) as problems
				from jsonb_array_elements($1::jsonb) with ordinality c (content, n) order by c.n`,
			[JSON.stringify(tried)]
		);
		for (const [n, content] of tried.entries())
			expect({ content, problems: rows[n]!.problems.map(key).sort() }).toEqual({
				content,
				problems: problemsOf(content).map(key).sort()
			});
	});
});

describe('who reads what', () => {
	const seen = async (who: Who, table: string, id: string) =>
		(
			await bank.see(
				who,
				`select 1 from public.${table} where ${table === 'checklist_templates' ? 'id' : 'template_id'} = $1`,
				[id]
			)
		).length;

	test('a covert list is read by those who plan and check, another by everybody, a draft by its writers', async () => {
		const covert = await made();
		await publish(covert.id);
		const overt = await made('ma', { kind: 'overt' });
		await publish(overt.id);
		for (const who of ['chen', 'bai', 'li', 'yan', 'du'] as const) {
			expect(await seen(who, 'checklist_templates', covert.id)).toBe(0);
			expect(await seen(who, 'checklist_versions', covert.id)).toBe(0);
			expect(await seen(who, 'checklist_versions', overt.id)).toBe(1);
			expect(await seen(who, 'checklist_drafts', overt.id)).toBe(0);
		}
		for (const who of ['ma', 'qin', 'zheng', 'xiao', 'fang'] as const)
			expect(await seen(who, 'checklist_versions', covert.id)).toBe(1);
		expect(await seen('qin', 'checklist_drafts', covert.id)).toBe(0);
		for (const who of ['ma', 'zheng', 'xiao', 'fang'] as const)
			expect(await seen(who, 'checklist_drafts', covert.id)).toBe(1);
	});

	test('a copy begins with what was published', async () => {
		const { id } = await made();
		const { id: version } = await publish(id);
		const copy = await bank.call<Template>('qin', 'create_checklist', {
			kind: 'covert',
			name_zh: '南城暗访表',
			name_en: 'South',
			unit_id: bank.units.south,
			source_version_id: version
		});
		const { content } = await bank.db.sql.one<Draft>(
			'select content from public.checklist_drafts where template_id = $1',
			[copy.id]
		);
		expect(content.sections).toHaveLength(10);
	});
});

describe('a reference picture', () => {
	const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');

	test('is kept under its hash, once', async () => {
		const add = { body: png, media_type: 'image/png' };
		const hash = await bank.call<string>('ma', 'add_checklist_photo', add);
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(await bank.call<string>('ma', 'add_checklist_photo', add)).toBe(hash);
		expect(await count('checklist_photos')).toBe(1);
	});

	test.each([
		['staff', 'chen', png, 'image/png', 'MC002'],
		['a text that calls itself a picture', 'ma', 'aGVsbG8=', 'image/png', 'MC370'],
		['what is not base64', 'ma', '###', 'image/png', 'MC370'],
		['a type that is not shown', 'ma', png, 'image/svg+xml', 'MC370'],
		['nothing', 'ma', '', 'image/png', 'MC371']
	] as const)('is refused from %s', async (_, who, body, media_type, code) => {
		expect(await bank.refused(who, 'add_checklist_photo', { body, media_type })).toMatchObject({
			code
		});
	});
});
