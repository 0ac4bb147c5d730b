import ExcelJS from 'exceljs';
import { nameIn } from '$lib/complaints/words';
import type { I18n } from '$lib/i18n';
import { lineText } from '$lib/staffRecords/lineText';
import type { ExportedRecords } from '$lib/staffRecords/staffRecords';
import { lineKinds } from '$lib/staffRecords/words';
import { harmless, sheetOf } from './workbook';

/** Records for appraisal: how many entries of each kind a person has, then every entry. */
export async function staffRecordWorkbook(
	i18n: I18n,
	records: ExportedRecords
): Promise<Uint8Array> {
	const { t, lang } = i18n;
	const book = new ExcelJS.Workbook();
	book.creator = 'Mingcha';
	const head = `${nameIn(lang, records.unit)} ${t('staffRecords.title')} ${t(
		'staffRecords.period',
		{
			first: records.first,
			last: records.last
		}
	)}`;
	const who = (person: ExportedRecords['people'][number]) => [
		harmless(person.staff_number),
		harmless(person.name),
		harmless(nameIn(lang, { name_zh: person.unit_zh, name_en: person.unit_en }))
	];
	const whoHead = [t('staffRecords.number'), t('staffRecords.person'), t('staffRecords.unit')];

	const summary = sheetOf(book, t('staffRecords.sheet.summary'));
	summary.addRow([harmless(head)]);
	summary.addRow([...whoHead, ...lineKinds.map((kind) => t(`staffRecords.kind.${kind}`))]).font = {
		bold: true
	};
	for (const person of records.people)
		summary.addRow([
			...who(person),
			...lineKinds.map((kind) => person.lines.filter((line) => line.kind === kind).length)
		]);

	const entries = sheetOf(book, t('staffRecords.sheet.lines'));
	entries.addRow([harmless(head)]);
	entries.addRow([
		...whoHead,
		...(['day', 'kind', 'number', 'detail'] as const).map((id) => t(`staffRecords.column.${id}`))
	]).font = { bold: true };
	for (const person of records.people)
		for (const line of person.lines)
			entries.addRow([
				...who(person),
				line.on_day,
				t(`staffRecords.kind.${line.kind}`),
				harmless(line.number),
				harmless(lineText(i18n, line))
			]);
	entries.getColumn(7).width = 60;
	for (const sheet of [summary, entries]) sheet.views = [{ state: 'frozen', ySplit: 2 }];
	return new Uint8Array(await book.xlsx.writeBuffer());
}
