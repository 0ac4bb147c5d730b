import { caseOf } from './demo-player.ts';
import { iso } from './demo-hours.ts';
import type { Story } from './demo-story.ts';

const day = 86_400_000;

/** How a case goes. Each begins with the case logged and nobody responsible. */
export type Fate = (story: Story) => void;

const upToDecision = (s: Story) => s.assign().acknowledge().investigate().findings();
const upToTold = (s: Story) => upToDecision(s).approve().tellDecision();

const plain: Fate = (s) => upToTold(s).view('accepts').close();

const onTheSpot: Fate = () => {};

const anonymousEnd: Fate = (s) => {
	upToTold(s).view('accepts', 3).close();
};

const returnedDecision: Fate = (s) => {
	upToDecision(s)
		.pass(0.2, 1)
		.do(s.manager, 'return_decision', {
			note: s.words.say(
				'依据不足，请补充制度条款并与客户确认金额。',
				'The basis is thin: cite the rule and settle the sum with the customer.'
			)
		})
		.pass(0.3, 1)
		.propose()
		.approve()
		.tellDecision()
		.view('accepts')
		.close();
};

const backToInvestigation: Fate = (s) => {
	upToDecision(s)
		.pass(0.2, 0.8)
		.do(s.handler, 'return_to_investigation', {
			note: s.words.say(
				'客户补充了一段录音，需要重新核实时间线。',
				'The customer sent a recording; the times must be checked again.'
			)
		})
		.pass(0.3, 1)
		.evidence('recordings')
		.findings()
		.approve()
		.tellDecision()
		.view('accepts')
		.close();
};

const notAccepted: Fate = (s) => {
	s.assign()
		.pass(0.2, 0.8)
		.do(s.handler, 'not_accept_complaint', {
			reason: s.world.random.pick([
				'not_our_customer',
				'no_facts',
				'already_decided',
				'before_court',
				'not_banking'
			]),
			note: s.words.say(
				'经核实所述事项不属本行受理范围，已说明可向何处反映。',
				'Outside what the bank can decide; told where to turn.'
			)
		})
		.pass(0.1, 0.5)
		.tell('not_accepted');
};

const withdrawn: Fate = (s) => {
	s.assign().acknowledge().pass(0.3, 2);
	s.do(s.handler, 'withdraw_complaint', {
		note: s.words.say(
			'客户来电表示问题已解决，主动撤回，通话有录音。',
			'The customer called: solved, complaint withdrawn. Call recorded.'
		)
	});
};

const transferred: Fate = (s) => {
	s.assign()
		.acknowledge()
		.pass(0.2, 1)
		.do(s.handler, 'transfer_complaint', {
			recipient: s.words.say('银联商务江州分公司', 'UnionPay Merchant Services'),
			note: s.words.say(
				'终端归属收单机构，已移交并附材料清单。',
				'The terminal is the acquirer’s; handed over with a list of papers.'
			)
		})
		.tell('transferred');
};

const recused: Fate = (s) => {
	s.assign()
		.acknowledge()
		.pass(0.1, 0.5)
		.do(s.handler, 'recuse_myself', {
			reason: s.words.say(
				'与当事人为中学同学，申请回避。',
				'A school friend of the person concerned.'
			)
		});
	s.handler = s.officers().find((key) => key !== s.handler) ?? 'CJ.officer1';
	s.pass(0.1, 0.4).do(s.manager, 'assign_complaint', {
		person_id: s.world.bank.people.get(s.handler)!.id,
		note: s.words.say('原承办人回避，请接手。', 'The officer before recused; please take over.')
	});
	s.investigate().findings().approve().tellDecision().view('accepts').close();
};

const paused =
	(reason: 'waiting_customer' | 'external_appraisal' | 'mediation', days: number): Fate =>
	(s) => {
		s.assign()
			.acknowledge()
			.pass(0.1, 0.5)
			.do(s.handler, 'start_investigation')
			.do(s.handler, 'pause_clock', {
				reason,
				note: {
					waiting_customer: s.words.say(
						'等待客户提供交易凭证原件。',
						'Waiting for the customer’s original receipt.'
					),
					external_appraisal: s.words.say(
						'签名真伪委托司法鉴定，已书面告知客户。',
						'The signature is with an expert; the customer was told.'
					),
					mediation: s.words.say(
						'双方同意由金融纠纷调解中心调解。',
						'Both sides agreed to mediation.'
					)
				}[reason]
			});
		if (reason === 'external_appraisal') s.tell('pause');
		s.at = s.world.hours.after(s.at, days);
		s.do(s.handler, 'resume_clock', {
			note: s.words.say('材料已收到，恢复计时。', 'Received; the clock runs again.')
		});
		for (const line of ['customer', 'staff', 'recordings'] as const)
			s.pass(0.1, 0.5).evidence(line);
		s.findings().approve().tellDecision().view('accepts').close();
	};

