import type { BrowserContextOptions } from '@playwright/test';

/** The two screens of the journeys that need a certain one. */
export const desk: BrowserContextOptions = {
	locale: 'zh-CN',
	viewport: { width: 1440, height: 900 }
};
export const phone: BrowserContextOptions = {
	locale: 'zh-CN',
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true
};
