import { readFile } from 'node:fs/promises';

/** Processor time of a process in seconds, which a busy machine does not stretch as it does the clock; 0 where unknown. */
export async function processorSeconds(pid: number) {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// The name, in parentheses, may hold blanks.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return stat ? (Number(fields[11]) + Number(fields[12])) / 100 : 0;
}