const requestExtension = (s: Story) =>
	s.do(s.handler, 'request_extension', {
		reason: s.words.say(
			'涉及多方取证，情况复杂，十五日内无法查清。',
			'Evidence from several parties; cannot be settled in time.'
		)
	});

const extended =
	(end: 'thirty' | 'sixty' | 'refused' | 'asked'): Fate =>
	(s) => {
		const { hours } = s.world;
		s.assign().acknowledge().investigate();
		// A limit that has passed cannot be extended: holidays may have used it up.
		const first = hours.latest(s.setting.receivedAt + 12.5 * day);
		const second = hours.latest(s.setting.receivedAt + 27 * day);
		if (s.at >= first) return void s.findings().approve().tellDecision().view('accepts').close();
		s.at = first;
		requestExtension(s);
		if (end === 'thirty') return void s.findings().approve().tellDecision().view('accepts').close();
		s.at = second;
		requestExtension(s);
		if (end === 'asked') return;
		s.at += 40 * 60_000;
		if (end === 'refused') {
			s.do('CJ.manager1', 'refuse_extension', {
				note: s.words.say('事实已清楚，请按期作出决定。', 'The facts are clear: decide in time.')
			});
		} else {
			s.do('CJ.manager1', 'approve_extension').tell('extension');
			s.at = hours.after(s.at, 9);
		}
		s.findings().approve().tellDecision().view('accepts').close();
	};

const restarted: Fate = (s) => {
	s.assign().acknowledge().investigate();
	s.at = s.world.hours.after(s.at, 1.5);
	s.do(s.handler, 'restart_clock', {
		received_at: iso(s.at - 40 * 60_000),
		note: s.words.say(
			'客户提交新的转账记录，涉及另一名员工，自收到之日重新计算。',
			'New transfer records about another member of staff: counted afresh.'
		)
	});
	s.findings().approve().tellDecision().view('accepts').close();
};

const agreed: Fate = (s) => {
	s.assign().acknowledge().investigate();
	const name = s.words.say('约定书.txt', 'agreement.txt');
	s.attach(
		name,
		s.words.say(
			'客户同意于约定日期前收到书面答复。双方签字。',
			'The customer agrees to have the answer by the date agreed. Signed by both.'
		)
	);
	s.do(s.handler, 'agree_date', {
		due_on: iso(s.world.hours.after(s.at, 16)).slice(0, 10),
		note: s.words.say(
			'客户出国，约定回国后答复。',
			'The customer travels and wants the answer after returning.'
		),
		attachment_id: { $name: name }
	});
	s.at = s.world.hours.after(s.at, 11);
	s.findings().approve().tellDecision().view('accepts').close();
};

const attempts = (s: Story, times: number) => {
	for (let i = 0; i < times; i++) {
		s.at = s.world.hours.after(s.at, i === 0 ? 0.2 : 1.1);
		s.do(s.handler, 'record_contact_attempt', {
			at: iso(s.at - 120_000),
			way: s.world.random.pick(['phone', 'sms']),
			outcome: s.world.random.pick(['no_answer', 'no_answer', 'wrong_contact']),
			note: s.words.say('响铃后无人接听，已发送短信。', 'Nobody answered; a text message was sent.')
		});
	}
	return s;
};

const unreachable: Fate = (s) => {
	attempts(upToDecision(s).approve(), 3).view('unreachable').close();
};

const disputed =
	(end: 'upheld' | 'changed' | 'waiting' | 'open'): Fate =>
	(s) => {
		upToTold(s).view('disputes');
		if (end === 'waiting') return;
		const reviewer = s.handler.startsWith('CJ.')
			? 'CJ.manager2'
			: s.world.random.pick(['CJ.officer2', 'CJ.officer3']);
		s.pass(0.5, 3).do(s.manager, 'open_review', {
			applied_at: iso(s.at - 50 * 60_000),
			grounds: s.words.say(
				'客户认为监控时段不完整，且未听取同行人陈述。',
				'The recordings are said to be incomplete and a witness was not heard.'
			),
			reviewer_id: s.world.bank.people.get(reviewer)!.id,
			is_written: s.world.random.chance(0.8)
		});
		s.handler = reviewer;
		if (end === 'open') return;
		if (end === 'changed') s.isTrue = true;
		s.at = s.world.hours.after(s.at, s.world.random.between(4, 12));
		s.do(reviewer, 'decide_review', {
			outcome: end,
			facts: s.words.facts(s.isTrue),
			reasons: s.words.letter(s.isTrue).basis
		});
		s.tellDecision('review_decision')
			.view(end === 'changed' ? 'accepts' : 'disputes')
			.close();
	};

