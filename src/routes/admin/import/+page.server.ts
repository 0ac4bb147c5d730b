import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import type { Json } from '$lib/database.types';
import { organisationKinds, type OrganisationKind } from '$lib/domain/organisation/table';
import { readForm } from '$lib/server/form';
import { UnreadableFile } from '$lib/server/imports/tableFile';
import { readOrganisationFile } from '$lib/server/organisationFile';
import { refused } from '$lib/server/refusal';
import type { Refusal } from '$lib/i18n/errorText';
import type { Actions } from './$types';

const chosen = z.object({
	kind: z.enum(organisationKinds),
	file: z
		.file()
		.min(1)
		.max(5 * 1024 * 1024)
});
const rows = z.array(
	z.record(z.string(), z.union([z.string(), z.array(z.string())]).or(z.number().int()))
);
const tried = z.object({
	kind: z.enum(organisationKinds),
	rows: z.string().transform((text, context) => {
		try {
			return rows.parse(JSON.parse(text));
		} catch {
			context.addIssue('common.invalid.other');
			return z.NEVER;
		}
	})
});

type Outcome = {
	row: number;
	key: string;
	outcome?: 'created' | 'changed' | 'unchanged';
	code?: string | null;
	problem?: Refusal;
};
type Report = { committed: boolean; problems: number; rows: Outcome[] };

async function bring(db: App.Locals['db'], kind: OrganisationKind, table: Json, commit: boolean) {
	const result = await db.rpc('import_organisation', { [kind]: table, commit });
	return refused(result, { kind }) ?? { kind, report: result.data as Report };
}

export const actions: Actions = {
	/** Reads the file and tries every row; nothing is kept. */
	check: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, chosen);
		if (failure) return failure;
		try {
			const read = await readOrganisationFile(data.kind, data.file);
			if ('problem' in read) return fail(422, { missing: read.missing, values });
			if (read.rows.length === 0) throw new UnreadableFile('no_rows');
			const answer = await bring(locals.db, data.kind, read.rows, false);
			return 'report' in answer ? { ...answer, table: JSON.stringify(read.rows) } : answer;
		} catch (error) {
			if (error instanceof UnreadableFile) return fail(422, { unreadable: error.problem, values });
			throw error;
		}
	},
	/** Takes over what was tried; the database tries it again and keeps all of it or nothing. */
	commit: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, tried);
		if (failure) return failure;
		return bring(locals.db, data.kind, data.rows as Json, true);
	}
};
