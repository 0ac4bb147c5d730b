import type { Page } from '@playwright/test';

/**
 * What leads on from a page and is less high under a thumb than 44 px: as many px as answer to a
 * press above and below its middle. Inside a sentence a link is as high as its line; where a press
 * anywhere on a row leads on, the row counts.
 */
export const tooSmall = (page: Page) =>
	page.evaluate(() => {
		const wanted = 44;
		/** A press on a border may fall to either side. */
		const slack = 2;
		const all = document.querySelectorAll<HTMLElement>(
			'header a[href], header button, main a[href], main button, main summary, main select, main label:has(input)'
		);
		return [...all].flatMap((one) => {
			if (
				!one.checkVisibility() ||
				one.closest('.sr-only') ||
				one.querySelector('.sr-only:only-child')
			)
				return [];
			const sentence = one.closest('p');
			if (sentence && sentence.textContent.trim() !== one.textContent.trim()) return [];
			one.scrollIntoView({ block: 'center' });
			const box = one.getBoundingClientRect();
			const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
			const row = one.closest('[data-href]');
			const answers = (at: number) => {
				const hit = document.elementFromPoint(x, at);
				if (!hit) return false;
				if (one.contains(hit)) return true;
				return !!row?.contains(hit) && !hit.closest('a, button, summary, input, label');
			};
			// What lies under something else cannot be pressed at all: another test's matter.
			if (!answers(y)) return [];
			let high = 1;
			for (let up = 1; up < wanted && answers(y - up); up++) high++;
			for (let down = 1; down < wanted && answers(y + down); down++) high++;
			return high < wanted - slack ? [`${high} px: ${one.outerHTML.slice(0, 120)}`] : [];
		});
	});
