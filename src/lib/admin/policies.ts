import type { SupabaseClient } from '@supabase/supabase-js';
import type { TimeUnit } from '$lib/clock/explanation';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';

type Db = SupabaseClient<Database>;

export type PolicyVersion = {
	number: number;
	effective_from: string;
	source: string | null;
	saved_at: string;
	saver: { name: string } | null;
};
export type Rule = {
	position: number;
	kinds: string[] | null;
	channels: string[] | null;
	severities: string[] | null;
	unit_id: string | null;
	unit: Named | null;
};
export type PolicyRow = Named & {
	id: string;
	code: string;
	/** Newest first. */
	versions: PolicyVersion[];
	rules: Rule[];
};

export const stopsOn = ['acknowledged', 'findings', 'decided', 'told', 'closed'] as const;
export const timeUnits = [
	'working_days',
	'business_days',
	'natural_days',
	'working_minutes'
] as const satisfies TimeUnit[];
export type Clock = Named & {
	code: string;
	track: 'main' | 'review';
	kind: 'target' | 'statutory';
	amount: number;
	unit: TimeUnit;
	stops_on: (typeof stopsOn)[number];
};
export type PauseReason = Named & {
	reason: string;
	pauses_statutory: boolean;
	pauses_targets: boolean;
	needs_notice: boolean;
};
export type Extension = {
	step: number;
	clock: string;
	amount: number;
	needs_approval: boolean;
	needs_notice: boolean;
};
export type Rung = {
	kind: 'target' | 'statutory';
	working_days: number;
	to_handler: boolean;
	up_to_level: number;
};
/** The latest version, as `read_policy` tells it and `save_policy_version` reads it. */
export type PolicySpec = {
	number: number;
	effective_from: string;
	source: string | null;
	roll_forward: boolean;
	review_apply_days: number | null;
	on_spot_limit: number;
	contact_attempts: number;
	retention_years: number;
	group_people: number;
	major_people: number;
	clocks: Clock[];
	pause_reasons: PauseReason[];
	extensions: Extension[];
	rungs: Rung[];
};

const columns =
	'id,code,name_zh,name_en,' +
	'versions:policy_versions!policy_versions_policy_id_fkey(number,effective_from,source,saved_at,' +
	'saver:people!policy_versions_saved_by_fkey(name)),' +
	'rules:policy_rules!policy_rules_policy_id_fkey(position,kinds,channels,severities,unit_id,' +
	'unit:units!policy_rules_unit_id_fkey(name_zh,name_en))';

/** All policies with their versions and the cases they are chosen for. */
export async function list(db: Db) {
	const answer = await db.from('policies').select(columns).order('code');
	if (answer.error) return { ...answer, data: null };
	const policies = answer.data as unknown as PolicyRow[];
	for (const one of policies) {
		one.versions.sort((a, b) => b.number - a.number);
		one.rules.sort((a, b) => a.position - b.position);
	}
	return { ...answer, data: policies };
}

export function read(db: Db, id: string) {
	return db.rpc('read_policy', { policy_id: id });
}
