import { tick } from 'svelte';
import { dropDraft, keepDraft, readDraft } from './draft';

type Options = {
	/** What is being written: a name for the form and the case it is about. */
	form: string;
	person: string;
	/** The form shows what the server sent back: leave that alone. */
	answered?: boolean;
	onrestore?: () => void;
};

const guard = ['idempotency_key', 'expected_version'];

function valuesOf(form: HTMLFormElement): Record<string, string[]> {
	const values: Record<string, string[]> = {};
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && !guard.includes(name)) (values[name] ??= []).push(value);
	return values;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isControl = (field: Element): field is Control =>
	field instanceof HTMLInputElement ||
	field instanceof HTMLTextAreaElement ||
	field instanceof HTMLSelectElement;

/** Puts kept values back into a form; true when that changed anything. */
function fill(form: HTMLFormElement, values: Record<string, unknown>): boolean {
	let changed = false;
	const turns = new Map<string, number>();
	for (const field of form.elements) {
		if (!isControl(field) || !field.name || ['hidden', 'file'].includes(field.type)) continue;
		const kept = (values[field.name] as string[] | undefined) ?? [];
		if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
			const checked = kept.includes(field.value);
			if (field.checked === checked) continue;
			field.checked = checked;
		} else {
			const turn = turns.get(field.name) ?? 0;
			turns.set(field.name, turn + 1);
			const value = kept[turn];
			if (value === undefined || field.value === value) continue;
			field.value = value;
		}
		changed = true;
		// Whatever is bound to the field must hear of it.
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
	return changed;
}

/**
 * Keeps what is typed into a form on this device, so that a reload, a crash or an
 * expired session loses nothing, and brings it back when the form is opened again.
 * Call `dropDraft` once it has been saved.
 */
export function keepTyped(form: HTMLFormElement, options: Options) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keep = () =>
		keepDraft(localStorage, options.form, options.person, valuesOf(form), new Date());
	const oninput = () => {
		clearTimeout(timer);
		timer = setTimeout(keep, 300);
	};
	const kept = options.answered
		? null
		: readDraft(localStorage, options.form, options.person, new Date());
	if (kept)
		tick().then(() => {
			if (fill(form, kept.values)) options.onrestore?.();
		});
	// Kept at once when sent: written later, it would outlive the draft's end.
	const onsubmit = () => {
		clearTimeout(timer);
		keep();
	};
	form.addEventListener('input', oninput);
	form.addEventListener('submit', onsubmit);
	return {
		destroy: () => {
			clearTimeout(timer);
			form.removeEventListener('input', oninput);
			form.removeEventListener('submit', onsubmit);
		}
	};
}

/** Forgets what was kept: it has been saved, or is not wanted. */
export const dropTyped = (form: string, person: string) => dropDraft(localStorage, form, person);
