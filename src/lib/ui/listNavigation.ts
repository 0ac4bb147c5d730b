import { goto } from '$app/navigation';

export type ListNavigationOptions = { enabled?: boolean };

/**
 * Lets `j` and `k` move through the `[data-row]` elements inside a list and Enter
 * open the row's `data-href`, else its first link. The current row carries
 * `data-current` and its link the focus, so that screen readers follow.
 */
export function listNavigation(list: HTMLElement, options: ListNavigationOptions = {}) {
	let enabled = options.enabled ?? true;
	const rows = () => [...list.querySelectorAll<HTMLElement>('[data-row]')];
	const current = () => list.querySelector<HTMLElement>('[data-row][data-current]');

	function moveTo(row: HTMLElement | undefined) {
		if (!row) return;
		current()?.removeAttribute('data-current');
		row.setAttribute('data-current', '');
		const target = row.querySelector<HTMLElement>('a[href], button') ?? row;
		if (target === row) row.tabIndex = -1;
		target.focus({ preventScroll: true });
		row.scrollIntoView({ block: 'nearest' });
	}

	function onkeydown(event: KeyboardEvent) {
		if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
			return;
		const target = event.target as HTMLElement;
		if (target.closest('input, textarea, select, dialog, [contenteditable]')) return;
		const row = current();
		if (event.key === 'j' || event.key === 'k') {
			event.preventDefault();
			const all = rows();
			const at = row ? all.indexOf(row) : -1;
			moveTo(event.key === 'j' ? all[at + 1] : all[Math.max(0, at - 1)]);
		} else if (event.key === 'Enter' && row && !target.closest('a, button, summary')) {
			const href = row.dataset.href;
			if (href) goto(href);
		}
	}

	document.addEventListener('keydown', onkeydown);
	return {
		update: (next: ListNavigationOptions) => {
			enabled = next.enabled ?? true;
		},
		destroy: () => document.removeEventListener('keydown', onkeydown)
	};
}
