import type { Item } from '$lib/domain/checklist/content';

export const sheets = { items: '检查项', scenarios: '情景', grades: '等级' } as const;

/** Columns of the item sheet: what we write first, then what service departments write. */
export const columns = {
	section: ['部分', '项目', '类别', '检查项目', '检查部分', 'section'],
	sectionEn: ['部分（英文）', '部分英文', 'section in english'],
	sectionWeight: ['部分权重', '项目权重', 'section weight'],
	id: ['编号', '序号', 'id'],
	zh: ['检查内容', '检查项', '检查标准', '检查要求', '内容', 'item', 'text'],
	en: ['英文内容', '检查内容（英文）', 'item in english', 'english'],
	scale: ['评分方式', '评分标准类型', 'scale'],
	unit: ['单位', 'unit'],
	bands: ['分档', 'bands'],
	weight: ['权重', '分值', '分数', 'weight'],
	critical: ['一票否决', '否决项', '是否一票否决', 'critical'],
	na: ['不适用', 'n/a'],
	evidence: ['不合格佐证', '佐证', '取证要求', 'evidence'],
	observability: ['查看方式', '检查方式', 'seen how'],
	hintZh: ['检查要点', '备注', '说明', 'hint'],
	hintEn: ['检查要点（英文）', 'hint in english'],
	photo: ['标准图片', 'reference picture'],
	condition: ['提问条件', '条件', 'condition'],
	scenarios: ['情景', 'scenarios'],
	groups: ['分组', 'groups']
} as const;
export type ColumnName = keyof typeof columns;

/** Words of each choice; the first is written, all are read. */
export const choices = {
	scale: {
		pass_fail_na: ['合格/不合格', '合格／不合格', '是否', '是/否', 'pass_fail_na'],
		rating_0_5: ['0-5分', '0至5分', '0–5', '打分', 'rating_0_5'],
		numeric: ['数值分档', '实测', 'numeric'],
		count: ['计数', 'count'],
		text: ['文字', '不计分', 'text']
	},
	unit: {
		minute: ['分钟', 'minute'],
		second: ['秒', 'second'],
		percent: ['%', '百分比', 'percent'],
		count: ['个', '次', 'count'],
		yuan: ['元', 'yuan'],
		metre: ['米', 'metre']
	},
	critical: { true: ['是', '√', '✓', 'yes', 'true'], false: ['否', '×', 'no', 'false'] },
	na: {
		excluded: ['不计入', 'excluded'],
		zero: ['计零分', 'zero'],
		not_allowed: ['不允许', 'not_allowed']
	},
	evidence: {
		none: ['无', 'none'],
		note: ['说明', '文字', 'note'],
		photo: ['照片', '拍照', 'photo']
	},
	observability: {
		covert: ['暗访', '普通顾客可见', 'covert'],
		covert_scenario: ['情景测试', '情景', 'covert_scenario'],
		overt: ['明查', 'overt'],
		document: ['资料', '查阅资料', 'document']
	}
} as const satisfies Record<string, Record<string, readonly string[]>>;
export type Choice = keyof typeof choices;

const operators = { is: '=', is_not: '≠', at_least: '≥', at_most: '≤' } as const;
type Band = { min?: number; max?: number; score: number };

/** “≤10:5; ≥15 ≤20:3; 其余:0”. */
export const writeBands = (bands: readonly Band[]): string =>
	bands
		.map(({ min, max, score }) => {
			const limits = [
				...(min === undefined ? [] : [`≥${min}`]),
				...(max === undefined ? [] : [`≤${max}`])
			];
			return `${limits.join(' ') || '其余'}:${score}`;
		})
		.join('; ');

/** Reads bands back; null for what is none. */
export function readBands(text: string): Band[] | null {
	const parts = text
		.normalize('NFKC')
		.split(/[;；\n]+/)
		.map((part) => part.trim())
		.filter(Boolean);
	const bands = parts.map((part): Band | null => {
		const found = /^(其余|其他|else|(?:[≥≤]|>=|<=)[^:]*)\s*[:=]\s*(\d+(?:\.\d+)?)$/i.exec(part);
		if (!found || Number(found[2]) > 5) return null;
		const limits = [...found[1]!.matchAll(/(≥|≤|>=|<=)\s*(\d+(?:\.\d+)?)/g)];
		const rest = found[1]!.replace(/(≥|≤|>=|<=)\s*\d+(\.\d+)?/g, '').trim();
		if (rest && !/^(其余|其他|else)$/i.test(rest)) return null;
		const limit = (signs: string[]) =>
			limits.filter(([, sign]) => signs.includes(sign!)).map(([, , n]) => Number(n))[0];
		const min = limit(['≥', '>=']);
		const max = limit(['≤', '<=']);
		return {
			...(min === undefined ? {} : { min }),
			...(max === undefined ? {} : { max }),
			score: Number(found[2])
		};
	});
	return bands.every((band) => band !== null) && bands.length > 0 ? bands : null;
}

export const writeCondition = ({ condition }: Item): string =>
	condition ? `${condition.item} ${operators[condition.operator]} ${condition.value}` : '';

/** “item_id = fail”, “item_id ≥ 3”; a number stays one. Null for what is none. */
export function readCondition(text: string): Item['condition'] | null {
	const found = /^([a-z][a-z0-9_]{0,63})\s*(=|≠|!=|≥|>=|≤|<=)\s*(.{1,200})$/.exec(text.trim());
	if (!found) return null;
	const sign = { '!=': '≠', '>=': '≥', '<=': '≤' }[found[2]!] ?? found[2]!;
	const [operator] = Object.entries(operators).find(([, written]) => written === sign)!;
	const value = found[3]!.trim();
	return {
		item: found[1]!,
		operator: operator as keyof typeof operators,
		value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
	};
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, which reading takes off. */
export const harmless = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const plain = (text: string): string => text.replace(/^'(?=['=+\-@\t\r])/, '');
