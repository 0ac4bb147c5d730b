import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { mappingProblems, rememberedOf, type ImportKind } from '$lib/domain/import/mapping';
import type { PercentStyle } from '$lib/domain/import/numbers';
import * as imports from '$lib/imports/imports';
import type { ImportIndicator, ImportMapping } from '$lib/imports/imports';
import { readForm, typedValues } from '$lib/server/form';
import { check, Stopped } from '$lib/server/imports/importing';
import { UnreadableFile } from '$lib/server/imports/tableFile';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [found, known] = await Promise.all([
		imports.read(locals.db, params.id).then(unwrap),
		imports.indicators(locals.db).then(unwrap)
	]);
	return {
		found,
		mapping: found.mapping as unknown as ImportMapping | null,
		indicators: known as ImportIndicator[],
		mayImport: (locals.me?.grants ?? []).some(({ role }) => role === 'service_manager')
	};
};

const style = (value: string): value is PercentStyle => value === 'fraction' || value === 'whole';

export const actions: Actions = {
	check: async ({ request, locals, params }) => {
		const form = await request.formData();
		const values = typedValues(form);
		const found = unwrap(await imports.read(locals.db, params.id));
		const before = found.mapping as unknown as ImportMapping;
		const text = (name: string) => String(form.get(name) ?? '');
		const targets = before.headings.map((_, i) => text(`target_${i}`).slice(0, 60));
		const mapping: ImportMapping = {
			...before,
			targets,
			month: /^20\d\d-(0[1-9]|1[0-2])$/.test(text('month')) ? text('month') : null,
			percent: Object.fromEntries(
				targets.flatMap((target) => {
					const told = text(`percent_${target}`);
					return target && style(told) ? [[target, told]] : [];
				})
			),
			remembered: rememberedOf(before.headings, targets)
		};
		const problems = mappingProblems(mapping);
		if (problems.length > 0) return fail(422, { problems, values });
		try {
			const today = wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10);
			await check(locals.db, params.id, found.kind as ImportKind, mapping, today);
		} catch (error) {
			if (error instanceof UnreadableFile) return fail(422, { problem: error.problem, values });
			if (error instanceof Stopped) return refused(error.result, values)!;
			throw error;
		}
		return { checked: true };
	},
	commit: async ({ locals, params }) => {
		const result = await locals.db.rpc('commit_import', { import_id: params.id });
		const failed = refused(result);
		if (failed) return failed;
		// The same file, read the same way, has been imported before: that import is the answer.
		if (result.data!.id !== params.id) redirect(303, `/imports/${result.data!.id}`);
		return { committed: true };
	},
	withdraw: async ({ request, locals, params }) => {
		const asked = z.object({ reason: z.string().trim().min(1).max(500) });
		const { data, values, failure } = await readForm(request, asked);
		if (failure) return failure;
		const result = await locals.db.rpc('withdraw_import', { import_id: params.id, ...data });
		return refused(result, values) ?? { withdrawn: true };
	}
};
