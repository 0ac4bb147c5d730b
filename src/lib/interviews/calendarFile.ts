/** One appointment, as a calendar programme takes it in. Moments are ISO instants. */
export type Appointment = {
	/** The same for all versions of one appointment. */
	uid: string;
	/** Grows with every change, so that a calendar replaces the earlier one. */
	sequence: number;
	startsAt: string;
	endsAt: string;
	madeAt: string;
	title: string;
	place: string;
	description: string;
	isCancelled?: boolean;
};

const utc = (instant: string) =>
	new Date(instant).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

/** Text values escape backslash, semicolon, comma and line ends (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
	text.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r\n?|\n/g, '\\n');

const encoder = new TextEncoder();

/** Lines are at most 75 octets long, going on after CRLF and a space, never within a character (3.1). */
function folded(line: string): string {
	const lines: string[] = [];
	let current = '';
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > 75) {
			lines.push(current);
			current = ' ';
			octets = 1;
		}
		current += character;
		octets += size;
	}
	return [...lines, current].join('\r\n');
}

/** An iCalendar file (RFC 5545) with one confidential appointment and a reminder a day before. */
export function calendarFile(appointment: Appointment): string {
	const { uid, sequence, startsAt, endsAt, madeAt, title, place, description } = appointment;
	return (
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Mingcha//Interviews//EN',
			'CALSCALE:GREGORIAN',
			'BEGIN:VEVENT',
			`UID:${escaped(uid)}`,
			`SEQUENCE:${sequence}`,
			`DTSTAMP:${utc(madeAt)}`,
			`DTSTART:${utc(startsAt)}`,
			`DTEND:${utc(endsAt)}`,
			`SUMMARY:${escaped(title)}`,
			`LOCATION:${escaped(place)}`,
			`DESCRIPTION:${escaped(description)}`,
			'CLASS:CONFIDENTIAL',
			`STATUS:${appointment.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			`DESCRIPTION:${escaped(title)}`,
			'TRIGGER:-P1D',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR'
		]
			.map(folded)
			.join('\r\n') + '\r\n'
	);
}
