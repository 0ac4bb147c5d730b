import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { storeProof } from '$lib/server/taskProofs';
import type { TaskAction } from '$lib/tasks/taskActions';
import { moveGuard } from '$lib/moves/move';
import { isTaskAction, moveNamed } from '$lib/tasks/taskMoves';
import * as tasks from '$lib/tasks/tasks';
import { proofKinds } from '$lib/tasks/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('app:task');
	const [task, standing, repeats] = await Promise.all([
		tasks.read(locals.db, params.id),
		tasks.standing(locals.db, params.id),
		tasks.repeats(locals.db, [params.id])
	]);
	if (!task) error(404, { message: 'not_found', code: 'not_found' });
	const step = url.searchParams.get('step');
	return {
		task,
		standing,
		repeat: repeats[task.id] ?? null,
		step: standing.moves.some(({ action, obstacle }) => action === step && !obstacle)
			? (step as TaskAction)
			: null,
		key: crypto.randomUUID(),
		title: task.number
	};
};

export const actions: Actions = {
	/** `?/move&step=plan`: one step of the task. */
	move: async ({ request, locals, params, url, cookies }) => {
		const action = url.searchParams.get('step');
		if (!isTaskAction(action)) error(404, { message: 'not_found', code: 'not_found' });
		const guard = await readForm(request.clone(), moveGuard);
		const { data, values, failure } = await readForm(request, moveNamed(action).schema);
		if (failure) return failure;
		const result = await moveNamed(action).call(
			locals.db,
			{ task_id: params.id, ...guard.data },
			data
		);
		const refusal = refused(result as Awaited<typeof result>, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: `tasks.done.${action}` });
		redirect(303, `/tasks/${params.id}`);
	},

	/** Files that travel with the form, where no script sent them before. */
	prove: async ({ request, locals, params, cookies }) => {
		const form = await request.formData();
		const kind = proofKinds.find((one) => one === form.get('kind')) ?? 'after';
		const files = form
			.getAll('file')
			.filter((file): file is File => file instanceof File && file.size > 0);
		if (files.length === 0)
			return fail(422, { issues: { file: 'common.invalid.required' as const } });
		for (const file of files) {
			const refusal = refused(await storeProof(locals.db, params.id, kind, file));
			if (refusal) return refusal;
		}
		setFlash(cookies, { key: 'tasks.done.proof' });
		redirect(303, `/tasks/${params.id}`);
	},

	remove: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, z.object({ proof_id: z.uuid() }));
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('remove_task_proof', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'tasks.done.removed' });
		redirect(303, `/tasks/${params.id}`);
	}
};
