import { nameIn } from '$lib/complaints/words';
import type { Version, WholeDocument } from '$lib/documents/words';
import type { I18n } from '$lib/i18n';
import { heading, officialDocument, rich, signature, text, title, type Block } from './layout';
import { picturePairs, type DocumentPicture } from './pictures';

/**
 * An issued version of a policy, commitment or bulletin as a Word file in the reader's language: the
 * same words as the page, pictures below the contribution they belong to, by the id of their file.
 */
export function issuedDocument(
	i18n: I18n,
	document: WholeDocument,
	version: Version,
	pictures: Map<string, DocumentPicture>
): Promise<Uint8Array<ArrayBuffer>> {
	const { t, lang, formatDate } = i18n;
	const blocks: Block[] = [title(version.title)];
	if (version.change_note)
		blocks.push(heading(t('documents.page.changed')), ...text(version.change_note));
	if (version.body) blocks.push(...rich(version.body));
	for (const section of version.sections) {
		blocks.push(heading(`${t(`documents.sectionKind.${section.kind}`)} · ${section.heading}`));
		blocks.push(...rich(section.text));
		const picture = section.file_id ? pictures.get(section.file_id) : undefined;
		if (picture) blocks.push(picturePairs([[picture, undefined]], null));
	}
	blocks.push(...signature(nameIn(lang, document.unit), formatDate(version.issued_at!)));
	return officialDocument({
		subject: t(`documents.kind.${document.kind}`),
		number: document.document_number ?? '',
		blocks
	});
}
