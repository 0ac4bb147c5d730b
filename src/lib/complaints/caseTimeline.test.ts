import { describe, expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import { caseActions } from './caseActions';
import { filterTimeline, tellTimeline } from './caseTimeline';
import type { CaseEvent, CaseNote } from './caseRows';

const [en, zh] = [await createI18n('en'), await createI18n('zh')];
for (const language of [en, zh]) await language.learn('oneCase');

const event = (seq: number, action: string, payload: Record<string, unknown> = {}): CaseEvent => ({
	seq,
	action,
	at: `2026-11-20T0${seq}:00:00Z`,
	actor_id: 'p1',
	actor: { name: '王敏' },
	payload
});
const note = (id: string, body: string, event_seq: number | null = null): CaseNote => ({
	id,
	body,
	event_seq,
	written_at: '2026-11-20T01:00:00Z',
	written_by: 'p1',
	by: { name: '王敏' },
	mentions: []
});
const nothing = {
	people: [],
	assignments: [],
	enquiries: [],
	links: [],
	linked_from: [],
	attachments: [],
	reviews: [],
	policy: null,
	handler: { id: 'p2', name: '赵丽' },
	notes: [] as CaseNote[]
};

describe('the timeline', () => {
	test('tells events as sentences, newest first', () => {
		const entries = tellTimeline(
			nothing,
			[
				event(2, 'assign', { person: 'p2' }),
				event(3, 'record_evidence', { line: 'recordings', outcome: 'waived' }),
				event(1, 'log')
			],
			en
		);
		expect(entries.map(({ sentence }) => sentence)).toEqual([
			'王敏 recorded evidence: Watch the recordings, Waived',
			'王敏 gave the case to 赵丽',
			'王敏 logged the case'
		]);
	});

	test('speaks Chinese', () => {
		expect(tellTimeline(nothing, [event(1, 'assign', { person: 'p2' })], zh)[0]!.sentence).toBe(
			'王敏将此件分派给赵丽'
		);
	});

	test('has a sentence for every move there is, in both languages', () => {
		for (const i18n of [en, zh])
			for (const action of [
				...Object.keys(caseActions),
				'log',
				'attach',
				'escalate',
				'merged_from'
			]) {
				const [entry] = tellTimeline(nothing, [event(1, action)], i18n);
				expect([`王敏: ${action}`, `王敏：${action}`]).not.toContain(entry!.sentence);
				expect(entry!.sentence, action).not.toMatch(/\{\{|undefined/);
			}
	});

	test('a note stands with its step, and a note of its own is told once', () => {
		const entries = tellTimeline(
			{ ...nothing, notes: [note('n1', 'Call him first', 1), note('n2', 'He called')] },
			[event(1, 'acknowledge'), event(2, 'add_note', { note: 'n2' })],
			en
		);
		expect(entries.map(({ body }) => body)).toEqual(['He called', 'Call him first']);
	});

	test('an author promised anonymity and the machine have no name', () => {
		const hidden = { ...event(1, 'log'), actor: null, actor_id: null };
		expect(tellTimeline(nothing, [hidden], en)[0]!.sentence).toBe('Mingcha logged the case');
	});

	test('an escalation names its clock and how far it went', () => {
		const escalated = event(1, 'escalate', { clock: 'handle', working_days: -1 });
		expect(
			tellTimeline(nothing, [escalated], en, [{ code: 'handle', name: 'Handle' }])[0]!.sentence
		).toBe('Escalated: “Handle”, 1 working day before it is due');
	});

	test('filters keep their kind, and notes keep explained steps', () => {
		const entries = tellTimeline(
			{ ...nothing, notes: [note('n1', 'Why', 2)] },
			[event(1, 'log'), event(2, 'pause_clock', { reason: 'mediation' }), event(3, 'attach')],
			en
		);
		const kept = (filter: Parameters<typeof filterTimeline>[1]) =>
			filterTimeline(entries, filter).map(({ key }) => key);
		expect(kept('all')).toEqual(['3', '2', '1']);
		expect(kept('notes')).toEqual(['2']);
		expect(kept('clock')).toEqual(['2']);
		expect(kept('files')).toEqual(['3']);
		expect(kept('steps')).toEqual(['1']);
	});
});
