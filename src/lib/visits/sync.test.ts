import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from './api';
import { VisitBook, type NewPhoto } from './book';
import { digestOf, sha256 } from './digest';
import { readUnsent, readVisit } from './reading';
import { SimulatedServer } from './simulatedServer';
import { pause, VisitSync, type SyncStatus } from './sync';
import { chunkSize, type Given } from './visit';

let server: SimulatedServer;
let book: VisitBook;
let person = 0;

beforeEach(() => {
	server = new SimulatedServer();
	server.add('v1');
	book = new VisitBook(`person${person++}`);
});

const engine = (on = book, more: Partial<ConstructorParameters<typeof VisitSync>[0]> = {}) =>
	new VisitSync({ book: on, api: server.api(), ...more });
/** As a page or the service worker would, however often it takes. */
async function untilSent(on = book) {
	for (let i = 0; i < 200; i++) if ((await engine(on).run()) === null) return;
	throw new Error('It never ended');
}
const here = async (id = 'v1', on = book) => (await readVisit(on, id))!;

async function photo(size: number, seed = 1): Promise<NewPhoto> {
	const body = new Uint8Array(size).map((_, i) => (i * seed) % 251).buffer;
	return {
		body,
		thumb: new ArrayBuffer(8),
		sha256: await sha256(body),
		bytes: size,
		chunks: Math.ceil(size / chunkSize),
		mediaType: 'image/jpeg',
		dhash: null
	};
}

describe('nothing goes before the server has confirmed it', () => {
	test('with no network everything stays, and is shown', async () => {
		await untilSent();
		server.fate = () => 'lost';
		await book.arrive('v1');
		await book.answer('v1', 'hours', { value: 'pass' });
		await book.addPhoto('v1', 'hours', await photo(10));
		expect(await engine().run()).toBe('offline');
		expect(await readUnsent(book)).toMatchObject({ visits: 1, photos: 1, entries: 2 });
		expect((await here()).answers.hours).toMatchObject({
			value: 'pass',
			photos: [expect.any(String)]
		});
	});

	test('an answer that was lost on its way back is asked for again and changes nothing', async () => {
		await untilSent();
		await book.arrive('v1');
		await book.answer('v1', 'hours', { value: 'fail' });
		server.fate = () => 'answer_lost';
		expect(await engine().run()).toBe('offline');
		expect((await readUnsent(book)).entries).toBe(2);
		server.fate = () => 'arrives';
		await untilSent();
		expect(server.operations.size).toBe(2);
		expect(await readUnsent(book)).toEqual({ visits: 0, photos: 0, entries: 0, held: 0 });
		expect((await here()).answers.hours).toMatchObject({ value: 'fail' });
	});

	test('what was entered as a sending ends goes at once, not a minute later', async () => {
		await untilSent();
		await book.arrive('v1');
		let late: Promise<unknown> | undefined;
		const sync = engine(book, {
			onstatus: ({ phase }) => {
				if (phase !== 'idle' || late) return;
				late = book.answer('v1', 'hours', { value: 'pass' });
				sync.nudge(50);
			}
		});
		sync.start();
		await expect
			.poll(() => server.visits.get('v1')!.answers.hours?.value)
			.toEqual({ value: 'pass' });
		sync.stop();
		await late;
	});

	test('a session that expired pauses and loses nothing', async () => {
		await untilSent();
		await book.arrive('v1');
		server.fate = () => 'signed_out';
		const said: SyncStatus[] = [];
		expect(await engine(book, { onstatus: (one) => said.push(one) }).run()).toBe('sign_in');
		expect(said.at(-1)).toEqual({ phase: 'paused', trouble: 'sign_in' });
		server.fate = () => 'arrives';
		await untilSent();
		expect(server.visits.get('v1')!.checked_in_at).not.toBeNull();
	});

	test('what the server does not take is kept and shown, and holds up nothing', async () => {
		await untilSent();
		server.refuses = (op) => ('item_id' in op && op.item_id === 'odd' ? 'MC544' : null);
		await book.arrive('v1');
		await book.answer('v1', 'odd', { value: 1 });
		await book.answer('v1', 'hours', { value: 'pass' });
		await untilSent();
		expect((await here()).refused).toMatchObject([{ code: 'MC544', op: { item_id: 'odd' } }]);
		expect(server.visits.get('v1')!.answers.hours!.value).toEqual({ value: 'pass' });
	});

	test('a visit taken from the inspector is kept while anything of it is unsent', async () => {
		await untilSent();
		await book.arrive('v1');
		server.visits.delete('v1');
		await untilSent();
		const { visit, unsent } = await here();
		expect([visit.gone, unsent]).toEqual([true, 1]);
	});

	test('a visit that is over and wholly sent goes from the phone', async () => {
		await untilSent();
		await book.arrive('v1');
		await untilSent();
		server.visits.delete('v1');
		await untilSent();
		expect(await readVisit(book, 'v1')).toBeNull();
	});
});

