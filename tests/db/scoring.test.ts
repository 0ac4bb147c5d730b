import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../../src/lib/domain/checklist/answers.ts';
import type { Content } from '../../src/lib/domain/checklist/content.ts';
import { requiredEvidence } from '../../src/lib/domain/checklist/evidence.ts';
import { visits } from '../../src/lib/domain/checklist/sample.ts';
import { shippedTemplates } from '../../src/lib/domain/checklist/shipped.ts';
import { scoreVisit, type VisitScore } from '../../src/lib/domain/scoring.ts';
import { useBank } from './support/bank.ts';

const bank = useBank();

/** What the database makes of many visits, in their order. */
async function stored(list: { content: Content; answers: Answers }[]) {
	const rows = await bank.db.sql.query<{ score: VisitScore }>(
		`select app.score_visit(v.visit -> 'content', v.visit -> 'answers') as score
			from jsonb_array_elements($1::jsonb) with ordinality v (visit, n) order by v.n`,
		[JSON.stringify(list)]
	);
	return rows.map(({ score }) => score);
}

test('the stored score and the one on the phone are the same for any template and answers', async () => {
	const tried = fc.sample(visits, 2000);
	let scored = 0;
	for (let from = 0; from < tried.length; from += 250) {
		const part = tried.slice(from, from + 250);
		const inDatabase = await stored(part);
		for (const [n, { content, answers }] of part.entries()) {
			const onPhone = scoreVisit(content, answers);
			expect({ content, answers, score: inDatabase[n] }).toEqual({
				content,
				answers,
				score: onPhone
			});
			if (onPhone.status === 'scored') scored++;
		}
	}
	// So that agreeing on nothing but "incomplete" would show.
	expect(scored).toBeGreaterThan(400);
});

test('a failed critical item caps the stored total and has to be proven', async () => {
	const { content } = shippedTemplates()[0]!;
	const answers: Answers = Object.fromEntries(
		content.sections
			.flatMap(({ items }) => items)
			.map(({ id, scale }) => [
				id,
				{ value: id === 'att_no_quarrel' ? 'fail' : scale.type === 'pass_fail_na' ? 'pass' : 4 }
			])
	);
	const [score] = await stored([{ content, answers }]);
	expect(score).toMatchObject({ total: 59, capped: true, grade: 'unqualified', completeness: 100 });
	expect(score!.raw).toBeGreaterThan(80);
	expect(score!.knockouts).toEqual(['att_no_quarrel']);
	expect(requiredEvidence(content, answers).map(({ item }) => item.id)).toContain('att_no_quarrel');
});
