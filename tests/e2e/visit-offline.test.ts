import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVisits, type VisitInstance } from './support/visitInstance';
import { InspectorPhone } from './support/visitPhone';

// Each begins with a closed browser. "Offline" is both: cut in the browser and refused at the server.
const sequences = Number(process.env.SEQUENCES ?? 25);
const firstSeed = Number(process.env.SEED ?? 1);

test.describe.configure({ mode: 'serial' });

let instance: VisitInstance;
let phone: InspectorPhone;
let folder: string;
let visits: string[];

test.beforeAll(async () => {
	test.setTimeout(180_000);
	instance = await startVisits(sequences + 10);
	folder = await mkdtemp(join(tmpdir(), 'mingcha-phone-'));
	phone = new InspectorPhone(instance, folder);
	await phone.open();
	await phone.page.goto('/visits');
	await phone.signIn();
	await expect(phone.page.locator('main li a')).toHaveCount(sequences + 10);
	await phone.page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => phone.page.evaluate(() => navigator.serviceWorker.controller !== null))
		.toBe(true);
	const rows = await instance.sql<{ id: string }>(
		`select v.id from covert.visits v join public.people p on p.id = v.inspector_id where p.staff_number = 'inspector' order by v.id`
	);
	visits = rows.map(({ id }) => id);
	await phone.close();
});
test.afterAll(async () => {
	await phone?.close();
	await instance?.close();
	if (folder) await rm(folder, { recursive: true, force: true });
});
test.afterEach(async () => {
	await phone.close();
	instance.network.fate = () => 'answered';
});

async function cut(offline: boolean) {
	instance.network.fate = () => (offline ? 'refused' : 'answered');
	await phone.context.setOffline(offline);
}

/** What the server holds of a visit, as the model of the test counts it. */
async function held(visit: string) {
	const answers = await instance.sql<{ item_id: string; value: unknown; note: string | null }>(
		`select item_id, value, note from covert.answers where visit_id = $1 and (value is not null or note is not null) order by item_id`,
		[visit]
	);
	const photos = await instance.sql<{
		item_id: string;
		stored: number;
		all: number;
		files: number;
	}>(
		`select p.item_id, count(p.stored_at)::int as stored, count(*)::int as all,
				count(o.name)::int as files
			from covert.photos p left join storage.objects o on o.bucket_id = 'visit-photos' and o.name = p.path
			where p.visit_id = $1 and p.removed_at is null group by 1 order by 1`,
		[visit]
	);
	const [rest] = await instance.sql<{ conflicts: number; chunks: number }>(
		`select (select count(*)::int from covert.answer_conflicts where visit_id = $1 and resolved_op is null) as conflicts,
			(select count(*)::int from covert.photo_chunks c join covert.photos p on p.id = c.photo_id where p.visit_id = $1) as chunks`,
		[visit]
	);
	return { answers, photos, ...rest };
}

