import type { Lang } from '$lib/i18n/languages';
import type { readerRoles } from './words';

/** What a service commitment may begin with: between levels, and with each employee. */
export const templateNames = ['levels', 'employees'] as const;
export type TemplateName = (typeof templateNames)[number];

type Template = { roles: (typeof readerRoles)[number][]; body: Record<Lang, string> };

/** Whom each is for and its words, which the issuer fits to the bank before it is issued. */
export const templates: Record<TemplateName, Template> = {
	levels: {
		roles: ['branch_head', 'department_head'],
		body: {
			zh: `为落实服务管理责任，本单位负责人向上级行承诺：

- 本单位服务工作由我负总责，每月至少召开一次服务例会，研究特殊服务、检查方式、整改和考核。
- 客户投诉**及时调查、及时处理、及时反馈**，不推诿、不隐瞒、不迟报。
- 暗访和检查发现的问题在规定期限内整改到位，并提供整改证明。
- 收到的文件按期确认，并传达到每一名员工。
- 服从考核与通报；达到约谈条件的，按时接受约谈并履行承诺。

承诺期内未能履行的，按本行有关规定处理。`,
			en: `To make good our responsibility for service, the head of this unit commits to the unit above:

- I answer for the service of this unit and hold a service meeting at least monthly, on special service, inspection methods, rectification and assessment.
- Complaints are **investigated, handled and fed back in time**; none is passed on, hidden or reported late.
- What visits and inspections find is put right by its date, with proof.
- Documents are confirmed in time and made known to every employee.
- I accept assessment and notices; called in for an interview, I attend and keep what I commit to.

Where this is not kept, the rules of the bank apply.`
		}
	},
	employees: {
		roles: ['staff'],
		body: {
			zh: `本人向本单位承诺，在工作中做到：

- 着装整洁，佩戴工号，主动问候，使用文明用语。
- 首问负责，不与客户争执，不拒办、不推诿应办的业务。
- 对老年人、残障人士等有需要的客户主动提供帮助。
- 听到客户不满**当场致歉并记录**，不隐瞒投诉，不打听、不报复投诉人。
- 保护客户信息，不向无关人员透露。

本人知悉本行会对服务进行明查暗访，结果按规定用于考核。`,
			en: `I commit to my unit that at work

- I am neatly dressed, wear my number, greet customers first and speak courteously.
- Whoever asks me first is mine to help; I do not argue with customers, nor refuse or pass on what is to be done.
- I offer help to older people, people with disabilities and whoever needs it.
- When a customer is dissatisfied I **apologise and make a record at once**; I hide no complaint, and neither look for who complained nor take it out on them.
- I protect what customers tell the bank.

I know that the bank inspects its service, announced and unannounced, and how the results are used.`
		}
	}
};

/** What a policy on covert visits tells beforehand: that they happen, what for, and how results are used. */
export const visitPolicy: Record<Lang, string> = {
	zh: `## 开展暗访

本行以普通客户身份对网点服务开展暗访，不预先通知时间和人员。暗访不影响正常营业，不考验违规或有风险的业务。

## 目的

- 了解客户实际得到的服务，发现并整改问题。
- 总结和推广好的做法。

## 结果的使用

- 结果以网点为单位使用，经复核后发布；网点可在规定期限内申诉。
- 对个人不自动作出处理，须经人工审核，并告知本人、听取申辩。
- 照片只反映设施，不拍摄客户面部和屏幕内容。`,
	en: `## Covert visits happen

The bank visits its branches as an ordinary customer would; neither the time nor the visitor is told beforehand. Visits do not disturb business and never act an illegal or risky case.

## What for

- To learn what service customers really receive, and to put right what is wrong.
- To find good practice and make it known.

## How results are used

- Results are at branch level; they are released after a review, and the branch can appeal within the days given.
- Nothing follows for a person automatically: people review it, tell the person and hear them.
- Photos show facilities, never customers’ faces or screens.`
};
