import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import { wordResponse } from '$lib/server/documents/layout';
import type { DocumentPicture } from '$lib/server/documents/pictures';
import { rectificationNotice } from '$lib/server/documents/rectificationNotice';
import { picture } from '$lib/server/picture';
import { unwrap } from '$lib/server/refusal';
import { readProof } from '$lib/server/taskProofs';
import * as tasks from '$lib/tasks/tasks';
import type { RequestHandler } from './$types';

/** As many photos of a kind as a notice shows: it is read on paper. */
const most = 8;

/** The notice as Word, with the photos of report and proof. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [task, standing, repeats, i18n] = await Promise.all([
		tasks.read(locals.db, params.id),
		tasks.standing(locals.db, params.id),
		tasks.repeats(locals.db, [params.id]),
		createI18n(locals.lang)
	]);
	if (!task) error(404, { message: 'not_found', code: 'not_found' });
	await i18n.learn('visits');

	const fromReport = standing.photos.length
		? unwrap(
				await locals.db
					.from('report_photos')
					.select('path,media_type')
					.in(
						'id',
						standing.photos.slice(0, most).map(({ id }) => id)
					)
			)
		: [];
	const reported = fromReport.map(async ({ path, media_type }): Promise<DocumentPicture> => {
		const answer = await picture(locals.db, 'report-photos', path, media_type);
		return { bytes: new Uint8Array(await answer.arrayBuffer()), mediaType: media_type };
	});
	const proven = (kind: 'before' | 'after') =>
		task.proofs
			.filter((proof) => proof.kind === kind && proof.media_type.startsWith('image/'))
			.slice(-most)
			.map(async ({ id, caption }): Promise<DocumentPicture> => {
				const { bytes, media_type } = await readProof(locals.db, task.id, id);
				return { bytes, mediaType: media_type, caption: caption ?? undefined };
			});
	const photos = {
		before: await Promise.all([...reported, ...proven('before')]),
		after: await Promise.all(proven('after'))
	};
	const bytes = await rectificationNotice(
		i18n,
		task,
		repeats[task.id] ?? null,
		photos,
		task.region ?? null
	);
	return wordResponse(bytes, `${i18n.t('tasks.notice.title')} ${task.number}`);
};