/** Chance that can be repeated (mulberry32). */
function chance(seed: number) {
	let state = seed * 0x9e3779b9;
	return (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

async function sequence(seed: number, visit: string): Promise<string[]> {
	const next = chance(seed);
	const due: Record<string, { value: unknown; note: string | null; photos: number }> = {};
	const of = (item: string) => (due[item] ??= { value: null, note: null, photos: 0 });
	const story: string[] = [];
	let isOffline = false;
	let isSignedOut = false;

	const enter = async (page = phone.page) => {
		const item = `i${next(8)}`;
		const row = of(item);
		const act = next(10);
		story.push(`${act < 6 ? 'answer' : act < 8 ? 'note' : 'photo'} ${item}`);
		if (act < 6) {
			if (item === 'i5') {
				const minutes = next(40);
				const box = (await phone.item(item, page)).locator('input[inputmode]');
				await box.fill(String(minutes));
				await phone.kept(await phone.item(item, page));
				row.value = { value: minutes };
			} else {
				const choices = item === 'i4' ? [0, 1, 2, 3, 4, 5, 'na'] : ['pass', 'fail', 'na'];
				const n = next(choices.length);
				const chosen = choices[n] === 'na' ? { na: true } : { value: choices[n] };
				await phone.press(item, n, page);
				// Pressing what is chosen takes it back.
				row.value = JSON.stringify(row.value) === JSON.stringify(chosen) ? null : chosen;
			}
		} else if (act < 8) {
			row.note = `备注 ${seed}-${story.length} “引号” \\ 😀`;
			await phone.note(item, row.note, page);
		} else {
			await phone.photo(item, seed * 1000 + story.length, page);
			row.photos += 1;
		}
	};

	await phone.open();
	// Cold, and half of the time with no network from the very beginning.
	if (next(2) === 0) {
		story.push('cold and offline');
		isOffline = true;
		await cut(true);
	}
	await phone.visit(visit);
	await phone.arrive();
	for (let n = 0; n < 12; n++) {
		const act = next(14);
		if (act === 0) {
			story.push('offline');
			await cut((isOffline = true));
		} else if (act === 1) {
			story.push('online');
			await cut((isOffline = false));
		} else if (act === 2) {
			story.push('reload');
			await phone.page.reload();
			await expect(phone.page.locator('select')).toBeVisible();
		} else if (act === 3) {
			story.push('kill the tab');
			const fresh = await phone.context.newPage();
			await phone.page.close({ runBeforeUnload: false });
			phone.page = fresh;
			await phone.visit(visit);
		} else if (act === 4) {
			story.push('second tab');
			const second = await phone.context.newPage();
			await phone.visit(visit, second);
			await enter(second);
			await second.close();
			// Both show the same before either goes on.
			await expect(phone.page.locator('select')).toBeVisible();
		} else if (act === 5) {
			story.push('session expires');
			isSignedOut = true;
			await phone.context.clearCookies({ name: /^sb-/ });
		} else if (act === 6 && !isOffline) {
			story.push('server errors');
			let left = 1 + next(3);
			const fate = (['broken', 'lost', 'refused'] as const)[next(3)]!;
			instance.network.fate = ({ method }) => (method !== 'GET' && left-- > 0 ? fate : 'answered');
		} else await enter();
	}

	await cut(false);
	if (isSignedOut) await phone.signInAgain();
	await phone.sent().catch((error: Error) => {
		const asked = instance.network.log.join('\n');
		throw new Error(`${error.message}\nseed ${seed}: ${story.join(', ')}\n${asked}`);
	});
	const filled = Object.entries(due).sort(([a], [b]) => (a < b ? -1 : 1));
	expect(await held(visit), `seed ${seed}: ${story.join(', ')}`).toEqual({
		answers: filled
			.filter(([, { value, note }]) => value !== null || note !== null)
			.map(([item_id, { value, note }]) => ({ item_id, value, note })),
		photos: filled
			.filter(([, { photos }]) => photos > 0)
			.map(([item_id, { photos: n }]) => ({ item_id, stored: n, all: n, files: n })),
		conflicts: 0,
		chunks: 0
	});
	return story;
}

test(`after ${sequences} random sequences the server holds what was entered @phone`, async () => {
	test.setTimeout(sequences * 40_000);
	const steps: Record<string, number> = {};
	for (let n = 0; n < sequences; n++) {
		const story = await test.step(`seed ${firstSeed + n}`, () =>
			sequence(firstSeed + n, visits[n]!));
		await phone.close();
		for (const step of story) {
			const kind = step.replace(/ i\d$/, '');
			steps[kind] = (steps[kind] ?? 0) + 1;
		}
		if (process.env.SEQUENCES && (n + 1) % 10 === 0)
			console.log(`${n + 1} sequences held: ${JSON.stringify(steps)}`);
	}
});

test('a visit of 30 photos, filled in and submitted with no network, survives 20 disconnects @phone', async () => {
	test.setTimeout(180_000);
	const visit = visits[sequences]!;
	await phone.open();
	await cut(true);
	await phone.visit(visit);
	await phone.arrive();
	for (const item of ['i0', 'i1', 'i2', 'i3', 'i6']) await phone.press(item, 0);
	await phone.press('i4', 4);
	await phone.press('i7', 1);
	for (let n = 0; n < 30; n++) await phone.photo(n < 20 ? 'i7' : 'i0', 50_000 + n);
	await phone.leave();
	await phone.section('finish');
	await expect(phone.page.getByText('30 张照片待发送')).toBeVisible();
	await phone.page.locator('[data-submit]').click();
	await expect(phone.page.getByText('全部送达后会自动提交')).toBeVisible();
	await phone.close();

	await phone.open();
	let disconnects = 0;
	let asked = 0;
	instance.network.fate = ({ method, url }) => {
		if (!url?.includes('/photos/') || method === 'GET' || disconnects >= 20) return 'answered';
		if (asked++ % 2 === 0) return 'answered';
		disconnects += 1;
		return disconnects % 2 === 0 ? 'lost' : 'refused';
	};
	await phone.visit(visit);
	await phone.sent(150_000);
	expect(disconnects).toBe(20);
	expect(await held(visit)).toMatchObject({
		photos: [
			{ item_id: 'i0', stored: 10, files: 10 },
			{ item_id: 'i7', stored: 20, files: 20 }
		],
		conflicts: 0,
		chunks: 0
	});
	const [row] = await instance.sql<{ status: string; total: number }>(
		`select status, (score ->> 'total')::numeric as total from covert.visits where id = $1`,
		[visit]
	);
	expect(row).toEqual({ status: 'submitted', total: expect.any(Number) });
});

test('two phones that disagree are asked about, and what is chosen stands @phone', async () => {
	const visit = visits[sequences + 1]!;
	const otherFolder = await mkdtemp(join(tmpdir(), 'mingcha-phone-'));
	const other = new InspectorPhone(instance, otherFolder);
	try {
		await phone.open();
		await phone.visit(visit);
		await phone.arrive();
		await phone.sent();
		await other.open();
		await other.page.goto('/visits');
		await other.signIn();
		await other.visit(visit);
		await expect(other.page.locator('[data-arrived]')).toBeVisible();
		await cut(true);
		await phone.press('i0', 0);
		instance.network.fate = () => 'answered';
		await other.press('i0', 1);
		await other.sent();
		await cut(false);
		const dialog = phone.page.getByRole('dialog');
		await expect(dialog).toContainText('同一项有两个答案');
		await dialog.locator('[data-choose=other]').click();
		await expect(dialog).toBeHidden();
		await phone.sent();
		expect(await held(visit)).toMatchObject({
			answers: [{ item_id: 'i0', value: { value: 'pass' } }],
			conflicts: 0
		});
	} finally {
		await other.close();
		await rm(otherFolder, { recursive: true, force: true });
	}
});

test('Background Sync sends what waits when no page is open any more @phone', async () => {
	const visit = visits[sequences + 5]!;
	await phone.open();
	await phone.visit(visit);
	await phone.arrive();
	await phone.sent();
	await cut(true);
	await phone.press('i0', 0);
	await phone.photo('i0', 60_000);
	await phone.page.goto('about:blank');
	await cut(false);
	// The browser alone knows when it has a network again; here it is told to act as if it did.
	const browser = await phone.context.newCDPSession(phone.page);
	const registered = new Promise<string>((resolve) =>
		browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith('/visits'));
			if (ours) resolve(ours.registrationId);
		})
	);
	await browser.send('ServiceWorker.enable');
	expect(await held(visit)).toMatchObject({ answers: [], photos: [] });
	await browser.send('ServiceWorker.dispatchSyncEvent', {
		origin: instance.origin,
		registrationId: await registered,
		tag: 'send',
		lastChance: false
	});
	await expect
		.poll(() => held(visit), { timeout: 30_000 })
		.toMatchObject({
			answers: [{ item_id: 'i0', value: { value: 'pass' } }],
			photos: [{ item_id: 'i0', stored: 1, all: 1, files: 1 }],
			chunks: 0
		});
	expect(phone.page.url()).toBe('about:blank');
});