describe('photos', () => {
	test('go part by part, and an interruption costs one part', async () => {
		await untilSent();
		await book.arrive('v1');
		const id = await book.addPhoto('v1', 'hours', await photo(chunkSize * 3 + 5));
		let parts = 0;
		server.fate = () => (server.calls.at(-1) === 'part' && parts++ % 2 === 0 ? 'lost' : 'arrives');
		await untilSent();
		expect(server.visits.get('v1')!.photos).toMatchObject([{ id, stored: true }]);
		expect(server.calls.filter((one) => one === 'part')).toHaveLength(4);
		expect(await book.bytesOf(id)).toBeNull();
		expect((await here()).photos).toMatchObject([{ id, stored: true, thumb: expect.anything() }]);
	});

	test('removed while they go up, they are gone on both sides', async () => {
		await untilSent();
		await book.arrive('v1');
		const id = await book.addPhoto('v1', 'hours', await photo(10));
		server.fate = () => (server.calls.includes('part') ? 'lost' : 'arrives');
		await engine().run();
		await book.removePhoto('v1', id);
		server.fate = () => 'arrives';
		await untilSent();
		expect(server.visits.get('v1')!.photos).toEqual([]);
		expect((await here()).photos).toEqual([]);
	});

	test('spoilt on the phone they are said to be, and not sent for ever', async () => {
		await untilSent();
		await book.arrive('v1');
		const id = await book.addPhoto('v1', 'hours', await photo(10));
		await book.db.bytes.put({ id, body: new ArrayBuffer(10) });
		await untilSent();
		expect((await here()).photos).toMatchObject([{ id, stored: false, refused: 'damaged' }]);
	});
});

describe('a full phone', () => {
	const full = () => {
		const add = book.db.operations.hook('creating');
		const refuse = () => {
			throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		};
		add.subscribe(refuse);
		return () => add.unsubscribe(refuse);
	};

	test('holds what was entered in memory until it fits', async () => {
		await untilSent();
		await book.arrive('v1');
		const free = full();
		await book.answer('v1', 'hours', { value: 'pass' });
		await book.answer('v1', 'hours', { value: 'fail' });
		await book.addPhoto('v1', 'hours', await photo(10));
		expect(book.unsaved).toHaveLength(3);
		expect((await here()).answers.hours).toMatchObject({
			value: 'fail',
			photos: [expect.any(String)]
		});
		free();
		expect(await book.settle()).toBe(true);
		expect((await here()).rows.hours).toMatchObject({ value: { value: 'fail' } });
		await untilSent();
		expect(server.visits.get('v1')!.answers.hours!.value).toEqual({ value: 'fail' });
		expect(server.visits.get('v1')!.conflicts).toEqual([]);
	});

	test('sends from memory while it stays full', async () => {
		await untilSent();
		await book.arrive('v1');
		full();
		await book.answer('v1', 'hours', { value: 'pass' });
		await book.answer('v1', 'hours', { value: 'fail' });
		const id = await book.addPhoto('v1', 'hours', await photo(chunkSize + 1));
		await untilSent();
		const { answers, photos, conflicts } = server.visits.get('v1')!;
		expect(answers.hours!.value).toEqual({ value: 'fail' });
		expect(photos).toMatchObject([{ id, stored: true }]);
		expect([conflicts, book.unsaved]).toEqual([[], []]);
	});

	test('loses nothing when the server confirms what is just being written down', async () => {
		await untilSent();
		await book.arrive('v1');
		await untilSent();
		const free = full();
		await book.note('v1', 'hours', 'first');
		const sent = await server.api().send('v1', 'd', await book.waiting('v1'));
		await book.answer('v1', 'hours', { value: 'fail' });
		free();
		await Promise.all([book.confirm('v1', sent), book.settle()]);
		await untilSent();
		expect(server.visits.get('v1')!.answers.hours).toMatchObject({
			value: { value: 'fail' },
			note: 'first'
		});
	});
});

