import { z } from 'zod';
import { instantOfWallTime } from '$lib/ui/wallTime';

/** A typed text with line ends of one kind and nothing around it. */
export const unbroken = (text: string) => text.replace(/\r\n?/g, '\n').trim();

// How long a text may be is the database's to say: it counts characters as people do.
export const words = z.string().transform(unbroken).pipe(z.string().min(1));
export const optional = z
	.string()
	.optional()
	.transform((text) => unbroken(text ?? '') || undefined);

export const id = z.uuid('common.invalid.choice');
export const optionalId = z
	.union([z.literal(''), id])
	.optional()
	.transform((value) => value || undefined);
export const day = z.iso.date('common.invalid.date');
export const flag = z.literal('on').or(z.literal('')).optional().transform(Boolean);
/** A choice of two, sent as the words true and false. */
export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Ticked boxes, and fields of one name, arrive as nothing, one text or a list. */
export const list = <T extends z.ZodType>(of: T) =>
	z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(of));

/** A wall time of the bank's zone, given on as an instant in ISO 8601. */
export const moment = z.string().transform((text, context) => {
	const at = text === '' ? null : instantOfWallTime(text);
	if (!at) {
		context.addIssue({
			code: 'custom',
			message: text === '' ? 'common.invalid.required' : 'common.invalid.date'
		});
		return z.NEVER;
	}
	return at.toISOString();
});
