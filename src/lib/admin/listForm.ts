import * as z from 'zod';

const text = z.string().trim();
/** What every form of these lists sends. */
export const entryFields = {
	id: text.regex(/^[a-z0-9_]{1,60}$/, 'admin.invalid.code'),
	name_zh: text.min(1).max(60),
	name_en: text.min(1).max(80),
	position: z.union([z.literal(''), z.coerce.number().int()]),
	retired: z.string().optional()
};