describe('two phones', () => {
	let other: VisitBook;
	beforeEach(async () => {
		other = new VisitBook(`person${person++}`);
		await untilSent();
		await book.arrive('v1');
		await book.answer('v1', 'hours', { value: 'pass' });
		await untilSent();
		await untilSent(other);
	});

	test('see each other’s answers and go on from them', async () => {
		expect((await here('v1', other)).answers.hours).toMatchObject({ value: 'pass' });
		await other.answer('v1', 'hours', { value: 'fail' });
		await untilSent(other);
		await untilSent();
		expect((await here()).answers.hours).toMatchObject({ value: 'fail' });
		expect((await here()).visit.conflicts).toEqual([]);
	});

	test('that disagree both ask, and one choice settles it', async () => {
		await book.answer('v1', 'hours', { value: 'fail' });
		await other.answer('v1', 'hours', { na: true });
		await untilSent();
		await untilSent(other);
		await untilSent();
		const [conflict] = (await here()).visit.conflicts;
		const { kept, other: second } = conflict!;
		expect([kept.value, second.value]).toEqual([{ value: 'fail' }, { na: true }]);
		await book.choose('v1', 'hours', 'value', second.value as Given, [kept.op, second.op]);
		expect((await here()).visit.conflicts).toEqual([]);
		await untilSent();
		await untilSent(other);
		for (const on of [book, other]) {
			expect((await here('v1', on)).visit.conflicts).toEqual([]);
			expect((await here('v1', on)).answers.hours).toMatchObject({ na: true });
		}
	});
});

describe('submitting', () => {
	const ask = async () => {
		const { rows } = await here();
		await book.change('v1', { intent: { digest: await digestOf(rows), at: '' } });
	};

	test('asked for without a network happens by itself, last of all', async () => {
		await untilSent();
		server.fate = () => 'lost';
		await book.arrive('v1');
		await book.answer('v1', 'hours', { value: 'pass' });
		await book.addPhoto('v1', 'hours', await photo(10));
		await book.leave('v1');
		await ask();
		expect(await engine().run()).toBe('offline');
		server.fate = () => 'arrives';
		await untilSent();
		expect((await here()).visit).toMatchObject({ status: 'submitted', intent: null });
		expect(server.calls.at(-1)).toBe('submit');
	});

	test('what is missing is told, and entering anything takes the wish back', async () => {
		await untilSent();
		await book.arrive('v1');
		await ask();
		await untilSent();
		expect((await here()).visit).toMatchObject({ intent: null, missing: [{ kind: 'check_out' }] });
		await ask();
		await book.answer('v1', 'hours', { value: 'pass' });
		expect((await here()).visit.intent).toBeNull();
	});

	test('answers of another phone that nobody looked at are not submitted', async () => {
		await untilSent();
		await book.arrive('v1');
		await book.leave('v1');
		await untilSent();
		const other = new VisitBook(`person${person++}`);
		await untilSent(other);
		await other.answer('v1', 'hours', { value: 'fail' });
		await untilSent(other);
		await ask();
		await untilSent();
		expect(server.visits.get('v1')!.status).toBe('started');
		expect((await here()).visit.missing).toEqual([{ kind: 'digest' }]);
	});
});

