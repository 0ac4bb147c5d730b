// Made by "npm run types" from the migrations; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			accountability_actions: {
				Row: {
					amount: number | null;
					complaint_id: string;
					decision_id: string;
					id: string;
					penalty: string;
					person_id: string;
					reason: string;
				};
				ComputedFields: never;
				Insert: {
					amount?: number | null;
					complaint_id: string;
					decision_id: string;
					id?: string;
					penalty: string;
					person_id: string;
					reason: string;
				};
				Update: {
					amount?: number | null;
					complaint_id?: string;
					decision_id?: string;
					id?: string;
					penalty?: string;
					person_id?: string;
					reason?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'accountability_actions_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'accountability_actions_decision_id_fkey';
						columns: ['decision_id'];
						isOneToOne: false;
						referencedRelation: 'decisions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'accountability_actions_penalty_fkey';
						columns: ['penalty'];
						isOneToOne: false;
						referencedRelation: 'penalties';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'accountability_actions_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			attachments: {
				Row: {
					bytes: number;
					complaint_id: string | null;
					enquiry_id: string | null;
					id: string;
					is_shared: boolean;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					uploaded_at: string;
					uploaded_by: string;
				};
				ComputedFields: never;
				Insert: {
					bytes: number;
					complaint_id?: string | null;
					enquiry_id?: string | null;
					id?: string;
					is_shared?: boolean;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at?: string | null;
					uploaded_at: string;
					uploaded_by: string;
				};
				Update: {
					bytes?: number;
					complaint_id?: string | null;
					enquiry_id?: string | null;
					id?: string;
					is_shared?: boolean;
					media_type?: string;
					name?: string;
					path?: string;
					sha256?: string;
					stored_at?: string | null;
					uploaded_at?: string;
					uploaded_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'attachments_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'attachments_enquiry_id_fkey';
						columns: ['enquiry_id'];
						isOneToOne: false;
						referencedRelation: 'enquiries';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'attachments_uploaded_by_fkey';
						columns: ['uploaded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			calendar_date_intervals: {
				Row: {
					calendar_version_id: string;
					closes: string;
					day: string;
					opens: string;
				};
				ComputedFields: never;
				Insert: {
					calendar_version_id: string;
					closes: string;
					day: string;
					opens: string;
				};
				Update: {
					calendar_version_id?: string;
					closes?: string;
					day?: string;
					opens?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'calendar_date_intervals_calendar_version_id_day_fkey';
						columns: ['calendar_version_id', 'day'];
						isOneToOne: false;
						referencedRelation: 'calendar_dates';
						referencedColumns: ['calendar_version_id', 'day'];
					}
				];
			};
			calendar_dates: {
				Row: {
					calendar_version_id: string;
					day: string;
					kind: string;
					name_en: string | null;
					name_zh: string | null;
				};
				ComputedFields: never;
				Insert: {
					calendar_version_id: string;
					day: string;
					kind: string;
					name_en?: string | null;
					name_zh?: string | null;
				};
				Update: {
					calendar_version_id?: string;
					day?: string;
					kind?: string;
					name_en?: string | null;
					name_zh?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'calendar_dates_calendar_version_id_fkey';
						columns: ['calendar_version_id'];
						isOneToOne: false;
						referencedRelation: 'calendar_versions';
						referencedColumns: ['id'];
					}
				];
			};
			calendar_intervals: {
				Row: {
					calendar_version_id: string;
					closes: string;
					opens: string;
					weekday: number;
				};
				ComputedFields: never;
				Insert: {
					calendar_version_id: string;
					closes: string;
					opens: string;
					weekday: number;
				};
				Update: {
					calendar_version_id?: string;
					closes?: string;
					opens?: string;
					weekday?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'calendar_intervals_calendar_version_id_fkey';
						columns: ['calendar_version_id'];
						isOneToOne: false;
						referencedRelation: 'calendar_versions';
						referencedColumns: ['id'];
					}
				];
			};
			calendar_versions: {
				Row: {
					calendar_id: string;
					id: string;
					known_until: string | null;
					number: number;
					saved_at: string;
					saved_by: string | null;
					starts_on: string;
					time_zone: string;
				};
				ComputedFields: never;
				Insert: {
					calendar_id: string;
					id?: string;
					known_until?: string | null;
					number: number;
					saved_at?: string;
					saved_by?: string | null;
					starts_on: string;
					time_zone: string;
				};
				Update: {
					calendar_id?: string;
					id?: string;
					known_until?: string | null;
					number?: number;
					saved_at?: string;
					saved_by?: string | null;
					starts_on?: string;
					time_zone?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'calendar_versions_calendar_id_fkey';
						columns: ['calendar_id'];
						isOneToOne: false;
						referencedRelation: 'calendars';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'calendar_versions_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			calendars: {
				Row: {
					code: string;
					created_at: string;
					id: string;
					is_default: boolean;
					name_en: string;
					name_zh: string;
				};
				ComputedFields: never;
				Insert: {
					code: string;
					created_at?: string;
					id?: string;
					is_default?: boolean;
					name_en: string;
					name_zh: string;
				};
				Update: {
					code?: string;
					created_at?: string;
					id?: string;
					is_default?: boolean;
					name_en?: string;
					name_zh?: string;
				};
				Relationships: [];
			};
			categories: {
				Row: {
					code: string;
					dimension: string;
					id: string;
					name_en: string;
					name_zh: string;
					parent: string | null;
					position: number;
					retired_on: string | null;
				};
				ComputedFields: never;
				Insert: {
					code: string;
					dimension: string;
					id: string;
					name_en: string;
					name_zh: string;
					parent?: string | null;
					position?: number;
					retired_on?: string | null;
				};
				Update: {
					code?: string;
					dimension?: string;
					id?: string;
					name_en?: string;
					name_zh?: string;
					parent?: string | null;
					position?: number;
					retired_on?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'categories_dimension_parent_fkey';
						columns: ['dimension', 'parent'];
						isOneToOne: false;
						referencedRelation: 'categories';
						referencedColumns: ['dimension', 'id'];
					}
				];
			};
			clock_events: {
				Row: {
					agreed_on: string | null;
					approver_id: string | null;
					at: string;
					calendar_version_id: string | null;
					clocks: string[];
					complaint_id: string;
					kind: string;
					notice_at: string | null;
					proof_id: string | null;
					reason: string | null;
					recorded_at: string;
					recorded_by: string | null;
					seq: number;
					step: number | null;
				};
				ComputedFields: never;
				Insert: {
					agreed_on?: string | null;
					approver_id?: string | null;
					at: string;
					calendar_version_id?: string | null;
					clocks: string[];
					complaint_id: string;
					kind: string;
					notice_at?: string | null;
					proof_id?: string | null;
					reason?: string | null;
					recorded_at?: string;
					recorded_by?: string | null;
					seq: number;
					step?: number | null;
				};
				Update: {
					agreed_on?: string | null;
					approver_id?: string | null;
					at?: string;
					calendar_version_id?: string | null;
					clocks?: string[];
					complaint_id?: string;
					kind?: string;
					notice_at?: string | null;
					proof_id?: string | null;
					reason?: string | null;
					recorded_at?: string;
					recorded_by?: string | null;
					seq?: number;
					step?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'clock_events_approver_id_fkey';
						columns: ['approver_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'clock_events_calendar_version_id_fkey';
						columns: ['calendar_version_id'];
						isOneToOne: false;
						referencedRelation: 'calendar_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'clock_events_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'clock_events_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			complainant_views: {
				Row: {
					complaint_id: string;
					id: string;
					note: string | null;
					rating: number | null;
					recorded_at: string;
					recorded_by: string;
					round: number;
					view: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					id?: string;
					note?: string | null;
					rating?: number | null;
					recorded_at: string;
					recorded_by: string;
					round: number;
					view: string;
				};
				Update: {
					complaint_id?: string;
					id?: string;
					note?: string | null;
					rating?: number | null;
					recorded_at?: string;
					recorded_by?: string;
					round?: number;
					view?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'complainant_views_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complainant_views_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_assignments: {
				Row: {
					assigned_by: string;
					complaint_id: string;
					from_at: string;
					id: string;
					person_id: string;
					to_at: string | null;
				};
				ComputedFields: never;
				Insert: {
					assigned_by: string;
					complaint_id: string;
					from_at: string;
					id?: string;
					person_id: string;
					to_at?: string | null;
				};
				Update: {
					assigned_by?: string;
					complaint_id?: string;
					from_at?: string;
					id?: string;
					person_id?: string;
					to_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_assignments_assigned_by_fkey';
						columns: ['assigned_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_assignments_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_assignments_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_clocks: {
				Row: {
					agreed_on: string | null;
					code: string;
					complaint_id: string;
					due_at: string | null;
					extension_step: number;
					is_cut: boolean;
					is_paused: boolean;
					is_provisional: boolean;
					kind: string;
					next_rung: number | null;
					next_rung_at: string | null;
					paused_reason: string | null;
					started_at: string | null;
					stopped_at: string | null;
					term: number;
					track: string;
					was_reached: boolean | null;
				};
				ComputedFields: never;
				Insert: {
					agreed_on?: string | null;
					code: string;
					complaint_id: string;
					due_at?: string | null;
					extension_step?: number;
					is_cut?: boolean;
					is_paused?: boolean;
					is_provisional?: boolean;
					kind: string;
					next_rung?: number | null;
					next_rung_at?: string | null;
					paused_reason?: string | null;
					started_at?: string | null;
					stopped_at?: string | null;
					term?: number;
					track: string;
					was_reached?: boolean | null;
				};
				Update: {
					agreed_on?: string | null;
					code?: string;
					complaint_id?: string;
					due_at?: string | null;
					extension_step?: number;
					is_cut?: boolean;
					is_paused?: boolean;
					is_provisional?: boolean;
					kind?: string;
					next_rung?: number | null;
					next_rung_at?: string | null;
					paused_reason?: string | null;
					started_at?: string | null;
					stopped_at?: string | null;
					term?: number;
					track?: string;
					was_reached?: boolean | null;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_clocks_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_links: {
				Row: {
					complaint_id: string;
					kind: string;
					linked_at: string;
					linked_by: string | null;
					other_id: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					kind: string;
					linked_at: string;
					linked_by?: string | null;
					other_id: string;
				};
				Update: {
					complaint_id?: string;
					kind?: string;
					linked_at?: string;
					linked_by?: string | null;
					other_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_links_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_links_linked_by_fkey';
						columns: ['linked_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_links_other_id_fkey';
						columns: ['other_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_notes: {
				Row: {
					body: string;
					complaint_id: string;
					event_seq: number | null;
					id: string;
					written_at: string;
					written_by: string;
				};
				ComputedFields: never;
				Insert: {
					body: string;
					complaint_id: string;
					event_seq?: number | null;
					id?: string;
					written_at: string;
					written_by: string;
				};
				Update: {
					body?: string;
					complaint_id?: string;
					event_seq?: number | null;
					id?: string;
					written_at?: string;
					written_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_notes_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_notes_written_by_fkey';
						columns: ['written_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_people: {
				Row: {
					complaint_id: string;
					id: string;
					is_responsible: boolean;
					part: string;
					person_id: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					id?: string;
					is_responsible?: boolean;
					part: string;
					person_id: string;
				};
				Update: {
					complaint_id?: string;
					id?: string;
					is_responsible?: boolean;
					part?: string;
					person_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_people_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaint_people_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			complaint_texts: {
				Row: {
					complaint_id: string;
					narrative: string;
					settlement: string | null;
					wish: string | null;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					narrative: string;
					settlement?: string | null;
					wish?: string | null;
				};
				Update: {
					complaint_id?: string;
					narrative?: string;
					settlement?: string | null;
					wish?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'complaint_texts_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: true;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					}
				];
			};
			complaints: {
				Row: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					author_hidden?: boolean;
					business?: string | null;
					cause?: string | null;
					channel: string;
					closed_at?: string | null;
					compensation?: number | null;
					complainant_masked?: string | null;
					contact_masked?: string | null;
					created_at?: string;
					handler_id?: string | null;
					id?: string;
					is_anonymous?: boolean;
					is_disputed?: boolean;
					is_open?: never;
					is_paused?: boolean;
					is_waiting?: boolean;
					kind: string;
					logged_by?: string | null;
					merged_into?: string | null;
					next_clock?: string | null;
					next_due_at?: string | null;
					number: string;
					occurred_at?: string | null;
					policy_version_id?: string | null;
					received_at: string;
					region_id?: string | null;
					reopen_count?: number;
					review_count?: number;
					round?: number;
					settled_on_spot?: boolean;
					severity: string;
					status: string;
					status_before_merge?: string | null;
					subject: string;
					told_at?: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at?: string;
					version?: number;
				};
				Update: {
					author_hidden?: boolean;
					business?: string | null;
					cause?: string | null;
					channel?: string;
					closed_at?: string | null;
					compensation?: number | null;
					complainant_masked?: string | null;
					contact_masked?: string | null;
					created_at?: string;
					handler_id?: string | null;
					id?: string;
					is_anonymous?: boolean;
					is_disputed?: boolean;
					is_open?: never;
					is_paused?: boolean;
					is_waiting?: boolean;
					kind?: string;
					logged_by?: string | null;
					merged_into?: string | null;
					next_clock?: string | null;
					next_due_at?: string | null;
					number?: string;
					occurred_at?: string | null;
					policy_version_id?: string | null;
					received_at?: string;
					region_id?: string | null;
					reopen_count?: number;
					review_count?: number;
					round?: number;
					settled_on_spot?: boolean;
					severity?: string;
					status?: string;
					status_before_merge?: string | null;
					subject?: string;
					told_at?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'complaints_handler_id_fkey';
						columns: ['handler_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaints_logged_by_fkey';
						columns: ['logged_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaints_merged_into_fkey';
						columns: ['merged_into'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaints_policy_version_id_fkey';
						columns: ['policy_version_id'];
						isOneToOne: false;
						referencedRelation: 'policy_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaints_region_id_fkey';
						columns: ['region_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'complaints_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			contact_attempts: {
				Row: {
					at: string;
					complaint_id: string;
					id: string;
					made_by: string;
					note: string | null;
					outcome: string;
					round: number;
					way: string;
				};
				ComputedFields: never;
				Insert: {
					at: string;
					complaint_id: string;
					id?: string;
					made_by: string;
					note?: string | null;
					outcome: string;
					round: number;
					way: string;
				};
				Update: {
					at?: string;
					complaint_id?: string;
					id?: string;
					made_by?: string;
					note?: string | null;
					outcome?: string;
					round?: number;
					way?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'contact_attempts_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'contact_attempts_made_by_fkey';
						columns: ['made_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			daily_returns: {
				Row: {
					complaints: number;
					day: string;
					filed_at: string;
					filed_by: string;
					id: string;
					is_nil: boolean;
					praise: number;
					remark: string | null;
					reports: number;
					settled_on_spot: number;
					suggestions: number;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					complaints: number;
					day: string;
					filed_at: string;
					filed_by: string;
					id?: string;
					is_nil?: never;
					praise: number;
					remark?: string | null;
					reports: number;
					settled_on_spot: number;
					suggestions: number;
					unit_id: string;
					unit_path: unknown;
					version?: number;
				};
				Update: {
					complaints?: number;
					day?: string;
					filed_at?: string;
					filed_by?: string;
					id?: string;
					is_nil?: never;
					praise?: number;
					remark?: string | null;
					reports?: number;
					settled_on_spot?: number;
					suggestions?: number;
					unit_id?: string;
					unit_path?: unknown;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'daily_returns_filed_by_fkey';
						columns: ['filed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'daily_returns_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			decisions: {
				Row: {
					basis: string;
					compensation: number | null;
					complaint_id: string;
					decided_at: string | null;
					decided_by: string | null;
					decision: string;
					id: string;
					proposed_at: string;
					proposed_by: string;
					remedy: string;
					remedy_note: string | null;
					return_reason: string | null;
					round: number;
					status: string;
				};
				ComputedFields: never;
				Insert: {
					basis: string;
					compensation?: number | null;
					complaint_id: string;
					decided_at?: string | null;
					decided_by?: string | null;
					decision: string;
					id?: string;
					proposed_at: string;
					proposed_by: string;
					remedy: string;
					remedy_note?: string | null;
					return_reason?: string | null;
					round: number;
					status?: string;
				};
				Update: {
					basis?: string;
					compensation?: number | null;
					complaint_id?: string;
					decided_at?: string | null;
					decided_by?: string | null;
					decision?: string;
					id?: string;
					proposed_at?: string;
					proposed_by?: string;
					remedy?: string;
					remedy_note?: string | null;
					return_reason?: string | null;
					round?: number;
					status?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'decisions_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'decisions_decided_by_fkey';
						columns: ['decided_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'decisions_proposed_by_fkey';
						columns: ['proposed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			declared_interests: {
				Row: {
					declared_at: string;
					declared_by: string;
					ended_at: string | null;
					id: string;
					other_person_id: string | null;
					person_id: string;
					reason: string;
					unit_id: string | null;
				};
				ComputedFields: never;
				Insert: {
					declared_at: string;
					declared_by: string;
					ended_at?: string | null;
					id?: string;
					other_person_id?: string | null;
					person_id: string;
					reason: string;
					unit_id?: string | null;
				};
				Update: {
					declared_at?: string;
					declared_by?: string;
					ended_at?: string | null;
					id?: string;
					other_person_id?: string | null;
					person_id?: string;
					reason?: string;
					unit_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'declared_interests_declared_by_fkey';
						columns: ['declared_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'declared_interests_other_person_id_fkey';
						columns: ['other_person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'declared_interests_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'declared_interests_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			enquiries: {
				Row: {
					answer: string | null;
					answered_at: string | null;
					answered_by: string | null;
					asked_at: string;
					asked_by: string;
					complaint_id: string;
					complaint_number: string;
					due_at: string;
					id: string;
					is_pending: boolean;
					question: string;
					reminded_at: string | null;
					shared_text: string | null;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at: string | null;
				};
				ComputedFields: never;
				Insert: {
					answer?: string | null;
					answered_at?: string | null;
					answered_by?: string | null;
					asked_at: string;
					asked_by: string;
					complaint_id: string;
					complaint_number: string;
					due_at: string;
					id?: string;
					is_pending?: never;
					question: string;
					reminded_at?: string | null;
					shared_text?: string | null;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at?: string | null;
				};
				Update: {
					answer?: string | null;
					answered_at?: string | null;
					answered_by?: string | null;
					asked_at?: string;
					asked_by?: string;
					complaint_id?: string;
					complaint_number?: string;
					due_at?: string;
					id?: string;
					is_pending?: never;
					question?: string;
					reminded_at?: string | null;
					shared_text?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					withdrawn_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'enquiries_answered_by_fkey';
						columns: ['answered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'enquiries_asked_by_fkey';
						columns: ['asked_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'enquiries_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'enquiries_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			events: {
				Row: {
					action: string;
					actor_id: string | null;
					at: string;
					hash: string;
					payload: NonNullable<Json>;
					previous_hash: string;
					seq: number;
					subject_id: string;
					subject_kind: string;
				};
				ComputedFields: never;
				Insert: {
					action: string;
					actor_id?: string | null;
					at: string;
					hash: string;
					payload: NonNullable<Json>;
					previous_hash: string;
					seq: number;
					subject_id: string;
					subject_kind: string;
				};
				Update: {
					action?: string;
					actor_id?: string | null;
					at?: string;
					hash?: string;
					payload?: NonNullable<Json>;
					previous_hash?: string;
					seq?: number;
					subject_id?: string;
					subject_kind?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'events_actor_id_fkey';
						columns: ['actor_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			evidence_lines: {
				Row: {
					complaint_id: string;
					line: string;
					note: string;
					recorded_at: string;
					recorded_by: string;
					round: number;
					status: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					line: string;
					note: string;
					recorded_at: string;
					recorded_by: string;
					round: number;
					status: string;
				};
				Update: {
					complaint_id?: string;
					line?: string;
					note?: string;
					recorded_at?: string;
					recorded_by?: string;
					round?: number;
					status?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'evidence_lines_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'evidence_lines_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			extension_requests: {
				Row: {
					complaint_id: string;
					decided_at: string | null;
					decided_by: string | null;
					id: string;
					notice_at: string | null;
					reason: string;
					requested_at: string;
					requested_by: string;
					status: string;
					step: number;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					decided_at?: string | null;
					decided_by?: string | null;
					id?: string;
					notice_at?: string | null;
					reason: string;
					requested_at: string;
					requested_by: string;
					status: string;
					step: number;
				};
				Update: {
					complaint_id?: string;
					decided_at?: string | null;
					decided_by?: string | null;
					id?: string;
					notice_at?: string | null;
					reason?: string;
					requested_at?: string;
					requested_by?: string;
					status?: string;
					step?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'extension_requests_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'extension_requests_decided_by_fkey';
						columns: ['decided_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'extension_requests_requested_by_fkey';
						columns: ['requested_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			findings: {
				Row: {
					complaint_id: string;
					facts: string;
					root_cause: string;
					round: number;
					submitted_at: string;
					submitted_by: string;
					verdict: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					facts: string;
					root_cause: string;
					round: number;
					submitted_at: string;
					submitted_by: string;
					verdict: string;
				};
				Update: {
					complaint_id?: string;
					facts?: string;
					root_cause?: string;
					round?: number;
					submitted_at?: string;
					submitted_by?: string;
					verdict?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'findings_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'findings_root_cause_fkey';
						columns: ['root_cause'];
						isOneToOne: false;
						referencedRelation: 'root_causes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'findings_submitted_by_fkey';
						columns: ['submitted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			invitations: {
				Row: {
					accepted_at: string | null;
					code_hash: string;
					created_at: string;
					created_by: string | null;
					expires_at: string;
					id: string;
					person_id: string;
					revoked_at: string | null;
					roles: NonNullable<Json>;
				};
				ComputedFields: never;
				Insert: {
					accepted_at?: string | null;
					code_hash: string;
					created_at?: string;
					created_by?: string | null;
					expires_at: string;
					id?: string;
					person_id: string;
					revoked_at?: string | null;
					roles: NonNullable<Json>;
				};
				Update: {
					accepted_at?: string | null;
					code_hash?: string;
					created_at?: string;
					created_by?: string | null;
					expires_at?: string;
					id?: string;
					person_id?: string;
					revoked_at?: string | null;
					roles?: NonNullable<Json>;
				};
				Relationships: [
					{
						foreignKeyName: 'invitations_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'invitations_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			job_runs: {
				Row: {
					done: number;
					failure: string | null;
					finished_at: string;
					id: string;
					job: string;
					started_at: string;
				};
				ComputedFields: never;
				Insert: {
					done: number;
					failure?: string | null;
					finished_at: string;
					id?: string;
					job: string;
					started_at: string;
				};
				Update: {
					done?: number;
					failure?: string | null;
					finished_at?: string;
					id?: string;
					job?: string;
					started_at?: string;
				};
				Relationships: [];
			};
			letters: {
				Row: {
					basis: string | null;
					body: string;
					complaint_id: string;
					facts: string | null;
					id: string;
					issued_at: string;
					issued_by: string;
					kind: string;
					language: string;
					remedies: string | null;
					round: number;
				};
				ComputedFields: never;
				Insert: {
					basis?: string | null;
					body: string;
					complaint_id: string;
					facts?: string | null;
					id?: string;
					issued_at: string;
					issued_by: string;
					kind: string;
					language: string;
					remedies?: string | null;
					round: number;
				};
				Update: {
					basis?: string | null;
					body?: string;
					complaint_id?: string;
					facts?: string | null;
					id?: string;
					issued_at?: string;
					issued_by?: string;
					kind?: string;
					language?: string;
					remedies?: string | null;
					round?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'letters_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'letters_issued_by_fkey';
						columns: ['issued_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			note_mentions: {
				Row: {
					note_id: string;
					person_id: string;
				};
				ComputedFields: never;
				Insert: {
					note_id: string;
					person_id: string;
				};
				Update: {
					note_id?: string;
					person_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'note_mentions_note_id_fkey';
						columns: ['note_id'];
						isOneToOne: false;
						referencedRelation: 'complaint_notes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'note_mentions_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			notifications: {
				Row: {
					created_at: string;
					id: string;
					kind: string;
					params: NonNullable<Json>;
					person_id: string;
					read_at: string | null;
					subject_id: string;
					subject_kind: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					id?: string;
					kind: string;
					params?: NonNullable<Json>;
					person_id: string;
					read_at?: string | null;
					subject_id: string;
					subject_kind: string;
				};
				Update: {
					created_at?: string;
					id?: string;
					kind?: string;
					params?: NonNullable<Json>;
					person_id?: string;
					read_at?: string | null;
					subject_id?: string;
					subject_kind?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'notifications_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			penalties: {
				Row: {
					id: string;
					kind: string;
					most: number | null;
					name_en: string;
					name_zh: string;
					position: number;
					retired_on: string | null;
				};
				ComputedFields: never;
				Insert: {
					id: string;
					kind: string;
					most?: number | null;
					name_en: string;
					name_zh: string;
					position?: number;
					retired_on?: string | null;
				};
				Update: {
					id?: string;
					kind?: string;
					most?: number | null;
					name_en?: string;
					name_zh?: string;
					position?: number;
					retired_on?: string | null;
				};
				Relationships: [];
			};
			people: {
				Row: {
					created_at: string;
					disabled_at: string | null;
					id: string;
					language: string;
					name: string;
					name_initials: string;
					staff_number: string;
					unit_id: string;
					updated_at: string;
					user_id: string | null;
					vendor_id: string | null;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					disabled_at?: string | null;
					id?: string;
					language?: string;
					name: string;
					name_initials?: string;
					staff_number: string;
					unit_id: string;
					updated_at?: string;
					user_id?: string | null;
					vendor_id?: string | null;
					version?: number;
				};
				Update: {
					created_at?: string;
					disabled_at?: string | null;
					id?: string;
					language?: string;
					name?: string;
					name_initials?: string;
					staff_number?: string;
					unit_id?: string;
					updated_at?: string;
					user_id?: string | null;
					vendor_id?: string | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'people_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'people_vendor_id_fkey';
						columns: ['vendor_id'];
						isOneToOne: false;
						referencedRelation: 'vendors';
						referencedColumns: ['id'];
					}
				];
			};
			policies: {
				Row: {
					code: string;
					created_at: string;
					id: string;
					name_en: string;
					name_zh: string;
				};
				ComputedFields: never;
				Insert: {
					code: string;
					created_at?: string;
					id?: string;
					name_en: string;
					name_zh: string;
				};
				Update: {
					code?: string;
					created_at?: string;
					id?: string;
					name_en?: string;
					name_zh?: string;
				};
				Relationships: [];
			};
			policy_clocks: {
				Row: {
					amount: number;
					code: string;
					kind: string;
					name_en: string;
					name_zh: string;
					policy_version_id: string;
					position: number;
					stops_on: string;
					track: string;
					unit: string;
				};
				ComputedFields: never;
				Insert: {
					amount: number;
					code: string;
					kind: string;
					name_en: string;
					name_zh: string;
					policy_version_id: string;
					position: number;
					stops_on: string;
					track: string;
					unit: string;
				};
				Update: {
					amount?: number;
					code?: string;
					kind?: string;
					name_en?: string;
					name_zh?: string;
					policy_version_id?: string;
					position?: number;
					stops_on?: string;
					track?: string;
					unit?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_clocks_policy_version_id_fkey';
						columns: ['policy_version_id'];
						isOneToOne: false;
						referencedRelation: 'policy_versions';
						referencedColumns: ['id'];
					}
				];
			};
			policy_extensions: {
				Row: {
					amount: number;
					clock: string;
					needs_approval: boolean;
					needs_notice: boolean;
					policy_version_id: string;
					step: number;
				};
				ComputedFields: never;
				Insert: {
					amount: number;
					clock: string;
					needs_approval?: boolean;
					needs_notice?: boolean;
					policy_version_id: string;
					step: number;
				};
				Update: {
					amount?: number;
					clock?: string;
					needs_approval?: boolean;
					needs_notice?: boolean;
					policy_version_id?: string;
					step?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_extensions_policy_version_id_clock_fkey';
						columns: ['policy_version_id', 'clock'];
						isOneToOne: false;
						referencedRelation: 'policy_clocks';
						referencedColumns: ['policy_version_id', 'code'];
					}
				];
			};
			policy_pause_reasons: {
				Row: {
					name_en: string;
					name_zh: string;
					needs_notice: boolean;
					pauses_statutory: boolean;
					pauses_targets: boolean;
					policy_version_id: string;
					reason: string;
				};
				ComputedFields: never;
				Insert: {
					name_en: string;
					name_zh: string;
					needs_notice?: boolean;
					pauses_statutory: boolean;
					pauses_targets: boolean;
					policy_version_id: string;
					reason: string;
				};
				Update: {
					name_en?: string;
					name_zh?: string;
					needs_notice?: boolean;
					pauses_statutory?: boolean;
					pauses_targets?: boolean;
					policy_version_id?: string;
					reason?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_pause_reasons_policy_version_id_fkey';
						columns: ['policy_version_id'];
						isOneToOne: false;
						referencedRelation: 'policy_versions';
						referencedColumns: ['id'];
					}
				];
			};
			policy_rules: {
				Row: {
					channels: string[] | null;
					id: string;
					kinds: string[] | null;
					policy_id: string;
					position: number;
					severities: string[] | null;
					unit_id: string | null;
				};
				ComputedFields: never;
				Insert: {
					channels?: string[] | null;
					id?: string;
					kinds?: string[] | null;
					policy_id: string;
					position?: number;
					severities?: string[] | null;
					unit_id?: string | null;
				};
				Update: {
					channels?: string[] | null;
					id?: string;
					kinds?: string[] | null;
					policy_id?: string;
					position?: number;
					severities?: string[] | null;
					unit_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_rules_policy_id_fkey';
						columns: ['policy_id'];
						isOneToOne: false;
						referencedRelation: 'policies';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'policy_rules_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			policy_rungs: {
				Row: {
					kind: string;
					policy_version_id: string;
					position: number;
					to_handler: boolean;
					up_to_level: number;
					working_days: number;
				};
				ComputedFields: never;
				Insert: {
					kind: string;
					policy_version_id: string;
					position: number;
					to_handler: boolean;
					up_to_level: number;
					working_days: number;
				};
				Update: {
					kind?: string;
					policy_version_id?: string;
					position?: number;
					to_handler?: boolean;
					up_to_level?: number;
					working_days?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_rungs_policy_version_id_fkey';
						columns: ['policy_version_id'];
						isOneToOne: false;
						referencedRelation: 'policy_versions';
						referencedColumns: ['id'];
					}
				];
			};
			policy_versions: {
				Row: {
					contact_attempts: number;
					effective_from: string;
					group_people: number;
					id: string;
					major_people: number;
					number: number;
					on_spot_limit: number;
					policy_id: string;
					retention_years: number;
					review_apply_days: number | null;
					roll_forward: boolean;
					saved_at: string;
					saved_by: string | null;
					source: string | null;
				};
				ComputedFields: never;
				Insert: {
					contact_attempts?: number;
					effective_from: string;
					group_people?: number;
					id?: string;
					major_people?: number;
					number: number;
					on_spot_limit?: number;
					policy_id: string;
					retention_years?: number;
					review_apply_days?: number | null;
					roll_forward?: boolean;
					saved_at?: string;
					saved_by?: string | null;
					source?: string | null;
				};
				Update: {
					contact_attempts?: number;
					effective_from?: string;
					group_people?: number;
					id?: string;
					major_people?: number;
					number?: number;
					on_spot_limit?: number;
					policy_id?: string;
					retention_years?: number;
					review_apply_days?: number | null;
					roll_forward?: boolean;
					saved_at?: string;
					saved_by?: string | null;
					source?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'policy_versions_policy_id_fkey';
						columns: ['policy_id'];
						isOneToOne: false;
						referencedRelation: 'policies';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'policy_versions_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			posts: {
				Row: {
					from_date: string;
					id: string;
					is_head: boolean;
					person_id: string;
					team: string | null;
					title: string;
					to_date: string | null;
					unit_id: string;
				};
				ComputedFields: never;
				Insert: {
					from_date: string;
					id?: string;
					is_head?: boolean;
					person_id: string;
					team?: string | null;
					title: string;
					to_date?: string | null;
					unit_id: string;
				};
				Update: {
					from_date?: string;
					id?: string;
					is_head?: boolean;
					person_id?: string;
					team?: string | null;
					title?: string;
					to_date?: string | null;
					unit_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'posts_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'posts_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			read_log: {
				Row: {
					act: string;
					at: string;
					id: string;
					person_id: string;
					reason: string | null;
					subject_id: string;
					subject_kind: string;
				};
				ComputedFields: never;
				Insert: {
					act: string;
					at: string;
					id?: string;
					person_id: string;
					reason?: string | null;
					subject_id: string;
					subject_kind: string;
				};
				Update: {
					act?: string;
					at?: string;
					id?: string;
					person_id?: string;
					reason?: string | null;
					subject_id?: string;
					subject_kind?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'read_log_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			recusals: {
				Row: {
					complaint_id: string;
					person_id: string;
					reason: string;
					recused_at: string;
				};
				ComputedFields: never;
				Insert: {
					complaint_id: string;
					person_id: string;
					reason: string;
					recused_at: string;
				};
				Update: {
					complaint_id?: string;
					person_id?: string;
					reason?: string;
					recused_at?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'recusals_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'recusals_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			reviews: {
				Row: {
					applied_at: string;
					complaint_id: string;
					decided_at: string | null;
					facts: string | null;
					grounds: string;
					id: string;
					is_late: boolean;
					is_written: boolean;
					opened_by: string;
					outcome: string | null;
					reasons: string | null;
					reviewer_id: string;
					status_before: string;
				};
				ComputedFields: never;
				Insert: {
					applied_at: string;
					complaint_id: string;
					decided_at?: string | null;
					facts?: string | null;
					grounds: string;
					id?: string;
					is_late: boolean;
					is_written: boolean;
					opened_by: string;
					outcome?: string | null;
					reasons?: string | null;
					reviewer_id: string;
					status_before: string;
				};
				Update: {
					applied_at?: string;
					complaint_id?: string;
					decided_at?: string | null;
					facts?: string | null;
					grounds?: string;
					id?: string;
					is_late?: boolean;
					is_written?: boolean;
					opened_by?: string;
					outcome?: string | null;
					reasons?: string | null;
					reviewer_id?: string;
					status_before?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'reviews_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reviews_opened_by_fkey';
						columns: ['opened_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reviews_reviewer_id_fkey';
						columns: ['reviewer_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			role_grants: {
				Row: {
					acting_for: string | null;
					confirmed_at: string | null;
					confirmed_by: string | null;
					created_at: string;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_by: string | null;
					id: string;
					person_id: string;
					role: string;
					to_date: string | null;
					unit_id: string;
				};
				ComputedFields: never;
				Insert: {
					acting_for?: string | null;
					confirmed_at?: string | null;
					confirmed_by?: string | null;
					created_at?: string;
					ended_at?: string | null;
					ended_by?: string | null;
					from_date?: string;
					granted_by?: string | null;
					id?: string;
					person_id: string;
					role: string;
					to_date?: string | null;
					unit_id: string;
				};
				Update: {
					acting_for?: string | null;
					confirmed_at?: string | null;
					confirmed_by?: string | null;
					created_at?: string;
					ended_at?: string | null;
					ended_by?: string | null;
					from_date?: string;
					granted_by?: string | null;
					id?: string;
					person_id?: string;
					role?: string;
					to_date?: string | null;
					unit_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'role_grants_acting_for_fkey';
						columns: ['acting_for'];
						isOneToOne: false;
						referencedRelation: 'role_grants';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'role_grants_confirmed_by_fkey';
						columns: ['confirmed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'role_grants_ended_by_fkey';
						columns: ['ended_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'role_grants_granted_by_fkey';
						columns: ['granted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'role_grants_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'role_grants_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			root_causes: {
				Row: {
					id: string;
					name_en: string;
					name_zh: string;
					position: number;
					retired_on: string | null;
				};
				ComputedFields: never;
				Insert: {
					id: string;
					name_en: string;
					name_zh: string;
					position?: number;
					retired_on?: string | null;
				};
				Update: {
					id?: string;
					name_en?: string;
					name_zh?: string;
					position?: number;
					retired_on?: string | null;
				};
				Relationships: [];
			};
			saved_views: {
				Row: {
					created_at: string;
					id: string;
					name: string;
					person_id: string;
					position: number;
					query: string;
					shared_with: string | null;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					id?: string;
					name: string;
					person_id: string;
					position?: number;
					query: string;
					shared_with?: string | null;
				};
				Update: {
					created_at?: string;
					id?: string;
					name?: string;
					person_id?: string;
					position?: number;
					query?: string;
					shared_with?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'saved_views_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'saved_views_shared_with_fkey';
						columns: ['shared_with'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			tellings: {
				Row: {
					attachment_id: string | null;
					complaint_id: string;
					id: string;
					letter_id: string | null;
					proof: string;
					recorded_at: string;
					recorded_by: string;
					round: number;
					told_at: string;
					way: string;
					what: string;
				};
				ComputedFields: never;
				Insert: {
					attachment_id?: string | null;
					complaint_id: string;
					id?: string;
					letter_id?: string | null;
					proof: string;
					recorded_at: string;
					recorded_by: string;
					round: number;
					told_at: string;
					way: string;
					what: string;
				};
				Update: {
					attachment_id?: string | null;
					complaint_id?: string;
					id?: string;
					letter_id?: string | null;
					proof?: string;
					recorded_at?: string;
					recorded_by?: string;
					round?: number;
					told_at?: string;
					way?: string;
					what?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'tellings_attachment_id_fkey';
						columns: ['attachment_id'];
						isOneToOne: false;
						referencedRelation: 'attachments';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'tellings_complaint_id_fkey';
						columns: ['complaint_id'];
						isOneToOne: false;
						referencedRelation: 'complaints';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'tellings_letter_id_fkey';
						columns: ['letter_id'];
						isOneToOne: false;
						referencedRelation: 'letters';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'tellings_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			units: {
				Row: {
					address: string | null;
					calendar_id: string | null;
					class: string | null;
					closed_on: string | null;
					code: string;
					created_at: string;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					opened_on: string;
					parent_id: string | null;
					path: unknown;
					phone: string | null;
					region_id: string | null;
					updated_at: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					address?: string | null;
					calendar_id?: string | null;
					class?: string | null;
					closed_on?: string | null;
					code: string;
					created_at?: string;
					id?: string;
					kind: string;
					name_en: string;
					name_zh: string;
					opened_on?: string;
					parent_id?: string | null;
					path: unknown;
					phone?: string | null;
					region_id?: string | null;
					updated_at?: string;
					version?: number;
				};
				Update: {
					address?: string | null;
					calendar_id?: string | null;
					class?: string | null;
					closed_on?: string | null;
					code?: string;
					created_at?: string;
					id?: string;
					kind?: string;
					name_en?: string;
					name_zh?: string;
					opened_on?: string;
					parent_id?: string | null;
					path?: unknown;
					phone?: string | null;
					region_id?: string | null;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'units_calendar_id_fkey';
						columns: ['calendar_id'];
						isOneToOne: false;
						referencedRelation: 'calendars';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'units_parent_id_fkey';
						columns: ['parent_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'units_region_id_fkey';
						columns: ['region_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			vendors: {
				Row: {
					created_at: string;
					ended_on: string | null;
					id: string;
					name_en: string;
					name_zh: string;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					ended_on?: string | null;
					id?: string;
					name_en: string;
					name_zh: string;
				};
				Update: {
					created_at?: string;
					ended_on?: string | null;
					id?: string;
					name_en?: string;
					name_zh?: string;
				};
				Relationships: [];
			};
		};
		Views: {
			[_ in never]: never;
		};
		Functions: {
			accept_invitation: { Args: { code: string }; Returns: string };
			acknowledge_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			add_attachment: {
				Args: {
					bytes: number;
					complaint_id?: string;
					enquiry_id?: string;
					media_type: string;
					name: string;
					sha256: string;
				};
				Returns: {
					bytes: number;
					complaint_id: string | null;
					enquiry_id: string | null;
					id: string;
					is_shared: boolean;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					uploaded_at: string;
					uploaded_by: string;
				};
				SetofOptions: {
					from: '*';
					to: 'attachments';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			add_note: {
				Args: { body: string; complaint_id: string; idempotency_key?: string; mentions?: string[] };
				Returns: {
					body: string;
					complaint_id: string;
					event_seq: number | null;
					id: string;
					written_at: string;
					written_by: string;
				};
				SetofOptions: {
					from: '*';
					to: 'complaint_notes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			agree_date: {
				Args: {
					attachment_id?: string;
					complaint_id: string;
					due_on: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			answer_enquiry: {
				Args: { answer: string; enquiry_id: string; idempotency_key?: string };
				Returns: {
					answer: string | null;
					answered_at: string | null;
					answered_by: string | null;
					asked_at: string;
					asked_by: string;
					complaint_id: string;
					complaint_number: string;
					due_at: string;
					id: string;
					is_pending: boolean;
					question: string;
					reminded_at: string | null;
					shared_text: string | null;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'enquiries';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			appoint_person: {
				Args: {
					from_date: string;
					is_head?: boolean;
					person_id: string;
					team?: string;
					title: string;
					unit_id: string;
				};
				Returns: {
					from_date: string;
					id: string;
					is_head: boolean;
					person_id: string;
					team: string | null;
					title: string;
					to_date: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'posts';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			approve_decision: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			approve_extension: {
				Args: { complaint_id: string; expected_version?: number; idempotency_key?: string };
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			ask_enquiry: {
				Args: {
					attachments?: string[];
					complaint_id: string;
					days?: number;
					expected_version?: number;
					idempotency_key?: string;
					question: string;
					shared_text?: string;
					unit_id?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			assign_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					person_id: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			available_moves: {
				Args: { complaint_id: string };
				Returns: {
					action: string;
					obstacle: string;
					to_status: string;
				}[];
			};
			case_page: { Args: { complaint_id: string }; Returns: Json };
			change_complaint: {
				Args: {
					business?: string;
					cause?: string;
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					people?: Json;
					severity?: string;
					subject?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			check_invitation: { Args: { code: string; email: string }; Returns: boolean };
			close_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					lesson: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			close_unit: {
				Args: { closed_on?: string; unit_id: string };
				Returns: {
					address: string | null;
					calendar_id: string | null;
					class: string | null;
					closed_on: string | null;
					code: string;
					created_at: string;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					opened_on: string;
					parent_id: string | null;
					path: unknown;
					phone: string | null;
					region_id: string | null;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'units';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_attachment: {
				Args: { attachment_id: string };
				Returns: {
					bytes: number;
					complaint_id: string | null;
					enquiry_id: string | null;
					id: string;
					is_shared: boolean;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					uploaded_at: string;
					uploaded_by: string;
				};
				SetofOptions: {
					from: '*';
					to: 'attachments';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_role: {
				Args: { grant_id: string };
				Returns: {
					acting_for: string | null;
					confirmed_at: string | null;
					confirmed_by: string | null;
					created_at: string;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_by: string | null;
					id: string;
					person_id: string;
					role: string;
					to_date: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'role_grants';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			day_of_unit: { Args: { day: string; unit_id: string }; Returns: Json };
			decide_review: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					facts: string;
					idempotency_key?: string;
					outcome: string;
					reasons: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			declare_interest: {
				Args: { other_person_id?: string; person_id: string; reason: string; unit_id?: string };
				Returns: {
					declared_at: string;
					declared_by: string;
					ended_at: string | null;
					id: string;
					other_person_id: string | null;
					person_id: string;
					reason: string;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'declared_interests';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			delegate_role: {
				Args: { from_date: string; grant_id: string; person_id: string; to_date: string };
				Returns: {
					acting_for: string | null;
					confirmed_at: string | null;
					confirmed_by: string | null;
					created_at: string;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_by: string | null;
					id: string;
					person_id: string;
					role: string;
					to_date: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'role_grants';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			desk: { Args: Record<PropertyKey, never>; Returns: Json };
			disable_person: {
				Args: { disabled?: boolean; person_id: string };
				Returns: {
					created_at: string;
					disabled_at: string | null;
					id: string;
					language: string;
					name: string;
					name_initials: string;
					staff_number: string;
					unit_id: string;
					updated_at: string;
					user_id: string | null;
					vendor_id: string | null;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'people';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			drop_view: { Args: { view_id: string }; Returns: undefined };
			end_interest: {
				Args: { interest_id: string };
				Returns: {
					declared_at: string;
					declared_by: string;
					ended_at: string | null;
					id: string;
					other_person_id: string | null;
					person_id: string;
					reason: string;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'declared_interests';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			end_role: {
				Args: { grant_id: string };
				Returns: {
					acting_for: string | null;
					confirmed_at: string | null;
					confirmed_by: string | null;
					created_at: string;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_by: string | null;
					id: string;
					person_id: string;
					role: string;
					to_date: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'role_grants';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			explain_deadlines: { Args: { complaint_id: string }; Returns: Json };
			file_daily_return: {
				Args: {
					complaints: number;
					day: string;
					expected_version?: number;
					praise: number;
					remark?: string;
					reports: number;
					settled_on_spot: number;
					suggestions: number;
					unit_id: string;
				};
				Returns: {
					complaints: number;
					day: string;
					filed_at: string;
					filed_by: string;
					id: string;
					is_nil: boolean;
					praise: number;
					remark: string | null;
					reports: number;
					settled_on_spot: number;
					suggestions: number;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'daily_returns';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			find_officers: {
				Args: { most?: number; query?: string };
				Returns: {
					id: string;
					name: string;
					open_cases: number;
					unit_en: string;
					unit_zh: string;
				}[];
			};
			find_people: {
				Args: { most?: number; query?: string; unit_id?: string };
				Returns: {
					id: string;
					name: string;
					staff_number: string;
					title: string;
					unit_en: string;
					unit_zh: string;
					vendor_en: string;
					vendor_zh: string;
				}[];
			};
			find_units: {
				Args: { all_units?: boolean; kind?: string; most?: number; query: string };
				Returns: {
					code: string;
					id: string;
					name_en: string;
					name_zh: string;
					region_en: string;
					region_zh: string;
					unit_kind: string;
				}[];
			};
			grant_role: {
				Args: {
					from_date?: string;
					person_id: string;
					role: string;
					to_date?: string;
					unit_id: string;
				};
				Returns: {
					acting_for: string | null;
					confirmed_at: string | null;
					confirmed_by: string | null;
					created_at: string;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_by: string | null;
					id: string;
					person_id: string;
					role: string;
					to_date: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'role_grants';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			import_holiday_year: {
				Args: { calendar_id: string; days: Json; expected_number: number; year: number };
				Returns: Json;
			};
			invite_person: {
				Args: {
					email: string;
					language?: string;
					name: string;
					name_initials?: string;
					roles: Json;
					staff_number: string;
					title: string;
					unit_id: string;
					vendor_id?: string;
				};
				Returns: Json;
			};
			issue_letter: {
				Args: {
					basis?: string;
					body: string;
					complaint_id: string;
					expected_version?: number;
					facts?: string;
					idempotency_key?: string;
					kind: string;
					language?: string;
					remedies?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			link_complaint: {
				Args: { complaint_id: string; kind?: string; other_id: string };
				Returns: undefined;
			};
			list_enquiries: {
				Args: { asked_by_me?: boolean };
				Returns: {
					answered_at: string;
					answerer_name: string;
					asked_at: string;
					asker_name: string;
					complaint_id: string;
					complaint_number: string;
					due_at: string;
					id: string;
					is_pending: boolean;
					subject: string;
					unit_name_en: string;
					unit_name_zh: string;
					withdrawn_at: string;
				}[];
			};
			log_complaint: {
				Args: { entry: Json; idempotency_key?: string };
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			log_export: { Args: { query: string }; Returns: undefined };
			mark_notifications_read: { Args: { ids?: string[] }; Returns: number };
			merge_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					target_id: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			my_entries: {
				Args: Record<PropertyKey, never>;
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				}[];
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			my_profile: { Args: Record<PropertyKey, never>; Returns: Json };
			not_accept_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					reason: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			open_case: { Args: { complaint_id: string }; Returns: Json };
			open_review: {
				Args: {
					applied_at: string;
					complaint_id: string;
					expected_version?: number;
					grounds: string;
					idempotency_key?: string;
					is_written?: boolean;
					reviewer_id: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			pause_clock: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					reason: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			preview_calendar_version: {
				Args: { calendar_id?: string; expected_number?: number; spec: Json };
				Returns: Json;
			};
			preview_holiday_year: {
				Args: { calendar_id: string; days: Json; expected_number: number; year: number };
				Returns: Json;
			};
			preview_policy_version: {
				Args: { expected_number: number; policy_id: string; repin?: boolean; spec: Json };
				Returns: Json;
			};
			propose_decision: {
				Args: {
					actions?: Json;
					basis: string;
					compensation?: string;
					complaint_id: string;
					decision: string;
					expected_version?: number;
					idempotency_key?: string;
					remedy: string;
					remedy_note?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			queue_counts: { Args: { about?: string[] }; Returns: Json };
			read_calendar: { Args: { calendar_id: string }; Returns: Json };
			read_policy: { Args: { policy_id: string }; Returns: Json };
			record_contact_attempt: {
				Args: {
					at: string;
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					outcome: string;
					way: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			record_evidence: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					line: string;
					note: string;
					outcome: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			record_telling: {
				Args: {
					attachment_id?: string;
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					proof: string;
					told_at: string;
					way: string;
					what: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			record_view: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					rating?: number;
					view: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			recuse_myself: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					reason: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			redirect_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					unit_id: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			refuse_extension: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			reinvite_person: { Args: { email: string; person_id: string; roles: Json }; Returns: Json };
			reopen_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					new_facts?: boolean;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			reply_to_entry: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					reply: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			request_extension: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					reason: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			restart_clock: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					received_at: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			resume_clock: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			return_coverage: { Args: { day: string; most?: number }; Returns: Json };
			return_decision: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			return_to_investigation: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			reveal_contact: { Args: { complaint_id: string; reason: string }; Returns: Json };
			revoke_invitation: { Args: { invitation_id: string }; Returns: undefined };
			run_periodic_work: { Args: Record<PropertyKey, never>; Returns: Json };
			save_calendar_version: {
				Args: { calendar_id?: string; expected_number?: number; spec: Json };
				Returns: Json;
			};
			save_category: {
				Args: {
					code: string;
					dimension: string;
					id: string;
					name_en: string;
					name_zh: string;
					parent?: string;
					position?: number;
					retired?: boolean;
				};
				Returns: {
					code: string;
					dimension: string;
					id: string;
					name_en: string;
					name_zh: string;
					parent: string | null;
					position: number;
					retired_on: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'categories';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_my_language: { Args: { language: string }; Returns: undefined };
			save_penalty: {
				Args: {
					id: string;
					kind: string;
					most?: string;
					name_en: string;
					name_zh: string;
					position?: number;
					retired?: boolean;
				};
				Returns: {
					id: string;
					kind: string;
					most: number | null;
					name_en: string;
					name_zh: string;
					position: number;
					retired_on: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'penalties';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_policy_rules: {
				Args: { policy_id: string; rules: Json };
				Returns: {
					channels: string[] | null;
					id: string;
					kinds: string[] | null;
					policy_id: string;
					position: number;
					severities: string[] | null;
					unit_id: string | null;
				}[];
				SetofOptions: {
					from: '*';
					to: 'policy_rules';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			save_policy_version: {
				Args: { expected_number: number; policy_id: string; repin?: boolean; spec: Json };
				Returns: Json;
			};
			save_root_cause: {
				Args: {
					id: string;
					name_en: string;
					name_zh: string;
					position?: number;
					retired?: boolean;
				};
				Returns: {
					id: string;
					name_en: string;
					name_zh: string;
					position: number;
					retired_on: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'root_causes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_unit: {
				Args: {
					address?: string;
					class?: string;
					code: string;
					expected_version?: number;
					kind: string;
					name_en: string;
					name_zh: string;
					parent_id?: string;
					phone?: string;
					unit_id?: string;
				};
				Returns: {
					address: string | null;
					calendar_id: string | null;
					class: string | null;
					closed_on: string | null;
					code: string;
					created_at: string;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					opened_on: string;
					parent_id: string | null;
					path: unknown;
					phone: string | null;
					region_id: string | null;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'units';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_view: {
				Args: { name: string; query: string; shared_with?: string };
				Returns: {
					created_at: string;
					id: string;
					name: string;
					person_id: string;
					position: number;
					query: string;
					shared_with: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'saved_views';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			search_complaints: {
				Args: { most?: number; query: string };
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				}[];
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			set_unit_calendar: { Args: { calendar_id: string; unit_id: string }; Returns: Json };
			similar_complaints: {
				Args: {
					beyond?: string;
					complainant_name?: string;
					narrative?: string;
					phone?: string;
					received_at?: string;
					unit_id?: string;
				};
				Returns: {
					about_unit: string;
					id: string;
					number: string;
					reasons: string[];
					received_on: string;
					status: string;
					subject: string;
				}[];
			};
			stage_ledger: {
				Args: { complaint_id: string };
				Returns: {
					from_at: string;
					minutes: number;
					paused_minutes: number;
					paused_working_minutes: number;
					person_id: string;
					to_at: string;
					working_minutes: number;
				}[];
			};
			start_investigation: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			stay_in_case: { Args: { complaint_id: string }; Returns: Json };
			submit_findings: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					facts: string;
					idempotency_key?: string;
					responsible?: string[];
					root_cause: string;
					verdict: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			transfer_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					recipient: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			try_date: {
				Args: { amount: number; calendar_id: string; start: string; unit: string };
				Returns: Json;
			};
			undo_assignment: {
				Args: { complaint_id: string };
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			unmerge_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			verify_anchors: { Args: Record<PropertyKey, never>; Returns: Json };
			verify_chain: { Args: { subject_id: string }; Returns: Json };
			withdraw_complaint: {
				Args: {
					complaint_id: string;
					expected_version?: number;
					idempotency_key?: string;
					note: string;
				};
				Returns: {
					author_hidden: boolean;
					business: string | null;
					cause: string | null;
					channel: string;
					closed_at: string | null;
					compensation: number | null;
					complainant_masked: string | null;
					contact_masked: string | null;
					created_at: string;
					handler_id: string | null;
					id: string;
					is_anonymous: boolean;
					is_disputed: boolean;
					is_open: boolean;
					is_paused: boolean;
					is_waiting: boolean;
					kind: string;
					logged_by: string | null;
					merged_into: string | null;
					next_clock: string | null;
					next_due_at: string | null;
					number: string;
					occurred_at: string | null;
					policy_version_id: string | null;
					received_at: string;
					region_id: string | null;
					reopen_count: number;
					review_count: number;
					round: number;
					settled_on_spot: boolean;
					severity: string;
					status: string;
					status_before_merge: string | null;
					subject: string;
					told_at: string | null;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'complaints';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			withdraw_enquiry: {
				Args: { enquiry_id: string };
				Returns: {
					answer: string | null;
					answered_at: string | null;
					answered_by: string | null;
					asked_at: string;
					asked_by: string;
					complaint_id: string;
					complaint_number: string;
					due_at: string;
					id: string;
					is_pending: boolean;
					question: string;
					reminded_at: string | null;
					shared_text: string | null;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'enquiries';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
		};
		Enums: {
			[_ in never]: never;
		};
		CompositeTypes: {
			[_ in never]: never;
		};
	};
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
	DefaultSchemaTableNameOrOptions extends
		| keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		| { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
				DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
			DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
			Row: infer R;
		}
		? R
		: never
	: DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
				Row: infer R;
			}
			? R
			: never
		: never;

export type TablesInsert<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Insert: infer I;
		}
		? I
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Insert: infer I;
			}
			? I
			: never
		: never;

export type TablesUpdate<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Update: infer U;
		}
		? U
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Update: infer U;
			}
			? U
			: never
		: never;

export type Enums<
	DefaultSchemaEnumNameOrOptions extends
		keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
	EnumName extends (DefaultSchemaEnumNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
		: never) = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
	: DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
		? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
		: never;

export type CompositeTypes<
	PublicCompositeTypeNameOrOptions extends
		keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
	CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
		: never) = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
	: PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
		? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
		: never;

export const Constants = {
	public: {
		Enums: {}
	}
} as const;
