import { applyAction, enhance } from '$app/forms';
import { tick } from 'svelte';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import type { Refusal } from '$lib/i18n/errorText';

export type EnhanceOptions = {
	/** Empty the form after success; default false, for most forms show what was saved. */
	reset?: boolean;
	/** Called before the answer is applied; return false to apply nothing. */
	onresult?: (result: ActionResult) => boolean | void;
	/** Called once each sending has ended, whichever way: an answer, a fault, no new sign-in. */
	onsettled?: () => void;
	/** As in SvelteKit: change or cancel what is sent. */
	onsubmit?: (input: Parameters<SubmitFunction>[0]) => void;
};

/** Asks for a sign-in in place; resolves to whether it happened. The frame's dialog listens. */
export function signInAgain(): Promise<boolean> {
	return new Promise((done) => {
		window.dispatchEvent(new CustomEvent('mingcha:sign-in', { detail: { done } }));
	});
}

/** Shows a sentence for a moment: `{ text }`, or `{ refusal }` to be worded. */
export function toast(detail: { text?: string; refusal?: Refusal; tone?: 'done' | 'refused' }) {
	window.dispatchEvent(new CustomEvent('mingcha:toast', { detail }));
}

/**
 * Sends a form without leaving the page and never loses what was typed: while it is
 * under way a second press does nothing; an expired session asks for a new sign-in
 * and sends again; a lost connection or a fault leaves the form as it is and says so.
 */
export function enhanceForm(form: HTMLFormElement, options: EnhanceOptions = {}) {
	let current = options;
	const { destroy } = enhance(form, (input) => {
		if (form.ariaBusy === 'true') return input.cancel();
		current.onsubmit?.(input);
		form.ariaBusy = 'true';
		return async ({ result, update }) => {
			form.ariaBusy = 'false';
			current.onsettled?.();
			if (result.type === 'error') {
				if (result.status === 401) {
					if (await signInAgain()) form.requestSubmit(input.submitter);
					return;
				}
				const refusal = result.status ? result.error : { code: 'unavailable' };
				return toast({ refusal, tone: 'refused' });
			}
			if (current.onresult?.(result) === false) return;
			if (result.type === 'redirect') return applyAction(result);
			await update({ reset: current.reset ?? false });
			if (result.type === 'failure') {
				await tick();
				focusFirstError(form);
			}
		};
	});
	return {
		update: (next: EnhanceOptions) => {
			current = next;
		},
		destroy
	};
}

function focusFirstError(form: HTMLFormElement) {
	const first = form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
	first?.focus();
}
