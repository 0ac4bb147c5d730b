import type { I18n, MessageKey } from '$lib/i18n';
import { parseInstant } from '$lib/i18n/instant';
import { wallTimeOf } from '$lib/ui/wallTime';
import { ageOf, type ColumnName } from './columns';
import type { QueueCounts, QueueRow } from './queue';
import type { FilterName } from './queueFilters';
import { nameIn } from './words';

/** What stands in the cells of a queue, in the reader's language: on the page and in the file. */
export function createRowWords(i18n: I18n, categories: QueueCounts['categories']) {
	const { t, tOr, lang, formatDateTime, formatDueTime } = i18n;
	const category = (dimensions: string[], id: string | null) =>
		id === null
			? ''
			: nameIn(
					lang,
					categories.find((one) => one.id === id && dimensions.includes(one.dimension))
				) || id;
	const word = (group: string, value: string) => tOr(`complaints.${group}.${value}`, {}, value);

	function age(received: string, now: Date): string {
		const { unit, amount } = ageOf(parseInstant(received), now);
		return t(`complaints.queue.age.${unit}`, { amount });
	}

	/** The text of a cell in a file: as `plain`, but with moments a spreadsheet can sort and reckon with. */
	function inFile(row: QueueRow, column: ColumnName, now: Date): string {
		const moment = (instant: string | null) =>
			instant === null ? '' : wallTimeOf(instant).replace('T', ' ');
		if (column === 'age') return age(row.received_at, now);
		if (column === 'received') return moment(row.received_at);
		if (column === 'occurred') return moment(row.occurred_at);
		if (column === 'deadline' && row.next_due_at && !row.is_paused) return moment(row.next_due_at);
		return plain(row, column);
	}

	/** The text of a cell; exact where the page shows something relative. */
	function plain(row: QueueRow, column: ColumnName): string {
		switch (column) {
			case 'deadline':
				return row.next_due_at
					? row.is_paused
						? t('common.deadline.paused')
						: exact(row.next_due_at, formatDueTime)
					: '';
			case 'number':
				return row.number;
			case 'subject':
				return row.subject;
			case 'unit':
				return nameIn(lang, row.unit);
			case 'stage':
				return word('status', row.status);
			case 'owner':
				return row.handler?.name ?? '';
			case 'kind':
				return word('kind', row.kind);
			case 'severity':
				return word('severity', row.severity);
			case 'channel':
				return category(['channel'], row.channel);
			case 'business':
				return category(['business'], row.business);
			case 'cause':
				return category(['cause', 'internal_cause'], row.cause);
			case 'age':
			case 'received':
				return exact(row.received_at, formatDateTime);
			case 'occurred':
				return row.occurred_at ? exact(row.occurred_at, formatDateTime) : '';
		}
	}

	/** A filter's value in words; ids by the names that came along. */
	function filterValue(name: FilterName, value: string, names: QueueCounts['names']): string {
		if (name === 'unit' || name === 'region' || name === 'handler')
			return (
				nameIn(
					lang,
					names.find(({ id }) => id === value)
				) ||
				t(
					name === 'handler'
						? 'complaints.queue.filter.someone'
						: 'complaints.queue.filter.somewhere'
				)
			);
		if (name === 'channel' || name === 'business') return category([name], value);
		if (name === 'cause') return category(['cause', 'internal_cause'], value);
		if (name === 'from' || name === 'to') return i18n.formatDate(value);
		return word(name, value);
	}

	return {
		plain,
		age,
		inFile,
		category,
		word,
		chip: (name: FilterName, value: string, names: QueueCounts['names']) =>
			t('complaints.queue.filter.chip', {
				name: t(`complaints.queue.filter.${name}` as MessageKey),
				value: filterValue(name, value, names)
			})
	};
}

const exact = (instant: string, format: (value: Date) => string) => format(parseInstant(instant));