test('waits longer after each failure, up to a minute', () => {
	const waits = [1, 2, 3, 7, 20].map((n) => pause(n, () => 1));
	expect(waits).toEqual([1000, 2000, 4000, 60_000, 60_000]);
	expect(pause(1, () => 0)).toBe(500);
});

test('one tab sends while another has the lock', async () => {
	await untilSent();
	await book.arrive('v1');
	const busy = engine(book, { alone: async () => false });
	expect(await busy.run()).toBeNull();
	busy.stop();
	expect((await readUnsent(book)).entries).toBe(1);
});

test('whatever the network does, the server ends with what was entered', async () => {
	const step = fc.oneof(
		fc.record({ do: fc.constant('answer' as const), item: fc.nat(4), value: fc.nat(5) }),
		fc.record({ do: fc.constant('note' as const), item: fc.nat(4), value: fc.nat(3) }),
		fc.record({ do: fc.constant('photo' as const), item: fc.nat(4), value: fc.nat(400_000) }),
		fc.record({ do: fc.constant('remove' as const), item: fc.nat(4), value: fc.nat(9) }),
		fc.record({ do: fc.constant('run' as const), item: fc.nat(4), value: fc.nat(9) }),
		fc.record({ do: fc.constant('kill' as const), item: fc.nat(4), value: fc.nat(9) })
	);
	const fates = fc.infiniteStream(
		fc.constantFrom('arrives', 'arrives', 'lost', 'answer_lost', 'broken', 'signed_out')
	);
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25 }), fates, async (steps, chance) => {
			server = new SimulatedServer();
			server.add('v1');
			const name = `person${person++}`;
			let on = new VisitBook(name);
			await untilSent(on);
			server.fate = () => chance.next().value as 'arrives';
			const due: Record<string, { value: Given; note: string | null }> = {};
			const photos: string[] = [];
			await on.arrive('v1');
			for (const { do: act, item, value } of steps) {
				const row = (due[`i${item}`] ??= { value: null, note: null });
				if (act === 'answer') {
					row.value = value === 5 ? { na: true } : { value };
					await on.answer('v1', `i${item}`, row.value);
				} else if (act === 'note') {
					row.note = value === 0 ? null : `note ${value}`;
					await on.note('v1', `i${item}`, row.note ?? ' ');
				} else if (act === 'photo')
					photos.push(await on.addPhoto('v1', `i${item}`, await photo(value + 1, item + 1)));
				else if (act === 'remove' && photos.length > 0)
					await on.removePhoto('v1', photos.splice(value % photos.length, 1)[0]!);
				else if (act === 'run') await engine(on).run();
				else if (act === 'kill') {
					// The tab dies while it sends: what it had begun goes on or not, and a new one opens.
					void engine(on).run();
					await new Promise((resolve) => setTimeout(resolve, value));
					on = new VisitBook(name);
				}
			}
			server.fate = () => 'arrives';
			await untilSent(on);
			await untilSent(on);
			const { answers, photos: stored, conflicts } = server.visits.get('v1')!;
			const filled = Object.fromEntries(
				Object.entries(due).filter(([, { value, note }]) => value !== null || note !== null)
			);
			const held = Object.fromEntries(
				Object.entries(answers)
					.map(([id, { value, note }]) => [id, { value, note }] as const)
					.filter(([, { value, note }]) => value !== null || note !== null)
			);
			expect(held).toEqual(filled);
			expect(stored.map(({ id }) => id).sort()).toEqual(photos.toSorted());
			expect(stored.every((one) => one.stored)).toBe(true);
			expect(conflicts).toEqual([]);
			expect((await readUnsent(on)).visits).toBe(0);
		}),
		{ numRuns: 30 }
	);
}, 60_000);

test('a trouble says what it is', () => {
	expect(new ApiError('refused', 'MC542')).toMatchObject({ trouble: 'refused', code: 'MC542' });
});
