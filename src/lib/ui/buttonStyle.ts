export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const base =
	'inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline ' +
	'whitespace-nowrap transition-colors duration-100 disabled:opacity-55 aria-busy:opacity-70';

const kinds: Record<ButtonKind, string> = {
	primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
	secondary: 'border-line-strong bg-panel text-ink hover:bg-sunken',
	quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
	danger: 'border-overdue bg-panel text-overdue hover:bg-overdue-soft'
};

// A thumb needs 44 px, whatever the size.
const sizes: Record<ButtonSize, string> = {
	normal: 'press min-h-10 px-4 py-2 text-[0.9375rem] leading-5',
	small: 'press min-h-8 px-3 py-1 text-sm leading-5'
};

export function buttonStyle(kind: ButtonKind, size: ButtonSize): string {
	return `${base} ${kinds[kind]} ${sizes[size]}`;
}
