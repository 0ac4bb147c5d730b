/** Runs work in one tab or service worker at a time; tells whether it was this one's turn. */
export async function aloneInBrowser(work: () => Promise<void>): Promise<boolean> {
	if (!navigator.locks) return work().then(() => true);
	return navigator.locks.request('notes-send', { ifAvailable: true }, async (lock) => {
		if (!lock) return false;
		await work();
		return true;
	});
}
