import ExcelJS from 'exceljs';
import {
	readOrganisation,
	templateHeadings,
	type OrganisationKind,
	type ReadOrganisation
} from '$lib/domain/organisation/table';
import { roles } from '$lib/frame/me';
import { createI18n, type I18n } from '$lib/i18n';
import { readTable, UnreadableFile } from './imports/tableFile';

/** As many as `import_organisation` takes at once. */
export const mostOrganisationRows = 5000;

/** Rows of an uploaded table of units or people. Throws `UnreadableFile`. */
export async function readOrganisationFile(
	kind: OrganisationKind,
	file: File
): Promise<ReadOrganisation> {
	const table = [];
	for await (const row of readTable(Buffer.from(await file.arrayBuffer()))) {
		table.push(row);
		if (table.length > mostOrganisationRows + 20) throw new UnreadableFile('too_many_rows');
	}
	if (table.length === 0) throw new UnreadableFile('no_rows');
	const words = await Promise.all([createI18n('zh'), createI18n('en')]);
	const names = Object.fromEntries(
		roles.map((role) => [role, words.map(({ t }) => t(`common.role.${role}`))])
	);
	return readOrganisation(kind, table, names);
}

/** An empty workbook with the headings `readOrganisation` finds again. */
export async function organisationTemplate(
	kind: OrganisationKind,
	{ t, lang }: Pick<I18n, 't' | 'lang'>
): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	const sheet = workbook.addWorksheet(t(`admin.import.kind.${kind}`).slice(0, 31), {
		views: [{ state: 'frozen', ySplit: 1 }]
	});
	const headings = templateHeadings(kind, lang);
	sheet.addRow(headings).font = { bold: true };
	headings.forEach((heading, i) => {
		const column = sheet.getColumn(i + 1);
		column.width = Math.max(14, [...heading].length * 2);
		// Codes and numbers of staff may begin with zeros.
		column.numFmt = '@';
	});
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}
