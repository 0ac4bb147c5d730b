-- Weekly hours only: without a list of holidays every date in them is provisional.
select app.load_calendar(jsonb_build_object(
	'code', c.code, 'name_zh', c.name_zh, 'name_en', c.name_en, 'time_zone', c.zone, 'from', '2016-01-01', 'to', '2031-12-31',
	'weekly', (select jsonb_agg(jsonb_build_object('weekday', d, 'opens', '09:00', 'closes', '17:00')) from generate_series(1, 5) d)))
from (values
	('united_kingdom', '英国', 'United Kingdom', 'Europe/London'),
	('united_states', '美国（东部）', 'United States (Eastern)', 'America/New_York')) c (code, name_zh, name_en, zone);
