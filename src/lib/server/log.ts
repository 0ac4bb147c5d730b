type Entry = Record<string, string | number | boolean | null | undefined>;

/** One line of JSON. Give it ids, codes, routes and times only: no words people typed. */
export function log(level: 'info' | 'error', event: string, entry: Entry) {
	const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...entry });
	if (level === 'error') console.error(line);
	else console.log(line);
}

/** Where an error came from, without its message, which may quote what people typed. */
export function placeOf(error: unknown): Entry {
	if (!(error instanceof Error)) return { error: typeof error };
	const frames = (error.stack ?? '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 6)
		.map((line) => line.trim());
	const code = 'code' in error ? String(error.code) : undefined;
	return { error: error.name, code, stack: frames.join(' < ') };
}
