import { renderAsync } from '@resvg/resvg-js';
import type { Component } from 'svelte';
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
export function drawing<Props extends Record<string, unknown>>(
	chart: Component<Props>,
	props: Props
): string {
	const { body } = render<Component<Props>, Props>(...([chart, { props }] as never));
	const svg = /<svg[\s\S]*<\/svg>/.exec(body)![0].replace(/<!--[\s\S]*?-->/g, '');
	const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
	return svg
		.replace(/ (?:class|style)="[^"]*"/g, '')
		.replace(/var\(--(\w+)\)/g, (_, name: string) => ink[name] ?? '#000000')
		.replace(
			'<svg',
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="SimSun, Noto Sans CJK SC, sans-serif"`
		);
}

/**
 * The drawing in pixels, for programs that show no SVG in a Word file; letters in the fonts of this
 * machine. Made beside the thread that answers requests, for Han letters take seconds. Refuses with an
 * Error what the native renderer could not be trusted with: a panic in it ends the whole process and
 * cannot be caught.
 */
export async function pixelsOf(svg: string): Promise<Uint8Array> {
	const untrusted = untrustedIn(svg);
	if (untrusted) throw new Error(`This drawing is not turned into pixels: ${untrusted}`);
	const image = await renderAsync(svg, {
		fitTo: { mode: 'width', value: 1280 },
		background: '#ffffff',
		font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' }
	});
	return image.asPng();
}

function untrustedIn(svg: string): string | undefined {
	const root = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
	for (const side of ['width', 'height'])
		if (!(Number(new RegExp(` ${side}="([^"]*)"`).exec(root)?.[1]) > 0)) return `no ${side}`;
	const numbers = svg.matchAll(
		/ (?:viewBox|transform|d|x|y|dx|dy|cx|cy|r|x1|x2|y1|y2|width|height)="([^"]*)"/g
	);
	for (const [attribute, value] of numbers)
		if (/NaN|Infinity|null|undefined/.test(value!)) return attribute.trim();
	// It panics over whatever it paints as a layer of its own that lies wholly beside the picture.
	return / (?:opacity|mask|filter|clip-path|style)="[^"]*"/.exec(svg)?.[0].trim();
}
