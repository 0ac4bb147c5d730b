const postgresInstant =
	/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:(Z)|([+-]\d{2})(?::?(\d{2}))?)?$/;

/**
 * Reads an instant as any backend writes it: ISO (`2026-11-21T20:33:32Z`) or
 * Postgres text (`2026-11-21 20:33:32.975+00`). An offset that is missing means
 * UTC. Throws a RangeError for anything else.
 */
export function parseInstant(value: string | number | Date): Date {
	if (value instanceof Date) return value;
	if (typeof value === 'number') return new Date(value);
	const match = postgresInstant.exec(value);
	if (!match) throw new RangeError(`Not an instant: ${value}`);
	const [, date, time, , hours, minutes] = match;
	const offset = hours ? `${hours}:${minutes ?? '00'}` : 'Z';
	// Date.parse takes at most milliseconds.
	return new Date(`${date}T${time!.replace(/(\.\d{3})\d+/, '$1')}${offset}`);
}
