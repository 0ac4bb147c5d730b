import { z } from 'zod';
import {
	checklistKinds,
	evidenceKinds,
	naPolicies,
	numericUnits,
	observabilities,
	operators
} from './content.ts';

// Apart from the types it gives, so that a phone that fills a checklist in need not carry zod.

/** What one section, item or scenario is known by inside its template. */
const id = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const text = (max: number) => z.string().trim().max(max);
/** With at most two places, so that sums of products stay short. */
const weight = z.number().min(0).max(1000).multipleOf(0.01);

const band = z.object({
	min: z.number().min(0).max(1e9).optional(),
	max: z.number().min(0).max(1e9).optional(),
	score: z.number().min(0).max(5).multipleOf(0.01)
});

const scale = z.discriminatedUnion('type', [
	z.object({ type: z.literal('pass_fail_na') }),
	z.object({ type: z.literal('rating_0_5') }),
	z.object({
		type: z.literal('numeric'),
		unit: z.enum(numericUnits),
		bands: z.array(band).max(12)
	}),
	z.object({ type: z.literal('count'), bands: z.array(band).max(12).optional() }),
	z.object({ type: z.literal('text') })
]);

const condition = z.object({
	item: id,
	operator: z.enum(operators),
	/** 'pass', 'fail', 'na', a number, or a text for a text item. */
	value: z.union([z.number(), text(200)])
});

const item = z.object({
	id,
	zh: text(400),
	en: text(400),
	scale,
	weight,
	critical: z.boolean(),
	na_policy: z.enum(naPolicies),
	evidence_on_fail: z.enum(evidenceKinds),
	observability: z.enum(observabilities),
	hint_zh: text(1000).optional(),
	hint_en: text(1000).optional(),
	/** SHA-256 of the picture that shows how it should look. */
	reference_photo: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.optional(),
	condition: condition.optional(),
	/** Asked only where one of these is acted out. */
	scenarios: z.array(id).max(20).optional(),
	groups: z.array(text(64)).max(20).optional()
});

const section = z.object({
	id,
	zh: text(120),
	en: text(120),
	weight,
	items: z.array(item).max(200)
});

const scenario = z.object({
	id,
	zh: text(200),
	en: text(200),
	script_zh: text(4000),
	script_en: text(4000)
});

const grade = z.object({
	code: id,
	zh: text(40),
	en: text(40),
	/** The lowest rounded total that earns it. */
	min: z.number().min(0).max(100).multipleOf(0.01)
});

/** The shape alone; what a shape cannot say is found by `problemsOf`. */
export const contentSchema = z.object({
	kind: z.enum(checklistKinds),
	grades: z.array(grade).max(10),
	sections: z.array(section).max(40),
	scenarios: z.array(scenario).max(30),
	groups: z.record(z.string(), z.object({ zh: text(80), en: text(80) }))
});
