import { endings, englishEndings, englishOpenings, openings } from './data/entries.ts';
import { chineseName, foreignName } from './data/names.ts';
import type { Situation } from './data/situation.ts';
import { isoDate, zone } from './demo-hours.ts';
import type { Random } from './demo-random.ts';

/** What people write about one case; the same slots read the same throughout. */
export class Words {
	readonly english: boolean;
	#random: Random;
	#situation: Situation;
	#slots: Record<string, string>;

	constructor(random: Random, situation: Situation, place: { zh: string; en: string }, at: number) {
		this.#random = random;
		this.#situation = situation;
		this.english = situation.language === 'en';
		this.#slots = {
			n: String(random.int(3, 58)),
			m: String(random.int(2, 9)),
			sum: random.pick([60, 188, 300, 820, 1500, 2680, 5000, 12_000, 30_000, 86_000]).toString(),
			place: this.english ? place.en : place.zh,
			day: this.english ? isoDate(at) : chineseDay(at),
			time: this.english
				? clock(at)
				: random.pick(['上午九点多', '上午', '中午十二点左右', '下午两点', '下午', '快下班时'])
		};
	}

	fill(text: string): string {
		return text.replace(/\{(\w+)\}/g, (_, slot: string) => this.#slots[slot] ?? '');
	}

	pick(texts: readonly string[]): string {
		return this.fill(this.#random.pick(texts));
	}

	say(zh: string, en: string): string {
		return this.fill(this.english ? en : zh);
	}

	subject() {
		return this.pick(this.#situation.subjects);
	}

	narrative() {
		const told = this.pick(this.#situation.told);
		return this.english
			? `${this.pick(englishOpenings)}${told} ${this.pick(englishEndings)}`.trim()
			: `${this.pick(openings)}${told}${this.pick(endings)}`;
	}

	facts(isTrue: boolean) {
		return this.fill(isTrue ? this.#situation.facts : this.#situation.cleared);
	}

	decision(isTrue: boolean) {
		if (isTrue) return this.fill(this.#situation.done);
		return this.say(
			'经查所反映问题不成立，已向客户说明经过并出示核查材料，感谢监督。',
			'The complaint is not borne out; the customer was shown what was found.'
		);
	}

	lesson(isTrue: boolean) {
		if (isTrue) return this.fill(this.#situation.lesson);
		return this.say(
			'虽不属实，解释工作仍应更早、更耐心。',
			'Not borne out, yet an earlier and more patient explanation would have spared it.'
		);
	}

	evidence(line: 'customer' | 'staff' | 'recordings') {
		return this.say(
			{
				customer: `电话联系客户，客户复述：${this.pick(this.#situation.told)}`,
				staff: '询问当班人员及网点负责人，制作询问笔录两份，当事人对经过的陈述与排班表一致。',
				recordings: '调阅{day}营业厅一号、三号机位录像及柜面录音，时段完整，已截取留存。'
			}[line],
			{
				customer: 'The customer repeated the account on the telephone and sent two photographs.',
				staff: 'The staff on duty and the head of the branch were heard; two records were signed.',
				recordings: 'Cameras 1 and 3 and the sound at the counter were watched in full and kept.'
			}[line]
		);
	}

	letter(isTrue: boolean) {
		const facts = this.facts(isTrue);
		const decision = this.decision(isTrue);
		return {
			facts,
			basis: this.say(
				'依据《银行业保险业消费投诉处理管理办法》及本行服务管理规定，综合客户陈述、员工陈述与影像资料认定。',
				'Found from the customer’s and the staff’s accounts and the recordings, under the consumer complaints rules and the bank’s own service rules.'
			),
			remedies: this.say(
				'如对本决定有异议，可自收到之日起三十日内向上级行书面申请核查，也可申请调解、仲裁或提起诉讼。',
				'You may apply in writing for a review within 30 days, or turn to mediation, arbitration or a court.'
			),
			body: this.say(
				`尊敬的客户：\n您反映的事项我行已调查完毕。\n一、查明事实：${facts}\n二、处理决定：${decision}\n感谢您的监督。`,
				`Dear customer,\n\nWe have looked into what you told us.\n\n${facts}\n\n${decision}\n\nThank you for telling us.`
			),
			language: this.english ? 'en' : 'zh'
		};
	}
}

function chineseDay(at: number) {
	const date = new Date(at + zone);
	return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

function clock(at: number) {
	return new Date(at + zone).toISOString().slice(11, 16);
}

export interface Complainant {
	complainant_name?: string;
	complainant_phone?: string;
	complainant_email?: string;
	capacity?: string;
	preferred_way?: string;
	preferred_time?: string;
	is_anonymous?: boolean;
}

/** Somebody who complains; now and then without a name, for a relative, or with no telephone. */
export function complainant(random: Random, english: boolean): Complainant {
	if (random.chance(0.05)) return { is_anonymous: true };
	const phone = `1${random.pick([3, 5, 7, 8, 9])}${random.int(100_000_000, 999_999_999)}`;
	const name = english ? foreignName(random) : chineseName(random, 0.05).name;
	return {
		complainant_name: name,
		...((!english || random.chance(0.5)) && { complainant_phone: phone }),
		...((english || random.chance(0.15)) && {
			complainant_email: `${english ? name.split(' ')[0]!.toLowerCase() : 'kehu'}${random.int(10, 9999)}@mail.example`
		}),
		...(random.chance(0.12) && {
			capacity: random.pick(['agent', 'heir', 'legal_representative'])
		}),
		...(random.chance(0.4) && {
			preferred_way: random.pick(['phone', 'sms', 'in_person']),
			preferred_time: english
				? 'after 6 pm'
				: random.pick(['工作日上午', '下午五点以后', '周末', '随时'])
		})
	};
}