test('whoever knows somebody at the branch says so on the visit @phone', async () => {
	await phone.open();
	await phone.visit(visits[sequences + 6]!);
	const form = phone.page.locator('[data-withdraw]');
	await form.locator('summary').click();
	await form.locator('select').selectOption('relative');
	await form.getByRole('button').click();
	await expect(phone.page.getByText('已登记。除非另行通知')).toBeVisible();
	expect(await instance.sql('select ground from covert.inspector_conflicts')).toEqual([
		{ ground: 'relative' }
	]);
	await instance.sql('delete from covert.inspector_conflicts');
});

test('titles and icon are neutral, one tap hides and one tap brings back @phone', async () => {
	await phone.open();
	await cut(true);
	await phone.visit(visits[sequences + 2]!);
	await expect(phone.page).toHaveTitle('记事本');
	expect(await phone.page.locator('link[rel=icon]').getAttribute('href')).toContain('notes.svg');
	await phone.page.locator('[data-hide]').click();
	const cover = phone.page.locator('[data-cover]');
	await expect(cover).toBeVisible();
	await expect(cover).not.toContainText(/暗访|明察|网点/);
	await cover.getByRole('button').click();
	await expect(cover).toBeHidden();
});

test('a thumb can hit everything, and axe finds nothing @phone', async () => {
	await phone.open();
	const visit = visits[sequences + 4]!;
	const wrong: string[] = [];
	const look = async (where: string) => {
		const { violations } = await new AxeBuilder({ page: phone.page }).analyze();
		for (const { id, nodes } of violations) wrong.push(`${where}: ${id} ${nodes[0]!.html}`);
		const small = await phone.page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('button, a[href], select, summary, textarea')]
				.filter((one) => one.checkVisibility() && !one.closest('.sr-only'))
				.map((one) => ({ box: one.getBoundingClientRect(), text: one.outerHTML.slice(0, 120) }))
				.filter(({ box }) => box.width < 44 || box.height < 44)
				.map(({ box, text }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${text}`)
		);
		wrong.push(...small.map((one) => `${where}: ${one}`));
		const wide = await phone.page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth
		);
		if (wide) wrong.push(`${where}: scrolls sideways`);
	};
	await phone.page.goto('/visits');
	await expect(phone.page.locator('main li a').first()).toBeVisible();
	await look('list');
	await phone.visit(visit);
	await look('before arrival');
	await phone.arrive();
	await phone.press('i7', 1);
	await phone.press('i6', 1);
	await phone.photo('i7', 7);
	await look('section');
	await phone.section('finish');
	await look('finish');
	await phone.page.locator('[data-hide]').click();
	await look('cover');
	expect(wrong).toEqual([]);
});

test('a picture that is none is refused in a sentence @phone', async () => {
	await phone.open();
	const visit = visits[sequences + 3]!;
	await phone.visit(visit);
	await phone.arrive();
	const item = await phone.item('i0');
	const input = item.locator('input[type=file]');
	await input.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('text') });
	await expect(item.getByRole('alert')).toContainText('无法打开');
	const huge = join(folder, 'b.jpg');
	await writeFile(huge, Buffer.alloc(40 << 20));
	await input.setInputFiles(huge);
	await expect(item.getByRole('alert')).toContainText('32 MB');
	await expect(item.locator('[data-photo]')).toHaveCount(0);
});
