import { rm } from 'node:fs/promises';

/** Throws away the journeys' demo data. */
export default async function teardown() {
	if (process.env.E2E_DATA) await rm(process.env.E2E_DATA, { recursive: true, force: true });
}
