import { goto } from '$app/navigation';

export type Shortcuts = {
	help: () => void;
	/** Where `n` leads; absent when the person may not log complaints. */
	newHref: string | undefined;
};

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** The keys that work on every page; `j`, `k` and Enter belong to the lists. */
export function onShortcut(event: KeyboardEvent, shortcuts: Shortcuts) {
	const target = event.target instanceof HTMLElement ? event.target : document.body;
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		const form = target.closest('form');
		if (!form) return;
		event.preventDefault();
		return form.requestSubmit();
	}
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
	if (target.closest(typing) || document.querySelector('dialog[open]')) return;

	if (event.key === '?') {
		event.preventDefault();
		shortcuts.help();
	} else if (event.key === '/') {
		event.preventDefault();
		const box = document.getElementById('frame-search');
		// On a phone the box is not shown and the page with its own is.
		if (box?.checkVisibility()) box.focus();
		else goto('/search');
	} else if (event.key === 'n' && shortcuts.newHref) {
		event.preventDefault();
		goto(shortcuts.newHref);
	}
}
