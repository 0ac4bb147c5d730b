import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import { draft, known, signed } from './support/notices.ts';
import { releaseVisit } from './support/submitted-visits.ts';

const bank = useBank();

type Story = {
	notices: { month: string; number: string; complaints: number | null }[];
	open: Record<string, number>;
	matters: { kind: string; title: string }[];
	visits: { number: string }[];
	interviews: { rule: string; status: string }[];
};
type Figures = {
	off?: { tasks: number; proposed: number; late: unknown[]; rates: number; belows: number };
	branches?: { id: string; standing?: { month: string }; changes: Record<string, number> }[];
};
const story = async (who: Who, place: 'riverside' | 'hillside' | 'seaside' = 'riverside') =>
	bank.call<Story>(who, 'branch_story', { unit_id: bank.units[place], at: await bank.now() });
const figures = async (who: Who) =>
	bank.call<Figures>(who, 'desk_figures', { at: await bank.now() });
const sizes = ({ notices, matters, visits, interviews }: Story) => [
	notices.length,
	matters.length,
	visits.length,
	interviews.length
];
