import { defineConfig } from '@playwright/test';
import base from './playwright.config';

// The visit on the phone alone, many times over; it brings its own bank.
export default defineConfig({
	...base,
	testMatch: 'visit-offline.test.ts',
	projects: base.projects!.filter(({ name }) => name === 'phone'),
	webServer: undefined,
	workers: 1
});
