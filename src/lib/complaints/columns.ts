/** The columns a queue can show, in their order; the first three are always there. */
export const columnNames = [
	'deadline',
	'number',
	'subject',
	'unit',
	'stage',
	'owner',
	'age',
	'kind',
	'channel',
	'severity',
	'business',
	'cause',
	'received',
	'occurred'
] as const;
export type ColumnName = (typeof columnNames)[number];

export const fixedColumns: readonly ColumnName[] = ['deadline', 'number', 'subject'];
const usual: readonly ColumnName[] = ['unit', 'stage', 'owner', 'age'];

/** The name of the cookie that holds this device's choice. */
export const columnsCookie = 'queue_columns';

/** Reads the choice of columns (`unit.stage.owner`); the usual ones when there is none. */
export function readColumns(chosen: string | null | undefined): ColumnName[] {
	const names = chosen?.split('.') ?? usual;
	return columnNames.filter((name) => fixedColumns.includes(name) || names.includes(name));
}

export function writeColumns(columns: readonly string[]): string {
	return columnNames
		.filter((name) => columns.includes(name) && !fixedColumns.includes(name))
		.join('.');
}

/** How long ago a case came in, in whole units. */
export function ageOf(received: Date, now: Date) {
	const minutes = Math.max(0, Math.floor((now.getTime() - received.getTime()) / 60_000));
	if (minutes < 60) return { unit: 'minutes', amount: minutes } as const;
	if (minutes < 48 * 60) return { unit: 'hours', amount: Math.floor(minutes / 60) } as const;
	return { unit: 'days', amount: Math.floor(minutes / 1440) } as const;
}
