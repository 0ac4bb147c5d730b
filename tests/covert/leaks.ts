import type { Bank, Who } from '../db/support/bank.ts';
import { hidden } from './covert-acts.ts';
import type { BranchSide } from './support/people.ts';

/** A mistake somebody could make, and where the comparison must show it. */
export interface Leak {
	/** Run as the owner in both worlds. */
	planted: string;
	/** What everybody may see happening afterwards, in both worlds. */
	then?: (bank: Bank) => Promise<unknown>;
	noticedBy: [BranchSide, Who];
	/** Ids that are tried in calls. */
	ids?: string[];
	at: RegExp;
}

const onVisit = (effect: string) => `
	create function covert.careless() returns trigger language plpgsql security definer set search_path = '' as $$
	begin
		${effect}
		return new;
	end $$;
	create trigger careless after insert on covert.visits for each row execute function covert.careless()`;

const branchHead: [BranchSide, Who] = ['branch_head', 'bai'];
const administrator: [BranchSide, Who] = ['administrator', 'fang'];

/** Nine of the ten; the tenth, a photo that kept its EXIF, is planted in `http.test.ts`. */
export const leaks: Record<string, Leak> = {
	'a count that includes what is hidden': {
		planted: `
			alter function public.queue_counts(uuid[]) rename to honest_counts;
			alter function public.honest_counts(uuid[]) set schema app;
			create function public.queue_counts(about uuid[] default '{}') returns jsonb language sql stable security definer set search_path = ''
				as 'select app.honest_counts(about) || jsonb_build_object(''visits'', (select count(*) from covert.visits))';
			grant execute on function public.queue_counts(uuid[]) to authenticated`,
		noticedBy: branchHead,
		at: /queue_counts/
	},
	'a gap in the numbers people read': {
		planted: onVisit(`perform app.next_number(c.kind, c.year, c.scope) from app.counters c;`),
		then: (bank) => bank.logComplaint({ subject: '号码' }, 'chen'),
		noticedBy: ['complaint_officer', 'li'],
		at: /reads rows of public\.complaints$/
	},
	'a row of theirs touched': {
		planted: onVisit(
			`update public.units u set name_en = u.name_en where u.id = new.branch_id;
			update public.people p set language = p.language where p.unit_id = new.branch_id;`
		),
		noticedBy: branchHead,
		at: /reads rows of public\.units$/
	},
	'a version counted up': {
		planted: onVisit(
			`update public.units u set version = u.version + 1 where u.id = new.branch_id;`
		),
		noticedBy: branchHead,
		at: /reads rows of public\.units$/
	},
	'a refusal that knows the thing exists': {
		planted: `
			alter function public.open_case(uuid) rename to honest_case;
			alter function public.honest_case(uuid) set schema app;
			create function public.open_case(complaint_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
			begin
				if exists (select from covert.visits v where v.id = complaint_id) then
					perform app.refuse('MC002', 403);
				end if;
				return app.honest_case(complaint_id);
			end $$;
			grant execute on function public.open_case(uuid) to authenticated`,
		ids: [hidden.visit],
		noticedBy: branchHead,
		at: /open_case/
	},
	'a notice to the branch': {
		planted: onVisit(
			`perform app.notify(g.person_id, 'enquiry_overdue', 'complaint', new.id, '{}') from app.grants_in_force g
				where g.unit_id = new.branch_id;`
		),
		noticedBy: branchHead,
		at: /reads rows of public\.notifications$/
	},
	'a folder that lists': {
		planted: `
			create policy careless on storage.objects for select to authenticated using (true);
			${onVisit(`insert into storage.objects (bucket_id, name) values ('case-files', new.id || '/front.jpg');`)}`,
		noticedBy: branchHead,
		at: /reads rows of storage\.objects$/
	},
	'a list of those who inspect': {
		planted: `
			create view public.inspecting as select i.person_id from covert.inspectors i;
			grant select on public.inspecting to authenticated`,
		noticedBy: branchHead,
		at: /public\.inspecting$/
	},
	'a job that takes longer': {
		planted: `
			alter function public.run_periodic_work() rename to honest_work;
			alter function public.honest_work() set schema app;
			create function public.run_periodic_work() returns jsonb language plpgsql security definer set search_path = '' as $$
			declare
				report jsonb := app.honest_work();
			begin
				insert into public.job_runs (job, started_at, finished_at, done) select 'remind_enquiries', app.now(),
					app.now() + count(*) * interval '1 millisecond', 0 from covert.visits;
				return report;
			end $$;
			grant execute on function public.run_periodic_work() to service_role`,
		then: (bank) => bank.call('service', 'run_periodic_work'),
		noticedBy: administrator,
		at: /reads rows of public\.job_runs$/
	}
};
