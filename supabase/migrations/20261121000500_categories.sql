create table public.categories (
	dimension text not null check (dimension in ('channel', 'business', 'cause', 'internal_cause', 'institutional_rule')),
	id text not null check (id ~ '^[a-z0-9_]{1,60}$'),
	code text not null,
	name_zh text not null,
	name_en text not null,
	parent text,
	position int not null default 0,
	retired_on date,
	primary key (dimension, id),
	foreign key (dimension, parent) references public.categories (dimension, id)
);
comment on table public.categories is
	'Channel, business and cause in the outline of JR/T 0169-2018, and causes of internal complaints. Codes are the regulator''s, editable; a second level hangs below its parent.';
create index on public.categories (dimension, parent);
alter table public.categories enable row level security;
create policy read on public.categories for select to authenticated using ((select app.me()) is not null);
grant select on public.categories to authenticated;
grant all on public.categories to service_role;

insert into public.categories (dimension, id, code, name_zh, name_en, position) values
	('channel', 'counter', 'CH01', '营业现场', 'Counter', 1),
	('channel', 'self_service_machine', 'CH02', '自助机具', 'Self-service machine', 2),
	('channel', 'telephone', 'CH03', '电话', 'Telephone', 3),
	('channel', 'online_banking', 'CH04', '网上银行', 'Online banking', 4),
	('channel', 'mobile_app', 'CH05', '移动客户端', 'Mobile app', 5),
	('channel', 'social_media', 'CH06', '网络公众平台', 'Social media', 6),
	('channel', 'sms', 'CH07', '短信', 'SMS', 7),
	('channel', 'suggestion_book', 'CH08', '意见簿', 'Suggestion book', 8),
	('channel', 'report_book', 'CH09', '服务举报簿', 'Report book', 9),
	('channel', 'qr_form', 'CH10', '网点二维码/网页', 'QR code or web form', 10),
	('channel', 'letter', 'CH11', '信函', 'Letter', 11),
	('channel', 'email', 'CH12', '电子邮件', 'E-mail', 12),
	('channel', 'regulator', 'CH13', '监管转办', 'Transferred by the regulator', 13),
	('channel', 'media', 'CH14', '媒体', 'Media', 14),
	('channel', 'head_office', 'CH15', '上级行转办', 'Referred by a higher office', 15),
	('channel', 'internal', 'CH16', '行内（前台对中后台）', 'Internal: front office about a back office', 16),
	('channel', 'other', 'CH99', '其他', 'Other', 17),
	('business', 'deposits', 'BU01', '人民币储蓄', 'Deposits', 1),
	('business', 'loans', 'BU02', '贷款', 'Loans', 2),
	('business', 'bank_cards', 'BU03', '银行卡', 'Bank cards', 3),
	('business', 'payment_settlement', 'BU04', '支付结算', 'Payments and settlement', 4),
	('business', 'currency_management', 'BU05', '人民币管理', 'Banknotes and coins', 5),
	('business', 'foreign_exchange', 'BU06', '外汇', 'Foreign exchange', 6),
	('business', 'wealth_management', 'BU07', '理财', 'Wealth management', 7),
	('business', 'agency_funds', 'BU08', '代销基金', 'Funds sold as agent', 8),
	('business', 'agency_insurance', 'BU09', '代销保险', 'Insurance sold as agent', 9),
	('business', 'precious_metals', 'BU10', '贵金属', 'Precious metals', 10),
	('business', 'personal_information', 'BU11', '个人金融信息', 'Personal financial information', 11),
	('business', 'electronic_banking', 'BU12', '电子银行', 'Electronic banking', 12),
	('business', 'other', 'BU99', '其他', 'Other', 13),
	('cause', 'service_attitude_quality', 'CA01', '服务态度及服务质量', 'Attitude and quality of service', 1),
	('cause', 'facilities_equipment_systems', 'CA02', '服务设施、设备、业务系统', 'Facilities, equipment, systems', 2),
	('cause', 'rules_processes', 'CA03', '管理制度、业务规则与流程', 'Rules and processes', 3),
	('cause', 'marketing', 'CA04', '营销方式', 'Marketing', 4),
	('cause', 'disclosure', 'CA05', '信息披露', 'Disclosure of information', 5),
	('cause', 'product_return', 'CA06', '产品收益', 'Return of a product', 6),
	('cause', 'freedom_of_choice', 'CA07', '自主选择权', 'Freedom of choice', 7),
	('cause', 'contract_terms', 'CA08', '合同条款', 'Contract terms', 8),
	('cause', 'funds_safety', 'CA09', '消费者资金安全', 'Safety of funds', 9),
	('cause', 'information_safety', 'CA10', '消费者信息安全', 'Safety of information', 10),
	('cause', 'other', 'CA99', '其他', 'Other', 11),
	('internal_cause', 'passive_service', 'IN01', '被动服务', 'Passive service', 1),
	('internal_cause', 'management_instead_of_service', 'IN02', '以管理代替服务', 'Managing instead of serving', 2),
	('internal_cause', 'weak_client_awareness', 'IN03', '客户意识不强', 'Weak awareness of the client', 3),
	('internal_cause', 'slow_response', 'IN04', '响应不及时', 'Slow response', 4),
	('internal_cause', 'conflicting_policies', 'IN05', '政策相互矛盾', 'Conflicting policies', 5),
	('internal_cause', 'other', 'IN99', '其他', 'Other', 6),
	('institutional_rule', 'first_asked_responsibility', 'RU01', '首问责任制', 'Whoever is asked first is responsible', 1),
	('institutional_rule', 'one_time_notice', 'RU02', '一次性告知制', 'Everything told at once', 2),
	('institutional_rule', 'same_post_cover', 'RU03', '同岗替代制', 'Cover by the same post', 3),
	('institutional_rule', 'time_limited_completion', 'RU04', '限时办结制', 'Completion within a set time', 4),
	('institutional_rule', 'service_commitment', 'RU05', '服务承诺制', 'Service commitment', 5),
	('institutional_rule', 'regular_meeting', 'RU06', '例会制', 'Regular meeting', 6);

