import ExcelJS from 'exceljs';
import { nameIn } from '$lib/complaints/words';
import type { I18n } from '$lib/i18n';
import { quartersOf, type VendorPage } from '$lib/vendors/vendors';
import { harmless, sheetOf } from './workbook';

/** The facts a score is made of, with the score beside them; then contracts and people. */
export async function vendorWorkbook(i18n: I18n, page: VendorPage): Promise<Uint8Array> {
	const { t, lang } = i18n;
	const book = new ExcelJS.Workbook();
	book.creator = 'Mingcha';
	const nameOf = (id: string) => {
		const vendor = page.vendors.find((one) => one.id === id);
		return harmless(vendor ? nameIn(lang, vendor) : '');
	};

	const facts = sheetOf(book, t('vendors.sheet.facts'));
	facts.addRow([harmless(nameIn(lang, page.unit))]);
	facts.addRow([
		t('vendors.period'),
		t('vendors.score.vendor'),
		t('vendors.staffDays'),
		t('vendors.score.complaints'),
		t('vendors.score.findings'),
		t('vendors.asked'),
		t('vendors.score.cooperation'),
		t('vendors.score.praise'),
		t('vendors.score.total')
	]).font = { bold: true };
	for (const { end, scores } of quartersOf(page))
		for (const { facts: one, total } of scores)
			facts.addRow([
				end,
				nameOf(one.vendor_id),
				one.staff_days,
				one.complaints,
				one.findings,
				one.asked,
				one.answered,
				one.praise,
				total
			]);

	const contracts = sheetOf(book, t('vendors.sheet.contracts'));
	contracts.addRow(
		(['number', 'vendor', 'unit', 'from', 'until', 'note'] as const).map((id) =>
			t(`vendors.contracts.${id}`)
		)
	).font = { bold: true };
	for (const one of page.contracts)
		contracts.addRow([
			harmless(one.number),
			nameOf(one.vendor_id),
			harmless(nameIn(lang, one)),
			one.from_date,
			one.to_date,
			harmless(one.note ?? '')
		]);

	const staff = sheetOf(book, t('vendors.sheet.staff'));
	staff.addRow([
		t('vendors.staff.name'),
		t('vendors.score.vendor'),
		t('vendors.staff.unit'),
		t('vendors.contracts.from'),
		t('vendors.contracts.until')
	]).font = { bold: true };
	for (const one of page.staff)
		staff.addRow([
			harmless(one.name),
			nameOf(one.vendor_id),
			harmless(nameIn(lang, one)),
			one.from_date,
			one.to_date ?? ''
		]);
	return new Uint8Array(await book.xlsx.writeBuffer());
}
