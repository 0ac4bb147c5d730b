import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as records from '$lib/staffRecords/staffRecords';
import type { PageServerLoad } from './$types';

const unit = z.uuid();

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = unit.safeParse(url.searchParams.get('unit_id') ?? url.searchParams.get('unit'));
	const list = await records.list(locals.db, asked.data);
	// Who may open nobody else's is led to their own.
	if (list.units.length === 0) redirect(303, `/staff-records/${list.me}`);
	return { list };
};
