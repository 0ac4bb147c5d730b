import type { Content } from './content.ts';
import { contentFrom, type LibraryItem } from './library.ts';

export type ShippedTemplate = { code: string; zh: string; en: string; content: Content };

const lobbySections = [
	{ id: 'before_opening', zh: '营业前', en: 'Before opening', weight: 30 },
	{ id: 'during_opening', zh: '营业中', en: 'During opening', weight: 40 },
	{ id: 'after_opening', zh: '营业后', en: 'After opening', weight: 30 }
];
const lobbyGroup: Record<string, string> = {
	pre_opening: 'before_opening',
	in_opening: 'during_opening',
	post_opening: 'after_opening'
};
const lobbySectionOf = ({ groups = [] }: LibraryItem) =>
	groups.map((group) => lobbyGroup[group]).find(Boolean) ?? '';

/** What somebody who ticks their own day cannot do: act as a customer, or time themselves. */
const tickable = (item: LibraryItem) =>
	lobbySectionOf(item) !== '' &&
	item.observability !== 'covert_scenario' &&
	item.scale.type === 'pass_fail_na';

/** The templates the product comes with; a migration holds the same. */
export function shippedTemplates(): ShippedTemplate[] {
	return [
		{
			code: 'covert_standard',
			zh: '标准暗访检查表',
			en: 'Standard covert visit',
			content: contentFrom('covert', () => true)
		},
		{
			code: 'overt_standard',
			zh: '标准明查检查表',
			en: 'Standard overt inspection',
			content: contentFrom('overt', ({ observability }) => observability !== 'covert_scenario')
		},
		{
			code: 'document_standard',
			zh: '资料检查表',
			en: 'Document check',
			content: contentFrom('document', ({ observability }) => observability === 'document')
		},
		{
			code: 'lobby_self_check',
			zh: '大堂经理每日自查表',
			en: 'Lobby manager’s daily self-check',
			content: selfCheck(contentFrom('self_check', tickable, lobbySectionOf, lobbySections))
		}
	];
}

/** Nobody plays a scenario in their own lobby. */
function selfCheck(content: Content): Content {
	return {
		...content,
		scenarios: [],
		sections: content.sections.map((section) => ({
			...section,
			items: section.items.map((item) => ({ ...item, scenarios: undefined }))
		}))
	};
}
