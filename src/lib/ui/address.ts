/** The query of an address with some of it changed; undefined takes a name away. */
export function queryWith(
	url: Pick<URL, 'searchParams'>,
	change: Record<string, string | undefined>
): string {
	const params = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(change))
		if (value === undefined) params.delete(name);
		else params.set(name, value);
	return `?${params}`;
}
