import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const rpc = vi.hoisted(() => vi.fn());
const env = vi.hoisted(() => ({}) as Record<string, string>);
vi.mock('$env/dynamic/private', () => ({ env }));
vi.mock('./serviceClient', () => ({ createServiceClient: () => ({ rpc }) }));
vi.mock('./nightlyRules', () => ({ runNightlyRules: async () => {} }));
const { startPeriodicWork } = await import('./periodicWork');

const lines: string[] = [];
let stop = () => {};
beforeEach(() => {
	vi.useFakeTimers();
	lines.length = 0;
	rpc.mockReset().mockResolvedValue({ data: { remind_enquiries: 0 }, error: null });
	for (const name of ['log', 'error'] as const)
		vi.spyOn(console, name).mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
	stop();
	delete env.PERIODIC_WORK;
	vi.useRealTimers();
	vi.restoreAllMocks();
});

test('the work is done every minute, and a pass without work is not logged', async () => {
	stop = startPeriodicWork();
	await vi.advanceTimersByTimeAsync(3 * 60_000);
	expect(rpc).toHaveBeenCalledTimes(3);
	expect(rpc).toHaveBeenCalledWith('run_periodic_work');
	expect(lines).toEqual([]);
});

test('a slow pass is not overtaken by the next', async () => {
	let end: (answer: unknown) => void = () => {};
	rpc.mockReturnValue(new Promise((resolve) => (end = resolve)));
	stop = startPeriodicWork();
	await vi.advanceTimersByTimeAsync(3 * 60_000);
	expect(rpc).toHaveBeenCalledTimes(1);
	end({ data: {}, error: null });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(rpc).toHaveBeenCalledTimes(2);
});

test('work done, a part that failed and a backend that is away are each logged', async () => {
	rpc
		.mockResolvedValueOnce({ data: { remind_enquiries: 2 }, error: null })
		.mockResolvedValueOnce({ data: { remind_enquiries: -1 }, error: null })
		.mockResolvedValueOnce({ data: null, error: { code: '', message: 'fetch failed' } });
	stop = startPeriodicWork();
	await vi.advanceTimersByTimeAsync(3 * 60_000);
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([
		{ level: 'info', event: 'periodic_work', remind_enquiries: 2 },
		{ level: 'error', event: 'periodic_work', remind_enquiries: -1 },
		{ level: 'error', event: 'periodic_work_failed', code: 'unavailable' }
	]);
});

test('it can be left to the database', async () => {
	env.PERIODIC_WORK = '0';
	stop = startPeriodicWork();
	await vi.advanceTimersByTimeAsync(5 * 60_000);
	expect(rpc).not.toHaveBeenCalled();
});

test('started twice it runs once', async () => {
	startPeriodicWork();
	stop = startPeriodicWork();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(rpc).toHaveBeenCalledTimes(1);
});
