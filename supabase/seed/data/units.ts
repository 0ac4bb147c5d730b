/** The demo bank as an operator would list it: head office, regions, branches, departments. */
export const bank = { code: 'CJ', zh: '澄江银行总行', en: 'Chengjiang Bank Head Office' };

export const departments = [
	['D_CPD', '消费者权益保护部', 'Consumer Protection'],
	['D_OPS', '运营管理部', 'Operations'],
	['D_RTL', '个人金融部', 'Retail Banking'],
	['D_CRD', '信用卡中心', 'Card Centre'],
	['D_IT', '信息科技部', 'Information Technology'],
	['D_LGL', '法律合规部', 'Legal and Compliance']
] as const;

export interface BranchEntry {
	code: string;
	zh: string;
	en: string;
	class: 'A' | 'B' | 'C';
	address: string;
	phone: string;
	/** How much of the bank's complaints it draws: most draw little, a few draw many. */
	weight: number;
}

type Row = [zh: string, en: string, class_: 'A' | 'B' | 'C', address: string, weight: number];

const regions: { code: string; zh: string; en: string; area: string; branches: Row[] }[] = [
	{
		code: 'R01',
		zh: '江州分行',
		en: 'Jiangzhou Region',
		area: '0591',
		branches: [
			['江州滨江路支行', 'Binjiang Road Branch', 'A', '江州市滨江路 118 号', 5],
			['江州鼓楼支行', 'Drum Tower Branch', 'A', '江州市鼓楼街 27 号', 3],
			['江州大学城支行', 'University Town Branch', 'B', '江州市学府大道 66 号', 4],
			['江州火车站支行', 'Railway Station Branch', 'B', '江州市站前路 9 号', 6],
			['江州桂园支行', 'Guiyuan Branch', 'C', '江州市桂园南里 3 号', 1],
			['江州东湖支行', 'East Lake Branch', 'B', '江州市东湖西岸 41 号', 2],
			['江州高新支行', 'High-tech Park Branch', 'A', '江州市创新一路 200 号', 3],
			['江州石桥镇支行', 'Shiqiao Town Branch', 'C', '江州市石桥镇正街 15 号', 2]
		]
	},
	{
		code: 'R02',
		zh: '临海分行',
		en: 'Linhai Region',
		area: '0576',
		branches: [
			['临海海门支行', 'Haimen Branch', 'A', '临海市海门路 88 号', 3],
			['临海渔港支行', 'Fishing Harbour Branch', 'B', '临海市渔港东路 6 号', 2],
			['临海灯塔支行', 'Lighthouse Branch', 'C', '临海市灯塔巷 12 号', 1],
			['临海新城支行', 'New Town Branch', 'A', '临海市新城大道 301 号', 4],
			['临海商贸城支行', 'Trade Market Branch', 'B', '临海市商贸城 B 区 1 号', 5],
			['临海白沙支行', 'Baisha Branch', 'C', '临海市白沙湾路 20 号', 1],
			['临海人民医院支行', 'People’s Hospital Branch', 'B', '临海市健康路 55 号', 3],
			['临海保税区支行', 'Bonded Zone Branch', 'B', '临海市保税三路 8 号', 2]
		]
	},
	{
		code: 'R03',
		zh: '云岭分行',
		en: 'Yunling Region',
		area: '0872',
		branches: [
			['云岭古城支行', 'Old Town Branch', 'A', '云岭市古城北门 1 号', 4],
			['云岭茶马街支行', 'Tea Horse Street Branch', 'B', '云岭市茶马街 73 号', 2],
			['云岭苍山支行', 'Cangshan Branch', 'C', '云岭市苍山路 19 号', 1],
			['云岭开发区支行', 'Development Zone Branch', 'B', '云岭市云开路 160 号', 3],
			['云岭机场支行', 'Airport Branch', 'C', '云岭市机场路 2 号', 1],
			['云岭洱水支行', 'Ershui Branch', 'B', '云岭市洱水南路 36 号', 2],
			['云岭中心支行', 'Central Branch', 'A', '云岭市人民路 100 号', 4],
			['云岭铜锣镇支行', 'Tongluo Town Branch', 'C', '云岭市铜锣镇集市路 5 号', 1]
		]
	}
];

export const regionEntries = regions.map((region, r) => ({
	...region,
	branches: region.branches.map(([zh, en, class_, address, weight], b): BranchEntry => ({
		code: `B${r + 1}${String(b + 1).padStart(2, '0')}`,
		zh,
		en,
		class: class_,
		address,
		weight,
		phone: `${region.area}-${8300 + b * 37}${1000 + b * 211 + r}`
	}))
}));

export const vendors = [
	['安和保安服务有限公司', 'Anhe Security Services'],
	['启明星服务外包有限公司', 'Morningstar Outsourcing']
] as const;

/** The names of a unit by its code, in Chinese and English. */
export function namesOfUnit(code: string): [zh: string, en: string] {
	const department = departments.find(([one]) => one === code);
	if (department) return [department[1], department[2]];
	const places = [bank, ...regionEntries, ...regionEntries.flatMap((region) => region.branches)];
	const { zh, en } = places.find((place) => place.code === code)!;
	return [zh, en];
}
