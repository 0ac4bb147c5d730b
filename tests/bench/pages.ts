import { isBuilt, startApplication, visit } from './application.ts';
import type { Asker, RoleName } from './questions.ts';
import { password } from './seed.ts';

const runs = 60;

/** Server time of the pages: the built app and the gateway, on the database measured before. */
export async function measurePages(
	databaseUrl: string,
	askers: Record<RoleName, Asker[]>,
	say: (what: string) => void
): Promise<{ lines: string[]; missed: number }> {
	if (!isBuilt())
		return {
			lines: ['Pages were not measured: the application is not built (`npm run build`).'],
			missed: 0
		};
	say('starting the application');
	const application = await startApplication(databaseUrl);
	try {
		let missed = 0;
		const lines = [
			'',
			'| Page | Who | processor ms | p50 ms | p95 ms | bar | |',
			'|---|---|--:|--:|--:|--:|---|'
		];
		for (const role of Object.keys(askers) as RoleName[]) {
			const asker = askers[role][0]!;
			const cookie = await application.signIn(
				`${asker.number.toLowerCase()}@bench.example`,
				password
			);
			for (const [name, path] of pagesOf(role, asker)) {
				const { p50, p95, processor } = await visit(application, path, cookie, runs);
				if (p95 > 100) missed += 1;
				lines.push(
					`| ${name} | ${role} | ${processor.toFixed(0)} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | 100 | ${p95 <= 100 ? '✓' : '✗'} |`
				);
			}
		}
		lines.push(
			'',
			'Pages: the whole answer of the built application, asked one after another, through the embedded gateway on the same Postgres. Processor: of the application and the gateway for one answer, on average, without Postgres.'
		);
		return { lines, missed };
	} finally {
		await application.stop();
	}
}

function pagesOf(role: RoleName, asker: Asker): [string, (run: number) => string][] {
	const desk: [string, (run: number) => string] = ['desk', () => '/desk'];
	if (role === 'branch head')
		return [desk, ['entries', () => '/complaints'], ['enquiries', () => '/enquiries']];
	const one = (run: number) => asker.cases[run % asker.cases.length]!;
	return [
		desk,
		['queue', () => '/complaints?tab=open'],
		[
			'queue, filtered',
			(run) => `/complaints?tab=open&severity=${one(run).severity}&channel=counter`
		],
		['case', (run) => `/complaints/${one(run).id}`],
		['search', (run) => `/search?q=${encodeURIComponent(run % 2 ? one(run).name : '窗口')}`]
	];
}
