import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts, so that the product can be built where the tests' tools are not installed.
export default defineConfig({
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'supabase/**/*.test.ts'],
					// For a machine that is busy with other things: no test is about time.
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'db',
					environment: 'node',
					include: ['tests/db/**/*.test.ts'],
					exclude: ['tests/db/postgrest/**'],
					// Files share their worker's database; each leaves it as it found it.
					isolate: false,
					// One embedded database a worker is what two cores carry.
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			...(['covert', 'covert-whole'] as const).map((name) => ({
				extends: './vite.config.ts' as const,
				test: {
					name,
					env: { COVERT: name === 'covert-whole' ? 'whole' : '' },
					environment: 'node',
					include: ['tests/covert/**/*.test.ts'],
					// The files share the two worlds, which are slow to bring about.
					isolate: false,
					maxWorkers: 1,
					// The whole of it asks for everything new after a release as thirteen people.
					testTimeout: name === 'covert-whole' ? 1_800_000 : 300_000,
					hookTimeout: 600_000
				}
			})),
			{
				extends: './vite.config.ts',
				test: {
					name: 'platform',
					environment: 'node',
					include: ['tests/platform/**/*.test.ts', 'tests/db/postgrest/**/*.test.ts'],
					maxWorkers: 1,
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
