// One process at a time may open the embedded database: two would destroy it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lockOf = (/** @type {string} */ data) => join(data, 'gateway.pid');

/**
 * Takes the data folder for this process; gives what returns it.
 * @param {string} data
 * @throws while another process has it
 */
export function lockData(data) {
	mkdirSync(data, { recursive: true, mode: 0o700 });
	const lock = lockOf(data);
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			return () => rmSync(lock, { force: true });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		const holder = holderOf(data);
		if (holder)
			throw new Error(`Mingcha is running on ${data} (process ${holder}). Stop it first.`);
		rmSync(lock, { force: true });
	}
}

/** The living process that has the folder, if any; one that was killed has it no longer. */
function holderOf(/** @type {string} */ data) {
	const pid = existsSync(lockOf(data)) ? Number(readFileSync(lockOf(data), 'utf8')) : 0;
	if (pid <= 0 || pid === process.pid) return null;
	try {
		process.kill(pid, 0);
		return pid;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? pid : null;
	}
}
