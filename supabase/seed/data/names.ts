import type { Random } from '../demo-random.ts';

/** Surnames and given-name characters with the initial of their pinyin, rare characters included. */
const surnames =
	'王w 李l 张z 刘l 陈c 杨y 赵z 黄h 周z 吴w 徐x 孙s 胡h 朱z 高g 林l 何h 郭g 马m 罗l 梁l 宋s 郑z 谢x 韩h 唐t 冯f 于y 董d 萧x 程c 曹c 袁y 邓d 许x 傅f 沈s 曾z 彭p 吕l 苏s 卢l 蒋j 蔡c 贾j 丁d 魏w 薛x 叶y 阎y 余y 潘p 杜d 戴d 夏x 钟z 汪w 田t 任r 姜j 范f 方f 石s 姚y 谭t 廖l 邹z 熊x 金j 陆l 郝h 孔k 白b 崔c 康k 毛m 邱q 秦q 江j 史s 顾g 侯h 邵s 孟m 龙l 万w 段d 雷l 钱q 汤t 尹y 黎l 易y 常c 武w 乔q 贺h 赖l 龚g 文w 欧阳oy 诸葛zg 司马sm 上官sg 仝t 逄p 亓q 乜n'.split(
		' '
	);
const given =
	'伟w 芳f 娜n 秀x 敏m 静j 丽l 强q 磊l 军j 洋y 勇y 艳y 杰j 娟j 涛t 明m 超c 霞x 平p 刚g 桂g 英y 华h 玉y 兰l 建j 国g 红h 梅m 文w 辉h 玲l 鹏p 飞f 晶j 婷t 雪x 倩q 宇y 浩h 凯k 佳j 慧h 欣x 怡y 志z 斌b 波b 宁n 晨c 阳y 子z 轩x 涵h 萱x 诗s 雨y 思s 远y 博b 清q 若r 知z 景j 书s 望w 舒s 念n 安a 可k 岚l 柏b 松s 屹y 川c 南n 北b 月y 星x 河h 然r 之z 微w 禾h 青q'.split(
		' '
	);
// Characters outside everyday fonts and input methods: a bank's customers have them in their names.
const rare = '翀c 祎y 燊s 犇b 喆z 昶c 彧y 煜y 旻m 垚y 淼m 龑y 㛃j 䶮y 𬭊m 𠅤q 𫍽x 𬀩w'.split(' ');

const apart = (entry: string) => {
	const [, characters, initials] = /^(\P{ASCII}+)([a-z]+)$/u.exec(entry)!;
	return { characters, initials };
};

/** A Chinese name with its pinyin initials. */
export function chineseName(random: Random, rareShare = 0.03) {
	const parts = [random.pick(surnames), random.pick(random.chance(rareShare) ? rare : given)];
	if (random.chance(0.62)) parts.push(random.pick(given));
	const read = parts.map(apart);
	return {
		name: read.map((part) => part.characters).join(''),
		initials: read.map((part) => part.initials).join('')
	};
}

const foreign = [
	'Emma Clarke',
	'Daniel Weber',
	'Aisha Rahman',
	'Marco Rossi',
	'Sophie Laurent',
	'Kenji Watanabe',
	'Olga Petrova',
	'Thomas O’Brien',
	'Min-jun Park',
	'Grace Okafor',
	'Lucas Moreira',
	'Hannah Schäfer'
];

export function foreignName(random: Random) {
	return random.pick(foreign);
}
