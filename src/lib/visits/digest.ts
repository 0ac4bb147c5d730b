/** What one item holds, as the server keeps it. */
export type Entry = { value: unknown; note: string | null };

/** One text for one JSON value, as `covert.canonical` writes it: sorted keys, no blanks. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
	const keys = Object.keys(value).sort();
	const parts = keys.map((key) => {
		const part = (value as Record<string, unknown>)[key];
		return `${JSON.stringify(key)}:${canonical(part)}`;
	});
	return `{${parts.join(',')}}`;
}

const hex = (bytes: ArrayBuffer) =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
	return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** The digest over the current answers and notes that `submit_visit` compares with its own. */
export async function digestOf(answers: Readonly<Record<string, Entry>>): Promise<string> {
	const rows = Object.keys(answers)
		.sort()
		.filter((id) => answers[id]!.value !== null || answers[id]!.note !== null)
		.map((id) => [id, answers[id]!.value, answers[id]!.note]);
	return sha256(new TextEncoder().encode(canonical(rows)));
}
