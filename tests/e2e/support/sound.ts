import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Accessible, no wider than the screen, and every word of it said in a language. */
export async function soundly(page: Page, what: string) {
	// What has scrolled below the header would be taken for something it lies over.
	await page.evaluate(() => window.scrollTo(0, 0));
	await showToasts(page, false);
	const { violations } = await new AxeBuilder({ page })
		// Other modes open a blank page for each result, to gather those of foreign frames: there are none.
		.setLegacyMode()
		// Telling of what holds takes nearly half the time, and nobody reads it.
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	await showToasts(page, true);
	expect
		.soft(
			violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary})`)
			),
			`axe on ${what}`
		)
		.toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
	const words = await page.evaluate(() =>
		['placeholder', 'aria-label', 'title', 'alt']
			.flatMap((name) =>
				[...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name))
			)
			.concat(document.body.innerText)
			.join('\n')
	);
	expect
		.soft(
			words.match(/(?<![@\w.-])(?:[a-z]+\.){2,}[a-zA-Z_]+\b/g) ?? [],
			`message keys shown on ${what}`
		)
		.toEqual([]);
}

/** A sentence that goes away by itself would be taken for something that lies over a button. */
const showToasts = (page: Page, shown: boolean) =>
	page.evaluate(
		(visibility) => {
			for (const toasts of document.querySelectorAll<HTMLElement>('[aria-live=polite].fixed'))
				toasts.style.visibility = visibility;
		},
		shown ? '' : 'hidden'
	);
