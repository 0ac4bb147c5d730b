import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Tables } from '$lib/database.types';
import type { ProofKind } from '$lib/tasks/words';
import { storedBytes, storePromised } from './promisedFiles';
import { unwrap } from './refusal';
import { uprightOrAsIs } from './uprightPicture';

type Db = SupabaseClient<Database>;
const bucket = 'task-proofs';

/** Puts a proof to a task; pictures stand upright and have no metadata. */
export const storeProof = (
	db: Db,
	task_id: string,
	kind: ProofKind,
	file: File,
	caption?: string
) =>
	storePromised<Tables<'task_proofs'>>(db, file, {
		bucket,
		clean: uprightOrAsIs,
		promise: (facts) => db.rpc('add_task_proof', { task_id, kind, caption, ...facts }),
		confirm: (proof_id) => db.rpc('confirm_task_proof', { proof_id })
	});

/** Row and bytes of a proof for whoever may read it; anybody else finds nothing. */
export async function readProof(db: Db, task: string, id: string) {
	if (!/^[0-9a-f-]{36}$/i.test(id)) error(404, { message: 'not_found', code: 'not_found' });
	const found = unwrap(
		await db
			.from('task_proofs')
			.select('name,media_type,path,stored_at')
			.eq('id', id)
			.eq('task_id', task)
			.maybeSingle()
	);
	if (!found?.stored_at) error(404, { message: 'not_found', code: 'not_found' });
	return { ...found, bytes: await storedBytes(db, bucket, found.path) };
}
