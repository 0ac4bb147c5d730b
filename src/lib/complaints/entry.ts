import { z } from 'zod';
import { instantOfWallTime } from '$lib/ui/wallTime';
import { capacities, kinds, severities, ways } from './words';

const blankIsNothing = (value: unknown) =>
	typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = z.preprocess(blankIsNothing, z.string().trim().optional());
const ticked = z.preprocess((value) => value === 'on' || value === 'true', z.boolean());
const list = z.preprocess(
	(value) => (value === undefined ? [] : [value].flat()),
	z.array(z.string())
);
const choice = <T extends readonly [string, ...string[]]>(choices: T) =>
	z.preprocess(blankIsNothing, z.enum(choices).optional());

/** A moment typed as wall time; its zone travels beside it. */
const typedMoment = z.preprocess(
	blankIsNothing,
	z
		.string()
		.refine((value) => instantOfWallTime(value) !== null, 'common.invalid.date')
		.optional()
);

/** Letters in phone numbers are slips; how many digits there must be the database knows. */
const phone = /^[\s\d０-９+＋()（）-]+$/;
const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** What people type to log an entry. Which lengths and choices are allowed the database says. */
export const entrySchema = z
	.object({
		idempotency_key: z.uuid(),
		kind: z.enum(kinds),
		unit_id: optional,
		unit_id_text: optional,
		received_at: typedMoment,
		received_at_tz: optional,
		occurred_at: typedMoment,
		occurred_at_tz: optional,
		is_anonymous: ticked,
		author_hidden: ticked,
		complainant_name: optional,
		complainant_phone: optional,
		complainant_email: optional,
		complainant_address: optional,
		capacity: choice(capacities),
		preferred_way: choice(ways),
		preferred_time: optional,
		subject: optional,
		narrative: optional,
		wish: optional,
		channel: optional,
		business: optional,
		cause: optional,
		severity: choice(severities),
		person: list,
		witness: list,
		link: list,
		take: ticked,
		settled_on_spot: ticked,
		settlement: optional,
		compensation: optional,
		rating: choice(['1', '2', '3', '4', '5'])
	})
	.superRefine((entry, context) => {
		const say = (field: string, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		const { kind } = entry;
		// Said here rather than above, so that everything missing is said at once.
		if (!entry.subject) say('subject', 'common.invalid.required');
		if (!entry.narrative) say('narrative', 'common.invalid.required');
		if (!entry.channel) say('channel', 'common.invalid.choice');
		if (!entry.unit_id && !entry.unit_id_text) say('unit_id', 'complaints.log.problem.unit');
		if (kind === 'complaint' && !entry.business) say('business', 'common.invalid.choice');
		if ((kind === 'complaint' || kind === 'internal') && !entry.cause)
			say('cause', 'common.invalid.choice');
		const named = kind === 'complaint' || kind === 'report';
		if (named && !entry.is_anonymous && !entry.author_hidden && !entry.complainant_name)
			say('complainant_name', 'complaints.log.problem.name');
		if (entry.complainant_phone && !phone.test(entry.complainant_phone))
			say('complainant_phone', 'complaints.log.problem.phone');
		if (entry.complainant_email && !email.test(entry.complainant_email))
			say('complainant_email', 'complaints.log.problem.email');
		if (kind === 'complaint' && entry.settled_on_spot && !entry.settlement)
			say('settlement', 'complaints.log.problem.settlement');
		if (entry.compensation && !/^\d{1,10}(\.\d{1,2})?$/.test(entry.compensation))
			say('compensation', 'complaints.log.problem.amount');
	});

export type TypedEntry = z.output<typeof entrySchema>;

/** What `log_complaint` takes. What the chosen kind does not ask is left out. */
export function entryOf(typed: TypedEntry, unit: string) {
	const { kind, is_anonymous, author_hidden } = typed;
	const moment = (value: string | undefined, tz: string | undefined) =>
		value === undefined ? undefined : instantOfWallTime(value, tz)?.toISOString();
	const hides = (kind === 'internal' || kind === 'report') && author_hidden;
	const onSpot = kind === 'complaint' && typed.settled_on_spot;
	const isCase = kind === 'complaint' || kind === 'internal' || kind === 'report';
	return {
		kind,
		unit_id: unit,
		received_at: moment(typed.received_at, typed.received_at_tz),
		occurred_at: moment(typed.occurred_at, typed.occurred_at_tz),
		is_anonymous: kind !== 'internal' && is_anonymous,
		author_hidden: hides,
		...(!is_anonymous && {
			complainant_name: typed.complainant_name,
			complainant_phone: typed.complainant_phone,
			complainant_email: typed.complainant_email,
			complainant_address: typed.complainant_address,
			capacity: typed.capacity,
			preferred_way: typed.preferred_way,
			preferred_time: typed.preferred_time
		}),
		subject: typed.subject,
		narrative: typed.narrative,
		wish: typed.wish,
		channel: typed.channel,
		business: typed.business,
		cause: isCase ? typed.cause : undefined,
		severity: typed.severity,
		people: typed.person.map((person_id) => ({
			person_id,
			part: typed.witness.includes(person_id) ? 'witness' : 'respondent'
		})),
		links: typed.link.map((complaint_id) => ({ complaint_id, kind: 'related' })),
		take: isCase && typed.take && !onSpot,
		settled_on_spot: onSpot,
		...(onSpot && {
			settlement: typed.settlement,
			compensation: typed.compensation,
			rating: typed.rating
		})
	};
}
