import { chromium, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { deflateSync } from 'node:zlib';
import { findBrowser } from '../../../scripts/browser.mjs';
import type { VisitInstance } from './visitInstance';

const sectionOf = (item: string) => (Number(item.slice(1)) < 4 ? 'outside' : 'counter');

/** An inspector's phone: a real browser whose storage outlives its being closed. */
export class InspectorPhone {
	readonly #instance: VisitInstance;
	readonly #folder: string;
	#context: BrowserContext | undefined;
	page!: Page;

	constructor(instance: VisitInstance, folder: string) {
		this.#instance = instance;
		this.#folder = folder;
	}

	get context() {
		return this.#context!;
	}

	/** Starts the browser from nothing but what it stored. */
	async open() {
		this.#context = await chromium.launchPersistentContext(this.#folder, {
			executablePath: findBrowser(),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
			locale: 'zh-CN',
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
			baseURL: this.#instance.origin
		});
		this.#context.setDefaultTimeout(20_000);
		this.page = this.#context.pages()[0] ?? (await this.#context.newPage());
	}

	async close() {
		await this.#context?.close();
		this.#context = undefined;
	}

	async signIn(page = this.page) {
		await page.getByRole('button', { name: '登录' }).first().click();
		await this.#giveWord(page);
	}

	async #giveWord(page: Page) {
		const dialog = page.getByRole('dialog').filter({ has: page.locator('[name=password]') });
		await dialog.locator('[name=email]').fill('inspector@demo.mingcha.example');
		await dialog.locator('[name=password]').fill(this.#instance.password);
		await dialog.locator('button[type=submit]').click();
		await expect(dialog).toBeHidden();
	}

	/** Signs in anew, unless everything had gone before the session ended: then nobody is asked. */
	async signInAgain() {
		const asked = this.page.locator('[data-state=signIn] button');
		const sent = this.page.locator('[data-unsent="0"][data-state=online]');
		await expect(asked.or(sent)).toBeVisible({ timeout: 30_000 });
		if (await sent.isVisible()) return;
		await asked.click();
		await this.#giveWord(this.page);
	}

	async visit(id: string, page = this.page) {
		await page.goto(`/visits/${id}`);
		await expect(page.locator('select')).toBeVisible();
	}

	async section(id: string, page = this.page) {
		const select = page.locator('select');
		if ((await select.inputValue()) !== id) await select.selectOption(id);
	}

	async item(id: string, page = this.page): Promise<Locator> {
		await this.section(sectionOf(id), page);
		return page.locator(`[data-item=${id}]`);
	}

	async arrive() {
		await this.section('start');
		await this.page.locator('[data-arrive]').click();
		await expect(this.page.locator('[data-arrived]')).toBeVisible();
	}

	async leave() {
		await this.section('start');
		await this.page.locator('[data-leave]').first().click();
		await expect(this.page.locator('[data-left]')).toBeVisible();
	}

	/** Presses the n-th choice of an item. */
	async press(id: string, n: number, page = this.page) {
		const item = await this.item(id, page);
		await item.locator('[role=group] button').nth(n).click();
		await this.kept(item);
	}

	async note(id: string, text: string, page = this.page) {
		const item = await this.item(id, page);
		const box = item.locator('textarea');
		if ((await box.count()) === 0) await item.getByRole('button', { name: '添加说明' }).click();
		await box.fill(text);
		await this.kept(item);
	}

	/** What was entered is written down on the phone. */
	async kept(item: Locator) {
		await expect(item).toHaveAttribute('data-saved', 'true');
	}

	async photo(id: string, seed: number, page = this.page) {
		const item = await this.item(id, page);
		const before = await item.locator('[data-photo]').count();
		await item
			.locator('input[type=file]')
			.setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: png(seed) });
		await expect(item.locator('[data-photo]')).toHaveCount(before + 1);
	}

	/** Everything has gone up, and the page says so. */
	async sent(timeout = 60_000) {
		await expect(this.page.locator('[data-unsent="0"][data-state=online]')).toBeVisible({
			timeout
		});
	}
}

/** A small picture that differs with its seed. */
export function png(seed: number, size = 24): Buffer {
	const rows = Buffer.alloc(size * (size * 3 + 1));
	let state = seed * 2654435761 + 1;
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size * 3; x++) {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			rows[y * (size * 3 + 1) + 1 + x] = state >>> 24;
		}
	const chunk = (name: string, body: Buffer) => {
		const named = Buffer.concat([Buffer.from(name), body]);
		const length = Buffer.alloc(4);
		length.writeUInt32BE(body.length);
		const sum = Buffer.alloc(4);
		sum.writeUInt32BE(crc(named));
		return Buffer.concat([length, named, sum]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(size, 0);
	head.writeUInt32BE(size, 4);
	head.set([8, 2], 8);
	return Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function crc(bytes: Buffer): number {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
	}
	return ~sum >>> 0;
}