create table public.root_causes (
	id text primary key check (id ~ '^[a-z0-9_]{1,60}$'),
	name_zh text not null,
	name_en text not null,
	position int not null default 0,
	retired_on date
);
comment on table public.root_causes is 'Library of root causes that findings name (溯源).';
alter table public.root_causes enable row level security;
create policy read on public.root_causes for select to authenticated using ((select app.me()) is not null);
grant select on public.root_causes to authenticated;
grant all on public.root_causes to service_role;
insert into public.root_causes (id, name_zh, name_en, position) values
	('attitude', '服务意识与态度', 'Attitude to service', 1),
	('skill', '业务技能不足', 'Lack of skill', 2),
	('misinformation', '告知不清或有误', 'Unclear or wrong information', 3),
	('process', '流程设计不合理', 'Badly designed process', 4),
	('rule_conflict', '制度相互矛盾', 'Conflicting rules', 5),
	('staffing', '人员或窗口安排不足', 'Too few staff or counters', 6),
	('equipment', '设备故障或不足', 'Broken or missing equipment', 7),
	('system', '系统缺陷', 'System defect', 8),
	('vendor', '外包服务管理不到位', 'Weak control of a vendor', 9),
	('sales', '营销行为不当', 'Improper selling', 10),
	('privacy', '客户信息保护不到位', 'Weak protection of customer information', 11),
	('customer_misunderstanding', '客户误解', 'Misunderstanding by the customer', 12),
	('external', '外部原因', 'Outside cause', 13),
	('other', '其他', 'Other', 99);

create table public.penalties (
	id text primary key check (id ~ '^[a-z0-9_]{1,60}$'),
	kind text not null check (kind in ('points', 'talk', 'warning', 'fine', 'training')),
	name_zh text not null,
	name_en text not null,
	most numeric(12, 2) check (most > 0),
	position int not null default 0,
	retired_on date
);
comment on table public.penalties is 'The penalty schedule (处罚规定).';
comment on column public.penalties.most is 'Most points or yuan one action may carry; null where the kind has no amount.';
alter table public.penalties enable row level security;
create policy read on public.penalties for select to authenticated using ((select app.me()) is not null);
grant select on public.penalties to authenticated;
grant all on public.penalties to service_role;
insert into public.penalties (id, kind, name_zh, name_en, most, position) values
	('talk', 'talk', '批评教育谈话', 'Talk', null, 1),
	('training', 'training', '脱岗培训', 'Training away from the counter', null, 2),
	('points', 'points', '服务违规积分', 'Service points', 12, 3),
	('warning', 'warning', '通报批评', 'Written warning', null, 4),
	('fine', 'fine', '经济处罚', 'Fine', 2000, 5);
