import { Resvg } from '@resvg/resvg-js';
import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';

/** The light colours of src/app.css, for paper. */
const ink: Record<string, string> = {
	line: '#d9dde4',
	muted: '#545e70',
	accent: '#1f4b87',
	ink: '#1a1f2b',
	soon: '#7d5200',
	overdue: '#b02c12'
};

/** A chart component as the text of an SVG file, in the colours of paper and with a font named. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function drawing<C extends Component<any>>(chart: C, props: ComponentProps<C>): string {
	const { body } = render(chart as Component, { props } as never);
	const svg = /<svg[\s\S]*<\/svg>/.exec(body)![0].replace(/<!--[\s\S]*?-->/g, '');
	const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
	return svg
		.replace(/ class="[^"]*"/g, '')
		.replace(/var\(--(\w+)\)/g, (_, name: string) => ink[name] ?? '#000000')
		.replace(
			'<svg',
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="SimSun, Noto Sans CJK SC, sans-serif"`
		);
}

/** The drawing in pixels, for programs that show no SVG in a Word file; letters in the fonts of this machine. */
export const pixelsOf = (svg: string): Uint8Array =>
	new Resvg(svg, {
		fitTo: { mode: 'width', value: 1280 },
		background: '#ffffff',
		font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' }
	})
		.render()
		.asPng();