const reopened: Fate = (s) => {
	plain(s);
	s.at = s.world.hours.after(s.at, s.world.random.between(4, 15));
	s.do(s.manager, 'reopen_complaint', {
		note: s.words.say(
			'客户反映承诺的整改未落实，重新调查。',
			'What was promised has not been done; looked into again.'
		),
		new_facts: s.world.random.chance(0.4)
	});
	for (const line of ['customer', 'staff', 'recordings'] as const) s.pass(0.1, 0.5).evidence(line);
	s.findings().approve().tellDecision().view('accepts').close();
};

const redirected: Fate = (s) => {
	s.assign().acknowledge().pass(0.1, 0.5);
	s.unit = s.unit.endsWith('01') ? s.unit.replace(/1$/, '2') : s.unit.replace(/\d$/, '1');
	s.do(s.handler, 'redirect_complaint', {
		unit_id: s.world.bank.units.get(s.unit)!,
		note: s.words.say(
			'客户记错网点，实际发生在邻近网点。',
			'The customer meant the branch next door.'
		)
	});
	plain(s);
};

const noted: Fate = (s) => {
	s.assign().acknowledge();
	s.do(s.handler, 'change_complaint', {
		severity: 'serious',
		note: s.words.say(
			'客户情绪激动并提及媒体，升为重要。',
			'The customer mentions the press: raised to serious.'
		)
	});
	s.do(s.handler, 'add_note', {
		body: s.words.say(
			'请关注：客户下周将再次来访，建议网点负责人出面。',
			'Please note: the customer comes again next week; the head of branch should be there.'
		),
		mentions: [s.world.bank.people.get(s.manager)!.id]
	});
	s.investigate().findings().approve().tellDecision().view('accepts').close();
};

/** The same matter logged twice; the second is merged into the first. */
export const mergedInto =
	(first: number, undone: boolean): Fate =>
	(s) => {
		s.pass(0.1, 0.4).do(s.handler, 'merge_complaint', {
			target_id: caseOf(first),
			note: s.words.say('与前件为同一客户同一事项。', 'The same customer and the same matter.')
		});
		if (!undone) return;
		s.pass(0.2, 0.6).do(s.handler, 'unmerge_complaint', {
			note: s.words.say(
				'复核后确认为另一笔业务，恢复独立办理。',
				'On a second look another transaction: a case of its own again.'
			)
		});
		plain(s);
	};

const until =
	(step: (s: Story) => unknown): Fate =>
	(s) =>
		void step(s);

export const fates = {
	plain,
	onTheSpot,
	anonymousEnd,
	returnedDecision,
	backToInvestigation,
	notAccepted,
	withdrawn,
	transferred,
	recused,
	waitedForCustomer: paused('waiting_customer', 4),
	appraised: paused('external_appraisal', 12),
	mediated: paused('mediation', 8),
	extendedThirty: extended('thirty'),
	extendedSixty: extended('sixty'),
	extensionRefused: extended('refused'),
	restarted,
	agreed,
	unreachable,
	upheld: disputed('upheld'),
	changed: disputed('changed'),
	reopened,
	noted,
	redirected,
	// The following stop short: somebody has yet to act.
	unassigned: until(() => {}),
	forgotten: until((s) => s.assign()),
	acknowledged: until((s) => s.assign().acknowledge()),
	stuckInvestigating: until((s) =>
		s.assign().acknowledge().do(s.handler, 'start_investigation').ask(null)
	),
	stuckHandling: until((s) => upToDecision(s)),
	awaitingTelling: until((s) => upToDecision(s).approve()),
	trying: until((s) => attempts(upToDecision(s).approve(), 2)),
	told: until((s) => upToTold(s)),
	accepted: until((s) => upToTold(s).view('accepts')),
	pausedWaiting: paused('waiting_customer', 60),
	pausedAppraisal: paused('external_appraisal', 60),
	pausedMediation: paused('mediation', 60),
	extensionAsked: extended('asked'),
	disputedWaiting: disputed('waiting'),
	underReview: disputed('open')
} satisfies Record<string, Fate>;
