-- Each step of the clock is one long statement, asked for one case at a time all day: planning it
-- anew for each case took more than twice as long as answering it.
alter function app.clock_states(uuid[], boolean) set plan_cache_mode = 'force_generic_plan';
alter function app.clock_deadlines(uuid[], boolean) set plan_cache_mode = 'force_generic_plan';
alter function app.deadlines(uuid[], timestamptz[], int[], text[], tstzmultirange[], boolean[])
	set plan_cache_mode = 'force_generic_plan';
alter function app.rebuild_deadlines(uuid[], boolean) set plan_cache_mode = 'force_generic_plan';
