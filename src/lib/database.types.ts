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
			appeal_files: {
				Row: {
					appeal_id: string;
					bytes: number;
					id: string;
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
					appeal_id: string;
					bytes: number;
					id?: string;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at?: string | null;
					uploaded_at: string;
					uploaded_by: string;
				};
				Update: {
					appeal_id?: string;
					bytes?: number;
					id?: string;
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
						foreignKeyName: 'appeal_files_appeal_id_fkey';
						columns: ['appeal_id'];
						isOneToOne: false;
						referencedRelation: 'appeals';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'appeal_files_uploaded_by_fkey';
						columns: ['uploaded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			appeals: {
				Row: {
					branch_id: string;
					decided_at: string | null;
					decision: string | null;
					due_at: string;
					filed_at: string;
					filed_by: string;
					grounds: string;
					id: string;
					item_id: string;
					report_id: string;
					status: string;
					value_after: Json | null;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					decided_at?: string | null;
					decision?: string | null;
					due_at: string;
					filed_at: string;
					filed_by: string;
					grounds: string;
					id?: string;
					item_id: string;
					report_id: string;
					status?: string;
					value_after?: Json | null;
				};
				Update: {
					branch_id?: string;
					decided_at?: string | null;
					decision?: string | null;
					due_at?: string;
					filed_at?: string;
					filed_by?: string;
					grounds?: string;
					id?: string;
					item_id?: string;
					report_id?: string;
					status?: string;
					value_after?: Json | null;
				};
				Relationships: [
					{
						foreignKeyName: 'appeals_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'appeals_filed_by_fkey';
						columns: ['filed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'appeals_report_id_fkey';
						columns: ['report_id'];
						isOneToOne: false;
						referencedRelation: 'visit_reports';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'appeals_report_id_item_id_fkey';
						columns: ['report_id', 'item_id'];
						isOneToOne: false;
						referencedRelation: 'report_items';
						referencedColumns: ['report_id', 'item_id'];
					}
				];
			};
			attachments: {
				Row: {
					bytes: number;
					complaint_id: string | null;
					enquiry_id: string | null;
					evidence_line: string | null;
					evidence_round: number | null;
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
					evidence_line?: string | null;
					evidence_round?: number | null;
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
					evidence_line?: string | null;
					evidence_round?: number | null;
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
			award_evidence: {
				Row: {
					as_of: string;
					figures: NonNullable<Json>;
					nomination_id: string;
					person_id: string | null;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					as_of: string;
					figures: NonNullable<Json>;
					nomination_id: string;
					person_id?: string | null;
					unit_path: unknown;
				};
				Update: {
					as_of?: string;
					figures?: NonNullable<Json>;
					nomination_id?: string;
					person_id?: string | null;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'award_evidence_nomination_id_fkey';
						columns: ['nomination_id'];
						isOneToOne: true;
						referencedRelation: 'award_nominations';
						referencedColumns: ['id'];
					}
				];
			};
			award_nominations: {
				Row: {
					id: string;
					is_chosen: boolean;
					is_published: boolean;
					nominated_at: string;
					nominated_by: string;
					nominee_id: string;
					person_id: string | null;
					reason: string;
					round_id: string;
					unit_id: string;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					id?: string;
					is_chosen?: boolean;
					is_published?: boolean;
					nominated_at: string;
					nominated_by: string;
					nominee_id?: never;
					person_id?: string | null;
					reason: string;
					round_id: string;
					unit_id: string;
					unit_path: unknown;
				};
				Update: {
					id?: string;
					is_chosen?: boolean;
					is_published?: boolean;
					nominated_at?: string;
					nominated_by?: string;
					nominee_id?: never;
					person_id?: string | null;
					reason?: string;
					round_id?: string;
					unit_id?: string;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'award_nominations_nominated_by_fkey';
						columns: ['nominated_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_nominations_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_nominations_round_id_fkey';
						columns: ['round_id'];
						isOneToOne: false;
						referencedRelation: 'award_rounds';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_nominations_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			award_rounds: {
				Row: {
					closes_on: string;
					decided_at: string | null;
					decided_by: string | null;
					document_id: string | null;
					id: string;
					kind: string;
					opened_at: string;
					opened_by: string;
					opens_on: string;
					seats: number;
					status: string;
					title: string;
					unit_id: string;
					unit_path: unknown;
					words: string | null;
				};
				ComputedFields: never;
				Insert: {
					closes_on: string;
					decided_at?: string | null;
					decided_by?: string | null;
					document_id?: string | null;
					id?: string;
					kind: string;
					opened_at: string;
					opened_by: string;
					opens_on: string;
					seats: number;
					status?: string;
					title: string;
					unit_id: string;
					unit_path: unknown;
					words?: string | null;
				};
				Update: {
					closes_on?: string;
					decided_at?: string | null;
					decided_by?: string | null;
					document_id?: string | null;
					id?: string;
					kind?: string;
					opened_at?: string;
					opened_by?: string;
					opens_on?: string;
					seats?: number;
					status?: string;
					title?: string;
					unit_id?: string;
					unit_path?: unknown;
					words?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'award_rounds_decided_by_fkey';
						columns: ['decided_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_rounds_document_id_fkey';
						columns: ['document_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_rounds_opened_by_fkey';
						columns: ['opened_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'award_rounds_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			branch_classes: {
				Row: {
					code: string;
					id: string;
					kind: string | null;
					location: string | null;
					name_en: string;
					name_zh: string;
					size: string | null;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					code: string;
					id?: string;
					kind?: string | null;
					location?: string | null;
					name_en: string;
					name_zh: string;
					size?: string | null;
					version?: number;
				};
				Update: {
					code?: string;
					id?: string;
					kind?: string | null;
					location?: string | null;
					name_en?: string;
					name_zh?: string;
					size?: string | null;
					version?: number;
				};
				Relationships: [];
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
			checklist_drafts: {
				Row: {
					content: NonNullable<Json>;
					saved_at: string;
					saved_by: string | null;
					template_id: string;
					unit_id: string | null;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					content: NonNullable<Json>;
					saved_at: string;
					saved_by?: string | null;
					template_id: string;
					unit_id?: string | null;
					version?: number;
				};
				Update: {
					content?: NonNullable<Json>;
					saved_at?: string;
					saved_by?: string | null;
					template_id?: string;
					unit_id?: string | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'checklist_drafts_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checklist_drafts_template_id_fkey';
						columns: ['template_id'];
						isOneToOne: true;
						referencedRelation: 'checklist_templates';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checklist_drafts_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			checklist_photos: {
				Row: {
					added_at: string;
					added_by: string;
					body: string;
					media_type: string;
					sha256: string;
				};
				ComputedFields: never;
				Insert: {
					added_at: string;
					added_by: string;
					body: string;
					media_type: string;
					sha256: string;
				};
				Update: {
					added_at?: string;
					added_by?: string;
					body?: string;
					media_type?: string;
					sha256?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'checklist_photos_added_by_fkey';
						columns: ['added_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			checklist_templates: {
				Row: {
					created_at: string;
					created_by: string | null;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					kind: string;
					name_en: string;
					name_zh: string;
					retired_at?: string | null;
					retired_by?: string | null;
					unit_id?: string | null;
				};
				Update: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					kind?: string;
					name_en?: string;
					name_zh?: string;
					retired_at?: string | null;
					retired_by?: string | null;
					unit_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'checklist_templates_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checklist_templates_retired_by_fkey';
						columns: ['retired_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checklist_templates_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			checklist_versions: {
				Row: {
					content: NonNullable<Json>;
					content_hash: string;
					id: string;
					kind: string;
					number: number;
					published_at: string;
					published_by: string | null;
					template_id: string;
				};
				ComputedFields: never;
				Insert: {
					content: NonNullable<Json>;
					content_hash: string;
					id?: string;
					kind: string;
					number: number;
					published_at: string;
					published_by?: string | null;
					template_id: string;
				};
				Update: {
					content?: NonNullable<Json>;
					content_hash?: string;
					id?: string;
					kind?: string;
					number?: number;
					published_at?: string;
					published_by?: string | null;
					template_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'checklist_versions_published_by_fkey';
						columns: ['published_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checklist_versions_template_id_fkey';
						columns: ['template_id'];
						isOneToOne: false;
						referencedRelation: 'checklist_templates';
						referencedColumns: ['id'];
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
			deliveries: {
				Row: {
					asks: string;
					confirmed_at: string | null;
					delivered_at: string;
					document_id: string;
					due_at: string;
					ended_at: string | null;
					ended_why: string | null;
					expires_on: string | null;
					id: string;
					is_open: boolean | null;
					is_renewed: boolean;
					next_reminder_at: string | null;
					person_id: string;
					reminders: number;
					round: number;
					signature: string | null;
					signed_name: string | null;
					unit_id: string;
					unit_path: unknown;
					version_id: string;
				};
				ComputedFields: never;
				Insert: {
					asks: string;
					confirmed_at?: string | null;
					delivered_at: string;
					document_id: string;
					due_at: string;
					ended_at?: string | null;
					ended_why?: string | null;
					expires_on?: string | null;
					id?: string;
					is_open?: never;
					is_renewed?: boolean;
					next_reminder_at?: string | null;
					person_id: string;
					reminders?: number;
					round?: number;
					signature?: string | null;
					signed_name?: string | null;
					unit_id: string;
					unit_path: unknown;
					version_id: string;
				};
				Update: {
					asks?: string;
					confirmed_at?: string | null;
					delivered_at?: string;
					document_id?: string;
					due_at?: string;
					ended_at?: string | null;
					ended_why?: string | null;
					expires_on?: string | null;
					id?: string;
					is_open?: never;
					is_renewed?: boolean;
					next_reminder_at?: string | null;
					person_id?: string;
					reminders?: number;
					round?: number;
					signature?: string | null;
					signed_name?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					version_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'deliveries_document_id_fkey';
						columns: ['document_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'deliveries_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'deliveries_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'deliveries_version_id_fkey';
						columns: ['version_id'];
						isOneToOne: false;
						referencedRelation: 'document_versions';
						referencedColumns: ['id'];
					}
				];
			};
			document_conflicts: {
				Row: {
					answered_at: string | null;
					answered_by: string | null;
					document_id: string;
					id: string;
					other_answered_at: string | null;
					other_answered_by: string | null;
					other_id: string;
					other_outcome: string | null;
					other_reply: string | null;
					outcome: string | null;
					reply: string | null;
					reported_at: string;
					reported_by: string;
					status: string | null;
					words: string;
				};
				ComputedFields: never;
				Insert: {
					answered_at?: string | null;
					answered_by?: string | null;
					document_id: string;
					id?: string;
					other_answered_at?: string | null;
					other_answered_by?: string | null;
					other_id: string;
					other_outcome?: string | null;
					other_reply?: string | null;
					outcome?: string | null;
					reply?: string | null;
					reported_at: string;
					reported_by: string;
					status?: never;
					words: string;
				};
				Update: {
					answered_at?: string | null;
					answered_by?: string | null;
					document_id?: string;
					id?: string;
					other_answered_at?: string | null;
					other_answered_by?: string | null;
					other_id?: string;
					other_outcome?: string | null;
					other_reply?: string | null;
					outcome?: string | null;
					reply?: string | null;
					reported_at?: string;
					reported_by?: string;
					status?: never;
					words?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'document_conflicts_answered_by_fkey';
						columns: ['answered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_conflicts_document_id_fkey';
						columns: ['document_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_conflicts_other_answered_by_fkey';
						columns: ['other_answered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_conflicts_other_id_fkey';
						columns: ['other_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_conflicts_reported_by_fkey';
						columns: ['reported_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			document_files: {
				Row: {
					bytes: number;
					document_id: string;
					id: string;
					is_issued: boolean;
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
					document_id: string;
					id: string;
					is_issued?: boolean;
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
					document_id?: string;
					id?: string;
					is_issued?: boolean;
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
						foreignKeyName: 'document_files_document_id_fkey';
						columns: ['document_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_files_uploaded_by_fkey';
						columns: ['uploaded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			document_versions: {
				Row: {
					audience_path: unknown;
					audience_people: string[];
					audience_roles: string[];
					audience_unit_id: string;
					body: string;
					change_note: string | null;
					content_hash: string | null;
					document_id: string;
					drafted_at: string;
					drafted_by: string | null;
					due_days: number;
					file_ids: string[];
					id: string;
					in_force: boolean;
					issued_at: string | null;
					issued_by: string | null;
					n: number;
					renew_months: number | null;
					sections: NonNullable<Json>;
					supersedes: string[];
					title: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					audience_path: unknown;
					audience_people?: string[];
					audience_roles?: string[];
					audience_unit_id: string;
					body?: string;
					change_note?: string | null;
					content_hash?: string | null;
					document_id: string;
					drafted_at: string;
					drafted_by?: string | null;
					due_days?: number;
					file_ids?: string[];
					id?: string;
					in_force?: boolean;
					issued_at?: string | null;
					issued_by?: string | null;
					n: number;
					renew_months?: number | null;
					sections?: NonNullable<Json>;
					supersedes?: string[];
					title: string;
					version?: number;
				};
				Update: {
					audience_path?: unknown;
					audience_people?: string[];
					audience_roles?: string[];
					audience_unit_id?: string;
					body?: string;
					change_note?: string | null;
					content_hash?: string | null;
					document_id?: string;
					drafted_at?: string;
					drafted_by?: string | null;
					due_days?: number;
					file_ids?: string[];
					id?: string;
					in_force?: boolean;
					issued_at?: string | null;
					issued_by?: string | null;
					n?: number;
					renew_months?: number | null;
					sections?: NonNullable<Json>;
					supersedes?: string[];
					title?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'document_versions_audience_unit_id_fkey';
						columns: ['audience_unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_versions_document_id_fkey';
						columns: ['document_id'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_versions_drafted_by_fkey';
						columns: ['drafted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_versions_issued_by_fkey';
						columns: ['issued_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			documents: {
				Row: {
					created_at: string;
					created_by: string | null;
					document_number: string | null;
					id: string;
					issued_at: string | null;
					kind: string;
					notice_id: string | null;
					number: number | null;
					status: string;
					superseded_by: string | null;
					title: string;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					withdrawn_reason: string | null;
					year: number | null;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					created_by?: string | null;
					document_number?: string | null;
					id?: string;
					issued_at?: string | null;
					kind: string;
					notice_id?: string | null;
					number?: number | null;
					status?: string;
					superseded_by?: string | null;
					title?: string;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at?: string | null;
					withdrawn_by?: string | null;
					withdrawn_reason?: string | null;
					year?: number | null;
				};
				Update: {
					created_at?: string;
					created_by?: string | null;
					document_number?: string | null;
					id?: string;
					issued_at?: string | null;
					kind?: string;
					notice_id?: string | null;
					number?: number | null;
					status?: string;
					superseded_by?: string | null;
					title?: string;
					unit_id?: string;
					unit_path?: unknown;
					withdrawn_at?: string | null;
					withdrawn_by?: string | null;
					withdrawn_reason?: string | null;
					year?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'documents_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'documents_notice_id_fkey';
						columns: ['notice_id'];
						isOneToOne: true;
						referencedRelation: 'notices';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'documents_superseded_by_fkey';
						columns: ['superseded_by'];
						isOneToOne: false;
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'documents_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'documents_withdrawn_by_fkey';
						columns: ['withdrawn_by'];
						isOneToOne: false;
						referencedRelation: 'people';
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
			exemptions: {
				Row: {
					end_reason: string | null;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id: string;
					kind: string;
					subject_id: string | null;
					suspended_at: string | null;
					suspended_by: string | null;
					suspended_for: string | null;
					to_date: string;
					unit_id: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					end_reason?: string | null;
					ended_at?: string | null;
					ended_by?: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id?: string;
					kind: string;
					subject_id?: string | null;
					suspended_at?: string | null;
					suspended_by?: string | null;
					suspended_for?: string | null;
					to_date: string;
					unit_id: string;
					version?: number;
				};
				Update: {
					end_reason?: string | null;
					ended_at?: string | null;
					ended_by?: string | null;
					from_date?: string;
					granted_at?: string;
					granted_by?: string;
					grounds?: string;
					id?: string;
					kind?: string;
					subject_id?: string | null;
					suspended_at?: string | null;
					suspended_by?: string | null;
					suspended_for?: string | null;
					to_date?: string;
					unit_id?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'exemptions_ended_by_fkey';
						columns: ['ended_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exemptions_granted_by_fkey';
						columns: ['granted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exemptions_suspended_by_fkey';
						columns: ['suspended_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exemptions_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			exposures: {
				Row: {
					branch_id: string;
					customers: number | null;
					entered_at: string;
					entered_by: string;
					id: string;
					import_id: string | null;
					month: string;
					outlet_days: number | null;
					superseded_at: string | null;
					transactions: number | null;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					customers?: number | null;
					entered_at: string;
					entered_by: string;
					id?: string;
					import_id?: string | null;
					month: string;
					outlet_days?: number | null;
					superseded_at?: string | null;
					transactions?: number | null;
					unit_path: unknown;
				};
				Update: {
					branch_id?: string;
					customers?: number | null;
					entered_at?: string;
					entered_by?: string;
					id?: string;
					import_id?: string | null;
					month?: string;
					outlet_days?: number | null;
					superseded_at?: string | null;
					transactions?: number | null;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'exposures_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exposures_entered_by_fkey';
						columns: ['entered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exposures_import_id_fkey';
						columns: ['import_id'];
						isOneToOne: false;
						referencedRelation: 'imports';
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
			import_errors: {
				Row: {
					cell: string;
					code: string;
					import_id: string;
					is_warning: boolean;
					n: number;
					row: number;
					title: string | null;
					value: string | null;
				};
				ComputedFields: never;
				Insert: {
					cell: string;
					code: string;
					import_id: string;
					is_warning?: boolean;
					n: number;
					row: number;
					title?: string | null;
					value?: string | null;
				};
				Update: {
					cell?: string;
					code?: string;
					import_id?: string;
					is_warning?: boolean;
					n?: number;
					row?: number;
					title?: string | null;
					value?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'import_errors_import_id_fkey';
						columns: ['import_id'];
						isOneToOne: false;
						referencedRelation: 'imports';
						referencedColumns: ['id'];
					}
				];
			};
			imports: {
				Row: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				ComputedFields: never;
				Insert: {
					bad_rows?: number | null;
					bytes: number;
					committed_at?: string | null;
					committed_by?: string | null;
					file_name: string;
					id?: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping?: Json | null;
					reason?: string | null;
					rows?: number | null;
					sha256: string;
					status?: string;
					unchanged?: number | null;
					unit_path: unknown;
					warnings?: number | null;
					withdrawn_at?: string | null;
					withdrawn_by?: string | null;
					written?: number | null;
				};
				Update: {
					bad_rows?: number | null;
					bytes?: number;
					committed_at?: string | null;
					committed_by?: string | null;
					file_name?: string;
					id?: string;
					kind?: string;
					made_at?: string;
					made_by?: string;
					mapping?: Json | null;
					reason?: string | null;
					rows?: number | null;
					sha256?: string;
					status?: string;
					unchanged?: number | null;
					unit_path?: unknown;
					warnings?: number | null;
					withdrawn_at?: string | null;
					withdrawn_by?: string | null;
					written?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'imports_committed_by_fkey';
						columns: ['committed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'imports_made_by_fkey';
						columns: ['made_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'imports_withdrawn_by_fkey';
						columns: ['withdrawn_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			indicator_values: {
				Row: {
					branch_id: string;
					entered_at: string;
					entered_by: string;
					exposure: number | null;
					id: string;
					import_id: string | null;
					indicator: string;
					month: string;
					note: string | null;
					numerator: number | null;
					source: string;
					superseded_at: string | null;
					unit_path: unknown;
					value: number;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					entered_at: string;
					entered_by: string;
					exposure?: number | null;
					id?: string;
					import_id?: string | null;
					indicator: string;
					month: string;
					note?: string | null;
					numerator?: number | null;
					source: string;
					superseded_at?: string | null;
					unit_path: unknown;
					value: number;
				};
				Update: {
					branch_id?: string;
					entered_at?: string;
					entered_by?: string;
					exposure?: number | null;
					id?: string;
					import_id?: string | null;
					indicator?: string;
					month?: string;
					note?: string | null;
					numerator?: number | null;
					source?: string;
					superseded_at?: string | null;
					unit_path?: unknown;
					value?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'indicator_values_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_values_entered_by_fkey';
						columns: ['entered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_values_import_id_fkey';
						columns: ['import_id'];
						isOneToOne: false;
						referencedRelation: 'imports';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_values_indicator_fkey';
						columns: ['indicator'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['code'];
					}
				];
			};
			indicator_versions: {
				Row: {
					asks_branch: boolean;
					better: string;
					formula_en: string;
					formula_zh: string;
					indicator: string;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at: string | null;
					saved_at: string;
					saved_by: string | null;
					source: string;
					unit: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					asks_branch: boolean;
					better: string;
					formula_en: string;
					formula_zh: string;
					indicator: string;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at?: string | null;
					saved_at: string;
					saved_by?: string | null;
					source: string;
					unit: string;
					version: number;
				};
				Update: {
					asks_branch?: boolean;
					better?: string;
					formula_en?: string;
					formula_zh?: string;
					indicator?: string;
					name_en?: string;
					name_zh?: string;
					places?: number;
					retired_at?: string | null;
					saved_at?: string;
					saved_by?: string | null;
					source?: string;
					unit?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'indicator_versions_indicator_fkey';
						columns: ['indicator'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['code'];
					},
					{
						foreignKeyName: 'indicator_versions_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			indicators: {
				Row: {
					asks_branch: boolean;
					better: string;
					classic: boolean;
					code: string;
					created_at: string;
					created_by: string | null;
					enough: number | null;
					exposure: string | null;
					formula_en: string;
					formula_zh: string;
					id: string;
					is_shipped: boolean;
					kind: string;
					months: number;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at: string | null;
					source: string;
					unit: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					asks_branch?: boolean;
					better: string;
					classic?: boolean;
					code: string;
					created_at?: string;
					created_by?: string | null;
					enough?: number | null;
					exposure?: string | null;
					formula_en: string;
					formula_zh: string;
					id?: string;
					is_shipped?: boolean;
					kind: string;
					months: number;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at?: string | null;
					source: string;
					unit: string;
					version?: number;
				};
				Update: {
					asks_branch?: boolean;
					better?: string;
					classic?: boolean;
					code?: string;
					created_at?: string;
					created_by?: string | null;
					enough?: number | null;
					exposure?: string | null;
					formula_en?: string;
					formula_zh?: string;
					id?: string;
					is_shipped?: boolean;
					kind?: string;
					months?: number;
					name_en?: string;
					name_zh?: string;
					places?: number;
					retired_at?: string | null;
					source?: string;
					unit?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'indicators_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			interview_commitments: {
				Row: {
					due_on: string;
					interview_id: string;
					n: number;
					task_id: string | null;
					words: string;
				};
				ComputedFields: never;
				Insert: {
					due_on: string;
					interview_id: string;
					n: number;
					task_id?: string | null;
					words: string;
				};
				Update: {
					due_on?: string;
					interview_id?: string;
					n?: number;
					task_id?: string | null;
					words?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'interview_commitments_interview_id_fkey';
						columns: ['interview_id'];
						isOneToOne: false;
						referencedRelation: 'interviews';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interview_commitments_task_id_fkey';
						columns: ['task_id'];
						isOneToOne: false;
						referencedRelation: 'rectification_tasks';
						referencedColumns: ['id'];
					}
				];
			};
			interview_followups: {
				Row: {
					compared_at: string;
					compared_by: string;
					days: number;
					escalated_to: number | null;
					figure_now: number | null;
					figure_then: number | null;
					improved: boolean | null;
					interview_id: string;
					note: string | null;
					since: string;
					until: string;
				};
				ComputedFields: never;
				Insert: {
					compared_at: string;
					compared_by: string;
					days: number;
					escalated_to?: number | null;
					figure_now?: number | null;
					figure_then?: number | null;
					improved?: boolean | null;
					interview_id: string;
					note?: string | null;
					since: string;
					until: string;
				};
				Update: {
					compared_at?: string;
					compared_by?: string;
					days?: number;
					escalated_to?: number | null;
					figure_now?: number | null;
					figure_then?: number | null;
					improved?: boolean | null;
					interview_id?: string;
					note?: string | null;
					since?: string;
					until?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'interview_followups_compared_by_fkey';
						columns: ['compared_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interview_followups_interview_id_fkey';
						columns: ['interview_id'];
						isOneToOne: false;
						referencedRelation: 'interviews';
						referencedColumns: ['id'];
					}
				];
			};
			interview_notes: {
				Row: {
					body: string;
					event_seq: number;
					id: string;
					interview_id: string;
					written_at: string;
					written_by: string;
				};
				ComputedFields: never;
				Insert: {
					body: string;
					event_seq: number;
					id?: string;
					interview_id: string;
					written_at: string;
					written_by: string;
				};
				Update: {
					body?: string;
					event_seq?: number;
					id?: string;
					interview_id?: string;
					written_at?: string;
					written_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'interview_notes_interview_id_fkey';
						columns: ['interview_id'];
						isOneToOne: false;
						referencedRelation: 'interviews';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interview_notes_written_by_fkey';
						columns: ['written_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			interview_records: {
				Row: {
					causes: string;
					facts: string;
					interview_id: string;
					measures: string;
					recorded_at: string;
					recorded_by: string;
					statement: string;
				};
				ComputedFields: never;
				Insert: {
					causes: string;
					facts: string;
					interview_id: string;
					measures: string;
					recorded_at: string;
					recorded_by: string;
					statement: string;
				};
				Update: {
					causes?: string;
					facts?: string;
					interview_id?: string;
					measures?: string;
					recorded_at?: string;
					recorded_by?: string;
					statement?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'interview_records_interview_id_fkey';
						columns: ['interview_id'];
						isOneToOne: true;
						referencedRelation: 'interviews';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interview_records_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			interviews: {
				Row: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				ComputedFields: never;
				Insert: {
					attendance?: string | null;
					attendance_at?: string | null;
					branch_id: string;
					cause: string;
					closed_at?: string | null;
					complaint_ids?: string[];
					created_at: string;
					ends_at?: string | null;
					figure_then?: number | null;
					head_confirmed_at?: string | null;
					head_id?: string | null;
					held_at?: string | null;
					id?: string;
					interviewer_confirmed_at?: string | null;
					interviewer_id?: string | null;
					is_open?: never;
					level?: number;
					links?: string[];
					next_check?: number | null;
					number?: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at?: string | null;
					ordered_by?: string | null;
					place?: string | null;
					region_id?: string | null;
					reminded_check?: number | null;
					rule: string;
					run_id?: string | null;
					starts_at?: string | null;
					status?: string;
					unit_path: unknown;
					updated_at: string;
					version?: number;
					version_number: number;
				};
				Update: {
					attendance?: string | null;
					attendance_at?: string | null;
					branch_id?: string;
					cause?: string;
					closed_at?: string | null;
					complaint_ids?: string[];
					created_at?: string;
					ends_at?: string | null;
					figure_then?: number | null;
					head_confirmed_at?: string | null;
					head_id?: string | null;
					held_at?: string | null;
					id?: string;
					interviewer_confirmed_at?: string | null;
					interviewer_id?: string | null;
					is_open?: never;
					level?: number;
					links?: string[];
					next_check?: number | null;
					number?: string | null;
					numbers?: NonNullable<Json>;
					on_day?: string;
					ordered_at?: string | null;
					ordered_by?: string | null;
					place?: string | null;
					region_id?: string | null;
					reminded_check?: number | null;
					rule?: string;
					run_id?: string | null;
					starts_at?: string | null;
					status?: string;
					unit_path?: unknown;
					updated_at?: string;
					version?: number;
					version_number?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'interviews_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_head_id_fkey';
						columns: ['head_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_interviewer_id_fkey';
						columns: ['interviewer_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_ordered_by_fkey';
						columns: ['ordered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_region_id_fkey';
						columns: ['region_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_run_id_fkey';
						columns: ['run_id'];
						isOneToOne: false;
						referencedRelation: 'rule_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'interviews_version_number_fkey';
						columns: ['version_number'];
						isOneToOne: false;
						referencedRelation: 'trigger_rule_versions';
						referencedColumns: ['number'];
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
			monthly_returns: {
				Row: {
					due_at: string;
					figures: NonNullable<Json>;
					filed_at: string;
					filed_by: string;
					id: string;
					is_late: boolean;
					month: string;
					remark: string | null;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					due_at: string;
					figures: NonNullable<Json>;
					filed_at: string;
					filed_by: string;
					id?: string;
					is_late: boolean;
					month: string;
					remark?: string | null;
					unit_id: string;
					unit_path: unknown;
					version?: number;
				};
				Update: {
					due_at?: string;
					figures?: NonNullable<Json>;
					filed_at?: string;
					filed_by?: string;
					id?: string;
					is_late?: boolean;
					month?: string;
					remark?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'monthly_returns_filed_by_fkey';
						columns: ['filed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'monthly_returns_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
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
			notice_errata: {
				Row: {
					id: string;
					issued_at: string;
					issued_by: string;
					n: number;
					notice_id: string;
					what: string;
					why: string;
				};
				ComputedFields: never;
				Insert: {
					id?: string;
					issued_at: string;
					issued_by: string;
					n: number;
					notice_id: string;
					what: string;
					why: string;
				};
				Update: {
					id?: string;
					issued_at?: string;
					issued_by?: string;
					n?: number;
					notice_id?: string;
					what?: string;
					why?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'notice_errata_issued_by_fkey';
						columns: ['issued_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notice_errata_notice_id_fkey';
						columns: ['notice_id'];
						isOneToOne: false;
						referencedRelation: 'notices';
						referencedColumns: ['id'];
					}
				];
			};
			notice_inputs: {
				Row: {
					branch_id: string;
					figures: NonNullable<Json>;
					notice_id: string;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					figures: NonNullable<Json>;
					notice_id: string;
					unit_path: unknown;
				};
				Update: {
					branch_id?: string;
					figures?: NonNullable<Json>;
					notice_id?: string;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'notice_inputs_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notice_inputs_notice_id_fkey';
						columns: ['notice_id'];
						isOneToOne: false;
						referencedRelation: 'notices';
						referencedColumns: ['id'];
					}
				];
			};
			notice_notes: {
				Row: {
					action: string;
					at: string;
					by_id: string;
					id: string;
					notice_id: string;
					words: string;
				};
				ComputedFields: never;
				Insert: {
					action: string;
					at: string;
					by_id: string;
					id?: string;
					notice_id: string;
					words: string;
				};
				Update: {
					action?: string;
					at?: string;
					by_id?: string;
					id?: string;
					notice_id?: string;
					words?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'notice_notes_by_id_fkey';
						columns: ['by_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notice_notes_notice_id_fkey';
						columns: ['notice_id'];
						isOneToOne: false;
						referencedRelation: 'notices';
						referencedColumns: ['id'];
					}
				];
			};
			notice_rows: {
				Row: {
					branch_id: string;
					class: string;
					content: NonNullable<Json>;
					notice_id: string;
					position: number;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					class: string;
					content: NonNullable<Json>;
					notice_id: string;
					position: number;
				};
				Update: {
					branch_id?: string;
					class?: string;
					content?: NonNullable<Json>;
					notice_id?: string;
					position?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'notice_rows_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notice_rows_notice_id_fkey';
						columns: ['notice_id'];
						isOneToOne: false;
						referencedRelation: 'notices';
						referencedColumns: ['id'];
					}
				];
			};
			notices: {
				Row: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				ComputedFields: never;
				Insert: {
					authors: string[];
					content_hash?: string | null;
					cut_off: string;
					document_number?: never;
					drafted_at: string;
					drafted_by: string;
					id?: string;
					month: string;
					number?: number | null;
					published_at?: string | null;
					published_by?: string | null;
					reviewed_at?: string | null;
					reviewed_by?: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections?: NonNullable<Json>;
					signed_at?: string | null;
					signed_by?: string | null;
					snapshot: NonNullable<Json>;
					status?: string;
					unit_path: unknown;
					version?: number;
					year?: number | null;
				};
				Update: {
					authors?: string[];
					content_hash?: string | null;
					cut_off?: string;
					document_number?: never;
					drafted_at?: string;
					drafted_by?: string;
					id?: string;
					month?: string;
					number?: number | null;
					published_at?: string | null;
					published_by?: string | null;
					reviewed_at?: string | null;
					reviewed_by?: string | null;
					scheme_version_ids?: string[];
					scope_id?: string;
					sections?: NonNullable<Json>;
					signed_at?: string | null;
					signed_by?: string | null;
					snapshot?: NonNullable<Json>;
					status?: string;
					unit_path?: unknown;
					version?: number;
					year?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'notices_drafted_by_fkey';
						columns: ['drafted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notices_published_by_fkey';
						columns: ['published_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notices_reviewed_by_fkey';
						columns: ['reviewed_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notices_scope_id_fkey';
						columns: ['scope_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'notices_signed_by_fkey';
						columns: ['signed_by'];
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
			opening_hours: {
				Row: {
					closes: string;
					day_kind: string;
					opens: string;
					unit_id: string;
				};
				ComputedFields: never;
				Insert: {
					closes: string;
					day_kind: string;
					opens: string;
					unit_id: string;
				};
				Update: {
					closes?: string;
					day_kind?: string;
					opens?: string;
					unit_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'opening_hours_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
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
			people_rules: {
				Row: {
					appeal_days: number;
					concerns: number;
					effective_from: string;
					hearing_days: number;
					id: string;
					months: number;
					number: number;
					record_months: number;
					saved_at: string;
					saved_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					appeal_days: number;
					concerns: number;
					effective_from: string;
					hearing_days: number;
					id?: string;
					months: number;
					number: number;
					record_months: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Update: {
					appeal_days?: number;
					concerns?: number;
					effective_from?: string;
					hearing_days?: number;
					id?: string;
					months?: number;
					number?: number;
					record_months?: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'people_rules_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
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
			rating_links: {
				Row: {
					ended_at: string | null;
					id: string;
					made_at: string;
					made_by: string | null;
					token: string;
					unit_id: string;
				};
				ComputedFields: never;
				Insert: {
					ended_at?: string | null;
					id?: string;
					made_at: string;
					made_by?: string | null;
					token: string;
					unit_id: string;
				};
				Update: {
					ended_at?: string | null;
					id?: string;
					made_at?: string;
					made_by?: string | null;
					token?: string;
					unit_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'rating_links_made_by_fkey';
						columns: ['made_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rating_links_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			rating_staff: {
				Row: {
					rating_id: string;
					staff_number: string;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					rating_id: string;
					staff_number: string;
					unit_path: unknown;
				};
				Update: {
					rating_id?: string;
					staff_number?: string;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'rating_staff_rating_id_fkey';
						columns: ['rating_id'];
						isOneToOne: true;
						referencedRelation: 'ratings';
						referencedColumns: ['id'];
					}
				];
			};
			ratings: {
				Row: {
					attitude: number;
					branch_id: string;
					day: string;
					efficiency: number;
					environment: number;
					id: string;
					link_id: string;
					month: string;
					quality: number;
					received_at: string;
					remark: string | null;
					unit_path: unknown;
					variety: number;
				};
				ComputedFields: never;
				Insert: {
					attitude: number;
					branch_id: string;
					day: string;
					efficiency: number;
					environment: number;
					id?: string;
					link_id: string;
					month: string;
					quality: number;
					received_at: string;
					remark?: string | null;
					unit_path: unknown;
					variety: number;
				};
				Update: {
					attitude?: number;
					branch_id?: string;
					day?: string;
					efficiency?: number;
					environment?: number;
					id?: string;
					link_id?: string;
					month?: string;
					quality?: number;
					received_at?: string;
					remark?: string | null;
					unit_path?: unknown;
					variety?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'ratings_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'ratings_link_id_fkey';
						columns: ['link_id'];
						isOneToOne: false;
						referencedRelation: 'rating_links';
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
			rectification_tasks: {
				Row: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				ComputedFields: never;
				Insert: {
					asks_extension?: boolean;
					cause?: string | null;
					cause_code?: string | null;
					closed_at?: string | null;
					created_at?: string;
					due_at: string;
					found: string;
					id?: string;
					is_open?: never;
					is_owed?: never;
					item_ids?: string[];
					measures?: string | null;
					needs_reinspection?: boolean;
					next_rung?: number | null;
					next_rung_at?: string | null;
					number: string;
					opened_at: string;
					opened_by?: string | null;
					owner_id?: string | null;
					planned_by?: string | null;
					planned_date?: string | null;
					region_id?: string | null;
					reinspection?: string | null;
					reinspection_report_id?: string | null;
					rule_id: string;
					severity: string;
					source_id?: string | null;
					source_kind: string;
					source_number?: string | null;
					status?: string;
					submitted_at?: string | null;
					submitted_by?: string | null;
					term?: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at?: string;
					verified_at?: string | null;
					verified_by?: string | null;
					version?: number;
					was_extended?: boolean;
				};
				Update: {
					asks_extension?: boolean;
					cause?: string | null;
					cause_code?: string | null;
					closed_at?: string | null;
					created_at?: string;
					due_at?: string;
					found?: string;
					id?: string;
					is_open?: never;
					is_owed?: never;
					item_ids?: string[];
					measures?: string | null;
					needs_reinspection?: boolean;
					next_rung?: number | null;
					next_rung_at?: string | null;
					number?: string;
					opened_at?: string;
					opened_by?: string | null;
					owner_id?: string | null;
					planned_by?: string | null;
					planned_date?: string | null;
					region_id?: string | null;
					reinspection?: string | null;
					reinspection_report_id?: string | null;
					rule_id?: string;
					severity?: string;
					source_id?: string | null;
					source_kind?: string;
					source_number?: string | null;
					status?: string;
					submitted_at?: string | null;
					submitted_by?: string | null;
					term?: number;
					title?: string;
					unit_id?: string;
					unit_path?: unknown;
					updated_at?: string;
					verified_at?: string | null;
					verified_by?: string | null;
					version?: number;
					was_extended?: boolean;
				};
				Relationships: [
					{
						foreignKeyName: 'rectification_tasks_opened_by_fkey';
						columns: ['opened_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_owner_id_fkey';
						columns: ['owner_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_planned_by_fkey';
						columns: ['planned_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_region_id_fkey';
						columns: ['region_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_reinspection_report_id_fkey';
						columns: ['reinspection_report_id'];
						isOneToOne: false;
						referencedRelation: 'visit_reports';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_rule_id_fkey';
						columns: ['rule_id'];
						isOneToOne: false;
						referencedRelation: 'task_rules';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_submitted_by_fkey';
						columns: ['submitted_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rectification_tasks_verified_by_fkey';
						columns: ['verified_by'];
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
			report_items: {
				Row: {
					branch_id: string;
					explanation: Json | null;
					is_critical: boolean;
					is_failed: boolean;
					is_not_applicable: boolean;
					item_id: string;
					month: string;
					note: string | null;
					points: number | null;
					position: number;
					report_id: string;
					section_id: string;
					value: Json | null;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					explanation?: Json | null;
					is_critical: boolean;
					is_failed: boolean;
					is_not_applicable: boolean;
					item_id: string;
					month: string;
					note?: string | null;
					points?: number | null;
					position: number;
					report_id: string;
					section_id: string;
					value?: Json | null;
				};
				Update: {
					branch_id?: string;
					explanation?: Json | null;
					is_critical?: boolean;
					is_failed?: boolean;
					is_not_applicable?: boolean;
					item_id?: string;
					month?: string;
					note?: string | null;
					points?: number | null;
					position?: number;
					report_id?: string;
					section_id?: string;
					value?: Json | null;
				};
				Relationships: [
					{
						foreignKeyName: 'report_items_report_id_fkey';
						columns: ['report_id'];
						isOneToOne: false;
						referencedRelation: 'visit_reports';
						referencedColumns: ['id'];
					}
				];
			};
			report_photos: {
				Row: {
					id: string;
					item_id: string;
					media_type: string;
					path: string;
					position: number;
					report_id: string;
				};
				ComputedFields: never;
				Insert: {
					id?: string;
					item_id: string;
					media_type: string;
					path: string;
					position: number;
					report_id: string;
				};
				Update: {
					id?: string;
					item_id?: string;
					media_type?: string;
					path?: string;
					position?: number;
					report_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'report_photos_report_id_fkey';
						columns: ['report_id'];
						isOneToOne: false;
						referencedRelation: 'visit_reports';
						referencedColumns: ['id'];
					}
				];
			};
			report_revisions: {
				Row: {
					appeal_id: string | null;
					at: string;
					grade_after: string;
					grade_before: string;
					item_id: string;
					n: number;
					report_id: string;
					total_after: number | null;
					total_before: number | null;
					value_after: Json | null;
					value_before: Json | null;
				};
				ComputedFields: never;
				Insert: {
					appeal_id?: string | null;
					at: string;
					grade_after: string;
					grade_before: string;
					item_id: string;
					n: number;
					report_id: string;
					total_after?: number | null;
					total_before?: number | null;
					value_after?: Json | null;
					value_before?: Json | null;
				};
				Update: {
					appeal_id?: string | null;
					at?: string;
					grade_after?: string;
					grade_before?: string;
					item_id?: string;
					n?: number;
					report_id?: string;
					total_after?: number | null;
					total_before?: number | null;
					value_after?: Json | null;
					value_before?: Json | null;
				};
				Relationships: [
					{
						foreignKeyName: 'report_revisions_report_id_fkey';
						columns: ['report_id'];
						isOneToOne: false;
						referencedRelation: 'visit_reports';
						referencedColumns: ['id'];
					}
				];
			};
			request_rules: {
				Row: {
					budgets: NonNullable<Json>;
					effective_from: string;
					id: string;
					number: number;
					saved_at: string;
					saved_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					budgets: NonNullable<Json>;
					effective_from: string;
					id?: string;
					number: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Update: {
					budgets?: NonNullable<Json>;
					effective_from?: string;
					id?: string;
					number?: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'request_rules_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			return_rules: {
				Row: {
					asked: string[] | null;
					id: string;
					number: number;
					open_days: number;
					saved_at: string;
					saved_by: string | null;
					working_day: number;
				};
				ComputedFields: never;
				Insert: {
					asked?: string[] | null;
					id?: string;
					number: number;
					open_days: number;
					saved_at: string;
					saved_by?: string | null;
					working_day: number;
				};
				Update: {
					asked?: string[] | null;
					id?: string;
					number?: number;
					open_days?: number;
					saved_at?: string;
					saved_by?: string | null;
					working_day?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'return_rules_saved_by_fkey';
						columns: ['saved_by'];
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
			rule_firings: {
				Row: {
					branch_id: string;
					cause: string;
					fact: string | null;
					fired_at: string;
					id: string;
					interview_id: string | null;
					leads_to: string;
					links: string[];
					numbers: NonNullable<Json>;
					on_day: string;
					proposed: boolean;
					rule: string;
					run_id: string;
					unit_path: unknown;
					version_number: number;
				};
				ComputedFields: never;
				Insert: {
					branch_id: string;
					cause: string;
					fact?: string | null;
					fired_at: string;
					id?: string;
					interview_id?: string | null;
					leads_to: string;
					links?: string[];
					numbers: NonNullable<Json>;
					on_day: string;
					proposed: boolean;
					rule: string;
					run_id: string;
					unit_path: unknown;
					version_number: number;
				};
				Update: {
					branch_id?: string;
					cause?: string;
					fact?: string | null;
					fired_at?: string;
					id?: string;
					interview_id?: string | null;
					leads_to?: string;
					links?: string[];
					numbers?: NonNullable<Json>;
					on_day?: string;
					proposed?: boolean;
					rule?: string;
					run_id?: string;
					unit_path?: unknown;
					version_number?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'rule_firings_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rule_firings_interview_id_fkey';
						columns: ['interview_id'];
						isOneToOne: false;
						referencedRelation: 'interviews';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rule_firings_run_id_fkey';
						columns: ['run_id'];
						isOneToOne: false;
						referencedRelation: 'rule_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rule_firings_version_number_fkey';
						columns: ['version_number'];
						isOneToOne: false;
						referencedRelation: 'trigger_rule_versions';
						referencedColumns: ['number'];
					}
				];
			};
			rule_runs: {
				Row: {
					cooled: number;
					firings: number;
					id: string;
					kind: string;
					month: string | null;
					not_judged: NonNullable<Json>;
					on_day: string;
					proposed: number;
					run_at: string;
					run_by: string | null;
					unit_id: string;
					unit_path: unknown;
					version_number: number;
				};
				ComputedFields: never;
				Insert: {
					cooled: number;
					firings: number;
					id?: string;
					kind: string;
					month?: string | null;
					not_judged?: NonNullable<Json>;
					on_day: string;
					proposed: number;
					run_at: string;
					run_by?: string | null;
					unit_id: string;
					unit_path: unknown;
					version_number: number;
				};
				Update: {
					cooled?: number;
					firings?: number;
					id?: string;
					kind?: string;
					month?: string | null;
					not_judged?: NonNullable<Json>;
					on_day?: string;
					proposed?: number;
					run_at?: string;
					run_by?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					version_number?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'rule_runs_run_by_fkey';
						columns: ['run_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rule_runs_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'rule_runs_version_number_fkey';
						columns: ['version_number'];
						isOneToOne: false;
						referencedRelation: 'trigger_rule_versions';
						referencedColumns: ['number'];
					}
				];
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
			scheme_drafts: {
				Row: {
					classes: string[] | null;
					content: NonNullable<Json>;
					effective_from: string;
					effective_to: string | null;
					saved_at: string;
					saved_by: string | null;
					scheme_id: string;
					unit_id: string | null;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					classes?: string[] | null;
					content: NonNullable<Json>;
					effective_from: string;
					effective_to?: string | null;
					saved_at: string;
					saved_by?: string | null;
					scheme_id: string;
					unit_id?: string | null;
					version?: number;
				};
				Update: {
					classes?: string[] | null;
					content?: NonNullable<Json>;
					effective_from?: string;
					effective_to?: string | null;
					saved_at?: string;
					saved_by?: string | null;
					scheme_id?: string;
					unit_id?: string | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'scheme_drafts_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'scheme_drafts_scheme_id_fkey';
						columns: ['scheme_id'];
						isOneToOne: true;
						referencedRelation: 'schemes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'scheme_drafts_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			scheme_versions: {
				Row: {
					classes: string[] | null;
					content: NonNullable<Json>;
					content_hash: string;
					effective_from: string;
					effective_to: string | null;
					id: string;
					number: number;
					published_at: string;
					published_by: string | null;
					scheme_id: string;
				};
				ComputedFields: never;
				Insert: {
					classes?: string[] | null;
					content: NonNullable<Json>;
					content_hash: string;
					effective_from: string;
					effective_to?: string | null;
					id?: string;
					number: number;
					published_at: string;
					published_by?: string | null;
					scheme_id: string;
				};
				Update: {
					classes?: string[] | null;
					content?: NonNullable<Json>;
					content_hash?: string;
					effective_from?: string;
					effective_to?: string | null;
					id?: string;
					number?: number;
					published_at?: string;
					published_by?: string | null;
					scheme_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'scheme_versions_published_by_fkey';
						columns: ['published_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'scheme_versions_scheme_id_fkey';
						columns: ['scheme_id'];
						isOneToOne: false;
						referencedRelation: 'schemes';
						referencedColumns: ['id'];
					}
				];
			};
			schemes: {
				Row: {
					created_at: string;
					created_by: string | null;
					id: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				ComputedFields: never;
				Insert: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					name_en: string;
					name_zh: string;
					retired_at?: string | null;
					retired_by?: string | null;
					unit_id?: string | null;
				};
				Update: {
					created_at?: string;
					created_by?: string | null;
					id?: string;
					name_en?: string;
					name_zh?: string;
					retired_at?: string | null;
					retired_by?: string | null;
					unit_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'schemes_created_by_fkey';
						columns: ['created_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'schemes_retired_by_fkey';
						columns: ['retired_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'schemes_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			self_checks: {
				Row: {
					answers: NonNullable<Json>;
					begun_at: string;
					begun_by: string;
					checklist_version_id: string;
					complaints: number | null;
					day: string;
					failed: number | null;
					finished_at: string | null;
					finished_by: string | null;
					id: string;
					score: Json | null;
					suggestions: number | null;
					to_raise: string | null;
					total: number | null;
					transactions: number | null;
					unit_id: string;
					unit_path: unknown;
					version: number;
					visitors: number | null;
				};
				ComputedFields: never;
				Insert: {
					answers?: NonNullable<Json>;
					begun_at: string;
					begun_by: string;
					checklist_version_id: string;
					complaints?: number | null;
					day: string;
					failed?: number | null;
					finished_at?: string | null;
					finished_by?: string | null;
					id?: string;
					score?: Json | null;
					suggestions?: number | null;
					to_raise?: string | null;
					total?: number | null;
					transactions?: number | null;
					unit_id: string;
					unit_path: unknown;
					version?: number;
					visitors?: number | null;
				};
				Update: {
					answers?: NonNullable<Json>;
					begun_at?: string;
					begun_by?: string;
					checklist_version_id?: string;
					complaints?: number | null;
					day?: string;
					failed?: number | null;
					finished_at?: string | null;
					finished_by?: string | null;
					id?: string;
					score?: Json | null;
					suggestions?: number | null;
					to_raise?: string | null;
					total?: number | null;
					transactions?: number | null;
					unit_id?: string;
					unit_path?: unknown;
					version?: number;
					visitors?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'self_checks_begun_by_fkey';
						columns: ['begun_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'self_checks_checklist_version_id_fkey';
						columns: ['checklist_version_id'];
						isOneToOne: false;
						referencedRelation: 'checklist_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'self_checks_finished_by_fkey';
						columns: ['finished_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'self_checks_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			service_meetings: {
				Row: {
					assessment: string;
					chair_id: string;
					changed_at: string;
					figures: NonNullable<Json>;
					held_on: string;
					id: string;
					inspection_methods: string;
					month: string;
					others: string | null;
					participants: string[];
					recorded_at: string;
					recorded_by: string;
					rectification: string;
					resolutions: NonNullable<Json>;
					special_service: string;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					assessment: string;
					chair_id: string;
					changed_at: string;
					figures?: NonNullable<Json>;
					held_on: string;
					id?: string;
					inspection_methods: string;
					month: string;
					others?: string | null;
					participants?: string[];
					recorded_at: string;
					recorded_by: string;
					rectification: string;
					resolutions?: NonNullable<Json>;
					special_service: string;
					unit_id: string;
					unit_path: unknown;
					version?: number;
				};
				Update: {
					assessment?: string;
					chair_id?: string;
					changed_at?: string;
					figures?: NonNullable<Json>;
					held_on?: string;
					id?: string;
					inspection_methods?: string;
					month?: string;
					others?: string | null;
					participants?: string[];
					recorded_at?: string;
					recorded_by?: string;
					rectification?: string;
					resolutions?: NonNullable<Json>;
					special_service?: string;
					unit_id?: string;
					unit_path?: unknown;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'service_meetings_chair_id_fkey';
						columns: ['chair_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'service_meetings_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'service_meetings_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
			};
			survey_results: {
				Row: {
					answers: number;
					branch_id: string;
					dimension: string;
					entered_at: string;
					entered_by: string;
					id: string;
					import_id: string;
					mean: number;
					month: string;
					spread: number | null;
					superseded_at: string | null;
					unit_path: unknown;
				};
				ComputedFields: never;
				Insert: {
					answers: number;
					branch_id: string;
					dimension: string;
					entered_at: string;
					entered_by: string;
					id?: string;
					import_id: string;
					mean: number;
					month: string;
					spread?: number | null;
					superseded_at?: string | null;
					unit_path: unknown;
				};
				Update: {
					answers?: number;
					branch_id?: string;
					dimension?: string;
					entered_at?: string;
					entered_by?: string;
					id?: string;
					import_id?: string;
					mean?: number;
					month?: string;
					spread?: number | null;
					superseded_at?: string | null;
					unit_path?: unknown;
				};
				Relationships: [
					{
						foreignKeyName: 'survey_results_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'survey_results_entered_by_fkey';
						columns: ['entered_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'survey_results_import_id_fkey';
						columns: ['import_id'];
						isOneToOne: false;
						referencedRelation: 'imports';
						referencedColumns: ['id'];
					}
				];
			};
			task_checks: {
				Row: {
					checked_at: string;
					complaints_after: number | null;
					complaints_before: number | null;
					days: number;
					items_failed: number;
					items_seen: number;
					task_id: string;
					unit_path: unknown;
					verdict: string;
				};
				ComputedFields: never;
				Insert: {
					checked_at: string;
					complaints_after?: number | null;
					complaints_before?: number | null;
					days: number;
					items_failed: number;
					items_seen: number;
					task_id: string;
					unit_path: unknown;
					verdict: string;
				};
				Update: {
					checked_at?: string;
					complaints_after?: number | null;
					complaints_before?: number | null;
					days?: number;
					items_failed?: number;
					items_seen?: number;
					task_id?: string;
					unit_path?: unknown;
					verdict?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'task_checks_task_id_fkey';
						columns: ['task_id'];
						isOneToOne: false;
						referencedRelation: 'rectification_tasks';
						referencedColumns: ['id'];
					}
				];
			};
			task_extensions: {
				Row: {
					decided_at: string | null;
					decided_by: string | null;
					due_before: string;
					id: string;
					reason: string;
					requested_at: string;
					requested_by: string;
					status: string;
					task_id: string;
					until: string;
				};
				ComputedFields: never;
				Insert: {
					decided_at?: string | null;
					decided_by?: string | null;
					due_before: string;
					id?: string;
					reason: string;
					requested_at: string;
					requested_by: string;
					status?: string;
					task_id: string;
					until: string;
				};
				Update: {
					decided_at?: string | null;
					decided_by?: string | null;
					due_before?: string;
					id?: string;
					reason?: string;
					requested_at?: string;
					requested_by?: string;
					status?: string;
					task_id?: string;
					until?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'task_extensions_decided_by_fkey';
						columns: ['decided_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'task_extensions_requested_by_fkey';
						columns: ['requested_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'task_extensions_task_id_fkey';
						columns: ['task_id'];
						isOneToOne: false;
						referencedRelation: 'rectification_tasks';
						referencedColumns: ['id'];
					}
				];
			};
			task_notes: {
				Row: {
					body: string;
					event_seq: number;
					id: string;
					task_id: string;
					written_at: string;
					written_by: string;
				};
				ComputedFields: never;
				Insert: {
					body: string;
					event_seq: number;
					id?: string;
					task_id: string;
					written_at: string;
					written_by: string;
				};
				Update: {
					body?: string;
					event_seq?: number;
					id?: string;
					task_id?: string;
					written_at?: string;
					written_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'task_notes_task_id_fkey';
						columns: ['task_id'];
						isOneToOne: false;
						referencedRelation: 'rectification_tasks';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'task_notes_written_by_fkey';
						columns: ['written_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			task_proofs: {
				Row: {
					bytes: number;
					caption: string | null;
					id: string;
					kind: string;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					task_id: string;
					term: number;
					uploaded_at: string;
					uploaded_by: string;
				};
				ComputedFields: never;
				Insert: {
					bytes: number;
					caption?: string | null;
					id: string;
					kind: string;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at?: string | null;
					task_id: string;
					term: number;
					uploaded_at: string;
					uploaded_by: string;
				};
				Update: {
					bytes?: number;
					caption?: string | null;
					id?: string;
					kind?: string;
					media_type?: string;
					name?: string;
					path?: string;
					sha256?: string;
					stored_at?: string | null;
					task_id?: string;
					term?: number;
					uploaded_at?: string;
					uploaded_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'task_proofs_task_id_fkey';
						columns: ['task_id'];
						isOneToOne: false;
						referencedRelation: 'rectification_tasks';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'task_proofs_uploaded_by_fkey';
						columns: ['uploaded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			task_rules: {
				Row: {
					critical_days: number;
					effective_from: string;
					escalate_days: number[];
					id: string;
					major_days: number;
					minor_days: number;
					number: number;
					remind_days: number;
					return_days: number;
					saved_at: string;
					saved_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					critical_days: number;
					effective_from: string;
					escalate_days: number[];
					id?: string;
					major_days: number;
					minor_days: number;
					number: number;
					remind_days: number;
					return_days: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Update: {
					critical_days?: number;
					effective_from?: string;
					escalate_days?: number[];
					id?: string;
					major_days?: number;
					minor_days?: number;
					number?: number;
					remind_days?: number;
					return_days?: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'task_rules_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
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
			trigger_rule_versions: {
				Row: {
					active: string[];
					cooling_days: number;
					effective_from: string;
					id: string;
					note: string | null;
					number: number;
					parameters: NonNullable<Json>;
					saved_at: string;
					saved_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					active: string[];
					cooling_days: number;
					effective_from: string;
					id?: string;
					note?: string | null;
					number: number;
					parameters: NonNullable<Json>;
					saved_at?: string;
					saved_by?: string | null;
				};
				Update: {
					active?: string[];
					cooling_days?: number;
					effective_from?: string;
					id?: string;
					note?: string | null;
					number?: number;
					parameters?: NonNullable<Json>;
					saved_at?: string;
					saved_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'trigger_rule_versions_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			unit_classes: {
				Row: {
					class: string | null;
					from_day: string;
					recorded_at: string;
					recorded_by: string | null;
					unit_id: string;
				};
				ComputedFields: never;
				Insert: {
					class?: string | null;
					from_day: string;
					recorded_at: string;
					recorded_by?: string | null;
					unit_id: string;
				};
				Update: {
					class?: string | null;
					from_day?: string;
					recorded_at?: string;
					recorded_by?: string | null;
					unit_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'unit_classes_class_fkey';
						columns: ['class'];
						isOneToOne: false;
						referencedRelation: 'branch_classes';
						referencedColumns: ['code'];
					},
					{
						foreignKeyName: 'unit_classes_recorded_by_fkey';
						columns: ['recorded_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'unit_classes_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
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
					latitude: number | null;
					longitude: number | null;
					merged_into_id: string | null;
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
					latitude?: number | null;
					longitude?: number | null;
					merged_into_id?: string | null;
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
					latitude?: number | null;
					longitude?: number | null;
					merged_into_id?: string | null;
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
						foreignKeyName: 'units_merged_into_id_fkey';
						columns: ['merged_into_id'];
						isOneToOne: false;
						referencedRelation: 'units';
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
			vendor_contracts: {
				Row: {
					from_date: string;
					id: string;
					note: string | null;
					number: string;
					saved_at: string;
					saved_by: string;
					to_date: string;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					from_date: string;
					id?: string;
					note?: string | null;
					number: string;
					saved_at: string;
					saved_by: string;
					to_date: string;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version?: number;
				};
				Update: {
					from_date?: string;
					id?: string;
					note?: string | null;
					number?: string;
					saved_at?: string;
					saved_by?: string;
					to_date?: string;
					unit_id?: string;
					unit_path?: unknown;
					vendor_id?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'vendor_contracts_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'vendor_contracts_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'vendor_contracts_vendor_id_fkey';
						columns: ['vendor_id'];
						isOneToOne: false;
						referencedRelation: 'vendors';
						referencedColumns: ['id'];
					}
				];
			};
			vendor_rules: {
				Row: {
					complaints: number;
					cooperation: number;
					effective_from: string;
					findings: number;
					id: string;
					least_staff_months: number;
					number: number;
					saved_at: string;
					saved_by: string | null;
				};
				ComputedFields: never;
				Insert: {
					complaints: number;
					cooperation: number;
					effective_from: string;
					findings: number;
					id?: string;
					least_staff_months: number;
					number: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Update: {
					complaints?: number;
					cooperation?: number;
					effective_from?: string;
					findings?: number;
					id?: string;
					least_staff_months?: number;
					number?: number;
					saved_at?: string;
					saved_by?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'vendor_rules_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					}
				];
			};
			vendor_staff: {
				Row: {
					from_date: string;
					id: string;
					name: string;
					person_id: string | null;
					saved_at: string;
					saved_by: string;
					to_date: string | null;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version: number;
				};
				ComputedFields: never;
				Insert: {
					from_date: string;
					id?: string;
					name: string;
					person_id?: string | null;
					saved_at: string;
					saved_by: string;
					to_date?: string | null;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version?: number;
				};
				Update: {
					from_date?: string;
					id?: string;
					name?: string;
					person_id?: string | null;
					saved_at?: string;
					saved_by?: string;
					to_date?: string | null;
					unit_id?: string;
					unit_path?: unknown;
					vendor_id?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'vendor_staff_person_id_fkey';
						columns: ['person_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'vendor_staff_saved_by_fkey';
						columns: ['saved_by'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'vendor_staff_unit_id_fkey';
						columns: ['unit_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'vendor_staff_vendor_id_fkey';
						columns: ['vendor_id'];
						isOneToOne: false;
						referencedRelation: 'vendors';
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
			visit_reports: {
				Row: {
					appeal_until: string;
					branch_id: string;
					checklist_version_id: string;
					completeness: number;
					critical_count: number;
					failed_count: number;
					grade: string;
					has_open_appeal: boolean;
					head_id: string | null;
					id: string;
					inspector_alias: string;
					kind: string;
					month: string;
					number: string;
					raw_total: number | null;
					region_id: string | null;
					released_at: string;
					round: string;
					scenario_ids: string[];
					section_scores: NonNullable<Json>;
					total: number | null;
					unit_path: unknown;
					version: number;
					visited_from: string;
					visited_to: string;
				};
				ComputedFields: never;
				Insert: {
					appeal_until: string;
					branch_id: string;
					checklist_version_id: string;
					completeness: number;
					critical_count: number;
					failed_count: number;
					grade: string;
					has_open_appeal?: boolean;
					head_id?: string | null;
					id?: string;
					inspector_alias: string;
					kind: string;
					month: string;
					number: string;
					raw_total?: number | null;
					region_id?: string | null;
					released_at: string;
					round: string;
					scenario_ids?: string[];
					section_scores: NonNullable<Json>;
					total?: number | null;
					unit_path: unknown;
					version?: number;
					visited_from: string;
					visited_to: string;
				};
				Update: {
					appeal_until?: string;
					branch_id?: string;
					checklist_version_id?: string;
					completeness?: number;
					critical_count?: number;
					failed_count?: number;
					grade?: string;
					has_open_appeal?: boolean;
					head_id?: string | null;
					id?: string;
					inspector_alias?: string;
					kind?: string;
					month?: string;
					number?: string;
					raw_total?: number | null;
					region_id?: string | null;
					released_at?: string;
					round?: string;
					scenario_ids?: string[];
					section_scores?: NonNullable<Json>;
					total?: number | null;
					unit_path?: unknown;
					version?: number;
					visited_from?: string;
					visited_to?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'visit_reports_branch_id_fkey';
						columns: ['branch_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'visit_reports_checklist_version_id_fkey';
						columns: ['checklist_version_id'];
						isOneToOne: false;
						referencedRelation: 'checklist_versions';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'visit_reports_head_id_fkey';
						columns: ['head_id'];
						isOneToOne: false;
						referencedRelation: 'people';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'visit_reports_region_id_fkey';
						columns: ['region_id'];
						isOneToOne: false;
						referencedRelation: 'units';
						referencedColumns: ['id'];
					}
				];
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
			add_absence: {
				Args: { from_date: string; person_id: string; to_date: string };
				Returns: string;
			};
			add_appeal_file: {
				Args: {
					appeal_id: string;
					bytes: number;
					media_type: string;
					name: string;
					sha256: string;
				};
				Returns: {
					appeal_id: string;
					bytes: number;
					id: string;
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
					to: 'appeal_files';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			add_attachment: {
				Args: {
					bytes: number;
					complaint_id?: string;
					enquiry_id?: string;
					evidence_line?: string;
					media_type: string;
					name: string;
					sha256: string;
				};
				Returns: {
					bytes: number;
					complaint_id: string | null;
					enquiry_id: string | null;
					evidence_line: string | null;
					evidence_round: number | null;
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
			add_checklist_photo: { Args: { body: string; media_type: string }; Returns: string };
			add_document_file: {
				Args: {
					bytes: number;
					document_id: string;
					media_type: string;
					name: string;
					sha256: string;
				};
				Returns: {
					bytes: number;
					document_id: string;
					id: string;
					is_issued: boolean;
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
					to: 'document_files';
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
			add_plan_visit: {
				Args: {
					branch_id: string;
					checklist_version_id?: string;
					inspector_id: string;
					plan_id: string;
					planned_hour: number;
					planned_on: string;
				};
				Returns: Json;
			};
			add_task_proof: {
				Args: {
					bytes: number;
					caption?: string;
					kind: string;
					media_type: string;
					name: string;
					sha256: string;
					task_id: string;
				};
				Returns: {
					bytes: number;
					caption: string | null;
					id: string;
					kind: string;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					task_id: string;
					term: number;
					uploaded_at: string;
					uploaded_by: string;
				};
				SetofOptions: {
					from: '*';
					to: 'task_proofs';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			adjust_plan_visit: {
				Args: {
					expected_version?: number;
					inspector_id: string;
					planned_hour: number;
					planned_on: string;
					visit_id: string;
				};
				Returns: Json;
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
			answer_conflict: {
				Args: { conflict_id: string; document_id: string; outcome: string; reply: string };
				Returns: {
					answered_at: string | null;
					answered_by: string | null;
					document_id: string;
					id: string;
					other_answered_at: string | null;
					other_answered_by: string | null;
					other_id: string;
					other_outcome: string | null;
					other_reply: string | null;
					outcome: string | null;
					reply: string | null;
					reported_at: string;
					reported_by: string;
					status: string | null;
					words: string;
				};
				SetofOptions: {
					from: '*';
					to: 'document_conflicts';
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
			answer_request: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					request_id: string;
					words: string;
				};
				Returns: Json;
			};
			appeal_concern: {
				Args: {
					concern_id: string;
					expected_version?: number;
					grounds: string;
					idempotency_key?: string;
				};
				Returns: Json;
			};
			appeals_to_score: { Args: Record<PropertyKey, never>; Returns: Json };
			appoint_inspector: {
				Args: {
					daily_capacity?: number;
					from_date: string;
					latitude?: number;
					longitude?: number;
					person_id: string;
					to_date?: string;
					unit_id: string;
				};
				Returns: string;
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
			approve_task_extension: {
				Args: { expected_version?: number; idempotency_key?: string; task_id: string };
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			approve_visit: { Args: { expected_version?: number; visit_id: string }; Returns: Json };
			ask_department: {
				Args: { department_id: string; entry: Json; idempotency_key?: string };
				Returns: Json;
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
			ask_for_statement: {
				Args: {
					concern_id: string;
					expected_version?: number;
					idempotency_key?: string;
					question?: string;
				};
				Returns: Json;
			};
			ask_vendor: {
				Args: { complaint_id: string; due_on: string; question: string; vendor_id: string };
				Returns: Json;
			};
			asked_of_us: { Args: Record<PropertyKey, never>; Returns: Json };
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
			available_notice_moves: {
				Args: { notice_id: string };
				Returns: {
					action: string;
					needs_note: boolean;
					obstacle: string;
					to_status: string;
				}[];
			};
			available_task_moves: {
				Args: { task_id: string };
				Returns: {
					action: string;
					obstacle: string;
					to_status: string;
				}[];
			};
			begin_draw: { Args: { plan_id: string }; Returns: Json };
			begin_import: {
				Args: { bytes: number; file_name: string; kind: string; sha256: string };
				Returns: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'imports';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			begin_import_check: {
				Args: { import_id: string; mapping: Json };
				Returns: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'imports';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			begin_replan: { Args: { plan_id: string }; Returns: Json };
			branch_class_page: { Args: { class?: string; most?: number }; Returns: Json };
			branch_story: { Args: { at: string; unit_id: string }; Returns: Json };
			cancel_interview: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					reason: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			cancel_plan: { Args: { plan_id: string; reason: string }; Returns: Json };
			cancel_task: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
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
			close_interview: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					note: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			close_request: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					request_id: string;
					words?: string;
				};
				Returns: Json;
			};
			close_task: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
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
					latitude: number | null;
					longitude: number | null;
					merged_into_id: string | null;
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
			comment_visit: {
				Args: { body: string; expected_version?: number; item_id?: string; visit_id: string };
				Returns: Json;
			};
			commit_import: {
				Args: { import_id: string };
				Returns: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'imports';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			concern_list: { Args: Record<PropertyKey, never>; Returns: Json };
			confirm_appeal_file: {
				Args: { file_id: string };
				Returns: {
					appeal_id: string;
					bytes: number;
					id: string;
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
					to: 'appeal_files';
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
					evidence_line: string | null;
					evidence_round: number | null;
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
			confirm_attendance: {
				Args: {
					coming?: boolean;
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					note?: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_critical: {
				Args: {
					expected_version?: number;
					is_upheld: boolean;
					item_id: string;
					note?: string;
					visit_id: string;
				};
				Returns: Json;
			};
			confirm_document: {
				Args: { delivery_id: string; signed_name?: string };
				Returns: {
					asks: string;
					confirmed_at: string | null;
					delivered_at: string;
					document_id: string;
					due_at: string;
					ended_at: string | null;
					ended_why: string | null;
					expires_on: string | null;
					id: string;
					is_open: boolean | null;
					is_renewed: boolean;
					next_reminder_at: string | null;
					person_id: string;
					reminders: number;
					round: number;
					signature: string | null;
					signed_name: string | null;
					unit_id: string;
					unit_path: unknown;
					version_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'deliveries';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_document_file: {
				Args: { file_id: string };
				Returns: {
					bytes: number;
					document_id: string;
					id: string;
					is_issued: boolean;
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
					to: 'document_files';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_interview_record: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					note?: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			confirm_photo: { Args: { photo_id: string }; Returns: Json };
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
			confirm_task_proof: {
				Args: { proof_id: string };
				Returns: {
					bytes: number;
					caption: string | null;
					id: string;
					kind: string;
					media_type: string;
					name: string;
					path: string;
					sha256: string;
					stored_at: string | null;
					task_id: string;
					term: number;
					uploaded_at: string;
					uploaded_by: string;
				};
				SetofOptions: {
					from: '*';
					to: 'task_proofs';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			create_checklist: {
				Args: {
					idempotency_key?: string;
					kind: string;
					name_en: string;
					name_zh: string;
					source_version_id?: string;
					unit_id?: string;
				};
				Returns: {
					created_at: string;
					created_by: string | null;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'checklist_templates';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			create_plan: {
				Args: {
					checklist_version_id: string;
					idempotency_key?: string;
					parameters?: Json;
					period_end: string;
					period_start: string;
					unit_id: string;
				};
				Returns: string;
			};
			create_scheme: {
				Args: {
					idempotency_key?: string;
					name_en: string;
					name_zh: string;
					source_version_id?: string;
					unit_id?: string;
				};
				Returns: {
					created_at: string;
					created_by: string | null;
					id: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'schemes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			day_of_unit: { Args: { day: string; unit_id: string }; Returns: Json };
			decide_awards: {
				Args: { chosen: Json; round_id: string; words: string };
				Returns: {
					closes_on: string;
					decided_at: string | null;
					decided_by: string | null;
					document_id: string | null;
					id: string;
					kind: string;
					opened_at: string;
					opened_by: string;
					opens_on: string;
					seats: number;
					status: string;
					title: string;
					unit_id: string;
					unit_path: unknown;
					words: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'award_rounds';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			decide_concern: {
				Args: {
					concern_id: string;
					expected_version?: number;
					idempotency_key?: string;
					outcome: string;
					reason: string;
				};
				Returns: Json;
			};
			decide_concern_appeal: {
				Args: {
					concern_id: string;
					expected_version?: number;
					idempotency_key?: string;
					reason: string;
					result: string;
				};
				Returns: Json;
			};
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
			declare_conflict: {
				Args: { branch_id: string; ground: string; person_id: string };
				Returns: string;
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
			decline_interview: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					reason: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
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
			department_ratings_page: { Args: { month?: string; unit_id?: string }; Returns: Json };
			desk: { Args: Record<PropertyKey, never>; Returns: Json };
			desk_figures: { Args: { at: string }; Returns: Json };
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
			discard_document_draft: { Args: { document_id: string }; Returns: undefined };
			dismiss_concern: {
				Args: {
					concern_id: string;
					expected_version?: number;
					idempotency_key?: string;
					reason: string;
				};
				Returns: Json;
			};
			document_coverage: {
				Args: { document_id: string; most_units?: number; under_id?: string };
				Returns: {
					asked: number;
					confirmed: number;
					gone: number;
					is_sum: boolean;
					name_en: string;
					name_zh: string;
					overdue: number;
					unit_id: string;
					waiting: number;
				}[];
			};
			draft_notice: {
				Args: { branches: Json; gathering_id: string; snapshot: Json };
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			drop_plan_visit: { Args: { visit_id: string }; Returns: Json };
			drop_view: { Args: { view_id: string }; Returns: undefined };
			end_conflict: { Args: { conflict_id: string }; Returns: undefined };
			end_exemption: {
				Args: { exemption_id: string; expected_version?: number; reason: string };
				Returns: {
					end_reason: string | null;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id: string;
					kind: string;
					subject_id: string | null;
					suspended_at: string | null;
					suspended_by: string | null;
					suspended_for: string | null;
					to_date: string;
					unit_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'exemptions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			end_inspector: { Args: { inspector_id: string }; Returns: undefined };
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
			end_vendor_staff: {
				Args: { last_day: string; staff_id: string };
				Returns: {
					from_date: string;
					id: string;
					name: string;
					person_id: string | null;
					saved_at: string;
					saved_by: string;
					to_date: string | null;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'vendor_staff';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			establish_finding: {
				Args: { item_id: string; person_id: string; reason: string; report_id: string };
				Returns: Json;
			};
			explain_deadlines: { Args: { complaint_id: string }; Returns: Json };
			export_staff_records: {
				Args: { first?: string; last?: string; person_id?: string; unit_id?: string };
				Returns: Json;
			};
			failure_map: {
				Args: { first: string; items: string[]; last: string; most?: number; unit_id: string };
				Returns: Json;
			};
			file_appeal: {
				Args: { grounds: string; item_id: string; report_id: string };
				Returns: {
					branch_id: string;
					decided_at: string | null;
					decision: string | null;
					due_at: string;
					filed_at: string;
					filed_by: string;
					grounds: string;
					id: string;
					item_id: string;
					report_id: string;
					status: string;
					value_after: Json | null;
				};
				SetofOptions: {
					from: '*';
					to: 'appeals';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
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
			file_monthly_return: {
				Args: {
					expected_version?: number;
					figures: Json;
					month: string;
					remark?: string;
					unit_id: string;
				};
				Returns: {
					due_at: string;
					figures: NonNullable<Json>;
					filed_at: string;
					filed_by: string;
					id: string;
					is_late: boolean;
					month: string;
					remark: string | null;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'monthly_returns';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			find_documents: {
				Args: {
					before?: string;
					issuer_id?: string;
					of_kind?: string;
					of_year?: number;
					words?: string;
				};
				Returns: {
					conflicts: number;
					document_number: string;
					id: string;
					issued_at: string;
					kind: string;
					notice_id: string;
					status: string;
					title: string;
					unit_en: string;
					unit_id: string;
					unit_zh: string;
					version: number;
				}[];
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
			finish_import_check: {
				Args: { bad_rows: number; import_id: string; rows: number; warnings: number };
				Returns: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'imports';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			finish_self_check: {
				Args: {
					complaints: number;
					day: string;
					expected_version?: number;
					suggestions: number;
					to_raise?: string;
					transactions: number;
					unit_id: string;
					visitors: number;
				};
				Returns: {
					answers: NonNullable<Json>;
					begun_at: string;
					begun_by: string;
					checklist_version_id: string;
					complaints: number | null;
					day: string;
					failed: number | null;
					finished_at: string | null;
					finished_by: string | null;
					id: string;
					score: Json | null;
					suggestions: number | null;
					to_raise: string | null;
					total: number | null;
					transactions: number | null;
					unit_id: string;
					unit_path: unknown;
					version: number;
					visitors: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'self_checks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			follow_up_interview: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					note?: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			gather_notice: { Args: { cut_off?: string; month: string; scope_id: string }; Returns: Json };
			give_statement: {
				Args: {
					concern_id: string;
					expected_version?: number;
					idempotency_key?: string;
					statement: string;
				};
				Returns: Json;
			};
			grant_exemption: {
				Args: {
					from_date: string;
					grounds: string;
					idempotency_key?: string;
					kind: string;
					to_date: string;
					unit_id: string;
				};
				Returns: {
					end_reason: string | null;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id: string;
					kind: string;
					subject_id: string | null;
					suspended_at: string | null;
					suspended_by: string | null;
					suspended_for: string | null;
					to_date: string;
					unit_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'exemptions';
					isOneToOne: true;
					isSetofReturn: false;
				};
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
			import_branches: { Args: Record<PropertyKey, never>; Returns: Json };
			import_holiday_year: {
				Args: { calendar_id: string; days: Json; expected_number: number; year: number };
				Returns: Json;
			};
			import_organisation: {
				Args: { commit?: boolean; people?: Json; units?: Json };
				Returns: Json;
			};
			indicator_page: { Args: { indicator_id: string }; Returns: Json };
			inspector_results: { Args: { first: string; last: string }; Returns: Json };
			interview_inputs: { Args: { first: string; last: string; unit_id: string }; Returns: Json };
			interview_standing: { Args: { interview_id: string }; Returns: Json };
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
			issue_document: {
				Args: { document_id: string; expected_version?: number; idempotency_key?: string };
				Returns: {
					audience_path: unknown;
					audience_people: string[];
					audience_roles: string[];
					audience_unit_id: string;
					body: string;
					change_note: string | null;
					content_hash: string | null;
					document_id: string;
					drafted_at: string;
					drafted_by: string | null;
					due_days: number;
					file_ids: string[];
					id: string;
					in_force: boolean;
					issued_at: string | null;
					issued_by: string | null;
					n: number;
					renew_months: number | null;
					sections: NonNullable<Json>;
					supersedes: string[];
					title: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'document_versions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			issue_erratum: {
				Args: { idempotency_key?: string; notice_id: string; what: string; why: string };
				Returns: {
					id: string;
					issued_at: string;
					issued_by: string;
					n: number;
					notice_id: string;
					what: string;
					why: string;
				};
				SetofOptions: {
					from: '*';
					to: 'notice_errata';
					isOneToOne: true;
					isSetofReturn: false;
				};
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
			item_figures: { Args: { first: string; last: string; unit_id: string }; Returns: Json };
			join_photo: { Args: { photo_id: string }; Returns: Json };
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
			list_inspectors: { Args: Record<PropertyKey, never>; Returns: Json };
			list_plans: { Args: Record<PropertyKey, never>; Returns: Json };
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
			meeting_coverage: {
				Args: { before?: string; first: string; last: string };
				Returns: {
					code: string;
					kind: string;
					months: Json;
					name_en: string;
					name_zh: string;
					unit_id: string;
				}[];
			};
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
			merge_unit: {
				Args: { into_id: string; unit_id: string };
				Returns: {
					address: string | null;
					calendar_id: string | null;
					class: string | null;
					closed_on: string | null;
					code: string;
					created_at: string;
					id: string;
					kind: string;
					latitude: number | null;
					longitude: number | null;
					merged_into_id: string | null;
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
			month_figures: { Args: { month: string; unit_id: string }; Returns: Json };
			monthly_return_coverage: { Args: { month: string; most?: number }; Returns: Json };
			monthly_return_page: { Args: { month: string; unit_id: string }; Returns: Json };
			my_availability: { Args: Record<PropertyKey, never>; Returns: Json };
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
			my_visit_photo: { Args: { photo_id: string; visit_id: string }; Returns: Json };
			my_visits: { Args: Record<PropertyKey, never>; Returns: Json };
			nominate: {
				Args: { branch_id?: string; person_id?: string; reason: string; round_id: string };
				Returns: {
					id: string;
					is_chosen: boolean;
					is_published: boolean;
					nominated_at: string;
					nominated_by: string;
					nominee_id: string;
					person_id: string | null;
					reason: string;
					round_id: string;
					unit_id: string;
					unit_path: unknown;
				};
				SetofOptions: {
					from: '*';
					to: 'award_nominations';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
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
			open_award_round: {
				Args: { idempotency_key?: string; spec: Json };
				Returns: {
					closes_on: string;
					decided_at: string | null;
					decided_by: string | null;
					document_id: string | null;
					id: string;
					kind: string;
					opened_at: string;
					opened_by: string;
					opens_on: string;
					seats: number;
					status: string;
					title: string;
					unit_id: string;
					unit_path: unknown;
					words: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'award_rounds';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			open_case: { Args: { complaint_id: string }; Returns: Json };
			open_concern: { Args: { concern_id: string }; Returns: Json };
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
			open_staff_record: {
				Args: { first?: string; last?: string; person_id: string };
				Returns: Json;
			};
			open_task: {
				Args: { entry: Json; idempotency_key?: string };
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			open_task_from_complaint: {
				Args: {
					complaint_id: string;
					found: string;
					idempotency_key?: string;
					severity: string;
					title: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			open_task_from_meeting: {
				Args: { entry?: Json; idempotency_key?: string; meeting_id: string; n: number };
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			opening_hours_of: { Args: { unit_id: string }; Returns: Json };
			order_interview: {
				Args: {
					expected_version?: number;
					head_id?: string;
					idempotency_key?: string;
					interview_id: string;
					note?: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
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
			plan_replay: { Args: { plan_id: string }; Returns: Json };
			plan_task: {
				Args: {
					cause: string;
					expected_version?: number;
					idempotency_key?: string;
					measures: string;
					owner_id?: string;
					planned_date: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			plan_tasks: {
				Args: {
					cause: string;
					idempotency_key?: string;
					measures: string;
					owner_id?: string;
					planned_date: string;
					task_ids: string[];
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				}[];
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			plant_check: {
				Args: { item_id: string; truth?: string; visit_id: string };
				Returns: undefined;
			};
			prefill_meeting: { Args: { month: string; unit_id: string }; Returns: Json };
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
			propose_interviews: {
				Args: {
					asked_by?: string;
					firings: Json;
					kind: string;
					month?: string;
					not_judged?: Json;
					unit_id: string;
				};
				Returns: {
					cooled: number;
					firings: number;
					id: string;
					kind: string;
					month: string | null;
					not_judged: NonNullable<Json>;
					on_day: string;
					proposed: number;
					run_at: string;
					run_by: string | null;
					unit_id: string;
					unit_path: unknown;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'rule_runs';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			publish_awards: {
				Args: { round_id: string };
				Returns: {
					closes_on: string;
					decided_at: string | null;
					decided_by: string | null;
					document_id: string | null;
					id: string;
					kind: string;
					opened_at: string;
					opened_by: string;
					opens_on: string;
					seats: number;
					status: string;
					title: string;
					unit_id: string;
					unit_path: unknown;
					words: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'award_rounds';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			publish_checklist: {
				Args: { expected_version: number; template_id: string };
				Returns: {
					content: NonNullable<Json>;
					content_hash: string;
					id: string;
					kind: string;
					number: number;
					published_at: string;
					published_by: string | null;
					template_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'checklist_versions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			publish_notice: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					notice_id: string;
				};
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			publish_plan: {
				Args: { expected_version?: number; plan_id: string; publish_reason?: string };
				Returns: Json;
			};
			publish_scheme: {
				Args: { expected_version: number; scheme_id: string };
				Returns: {
					classes: string[] | null;
					content: NonNullable<Json>;
					content_hash: string;
					effective_from: string;
					effective_to: string | null;
					id: string;
					number: number;
					published_at: string;
					published_by: string | null;
					scheme_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'scheme_versions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			queue_counts: { Args: { about?: string[] }; Returns: Json };
			rate_branch: {
				Args: {
					device?: string;
					remark?: string;
					scores?: Json;
					staff_number?: string;
					token: string;
				};
				Returns: Json;
			};
			rate_department: {
				Args: { department_id: string; remark?: string; score: number };
				Returns: Json;
			};
			read_calendar: { Args: { calendar_id: string }; Returns: Json };
			read_import_part: { Args: { import_id: string; n: number }; Returns: string };
			read_inbox: {
				Args: { before?: string; is_unread?: boolean };
				Returns: {
					created_at: string;
					id: string;
					kind: string;
					params: Json;
					read_at: string;
					subject_id: string;
					subject_kind: string;
				}[];
			};
			read_plan: { Args: { plan_id: string }; Returns: Json };
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
			record_interview: {
				Args: {
					causes: string;
					commitments: Json;
					expected_version?: number;
					facts: string;
					held_at?: string;
					idempotency_key?: string;
					interview_id: string;
					measures: string;
					statement: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
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
			record_vendor_answer: {
				Args: { answer: string; answered_on: string; enquiry_id: string };
				Returns: Json;
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
			rectification_times: {
				Args: { first: string; last: string; unit_id: string };
				Returns: Json;
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
			refuse_task_extension: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			reinvite_person: { Args: { email: string; person_id: string; roles: Json }; Returns: Json };
			release_visits: {
				Args: {
					copies?: Json;
					groups?: Json;
					idempotency_key?: string;
					shows: string;
					visit_ids: string[];
				};
				Returns: {
					appeal_until: string;
					branch_id: string;
					checklist_version_id: string;
					completeness: number;
					critical_count: number;
					failed_count: number;
					grade: string;
					has_open_appeal: boolean;
					head_id: string | null;
					id: string;
					inspector_alias: string;
					kind: string;
					month: string;
					number: string;
					raw_total: number | null;
					region_id: string | null;
					released_at: string;
					round: string;
					scenario_ids: string[];
					section_scores: NonNullable<Json>;
					total: number | null;
					unit_path: unknown;
					version: number;
					visited_from: string;
					visited_to: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'visit_reports';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			remove_absence: { Args: { absence_id: string }; Returns: undefined };
			remove_branch_class: { Args: { code: string; expected_version: number }; Returns: undefined };
			remove_document_file: { Args: { file_id: string }; Returns: undefined };
			remove_task_proof: { Args: { proof_id: string }; Returns: undefined };
			rename_checklist: {
				Args: { name_en: string; name_zh: string; template_id: string };
				Returns: {
					created_at: string;
					created_by: string | null;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'checklist_templates';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
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
			reopen_request: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					request_id: string;
					words: string;
				};
				Returns: Json;
			};
			reopen_visit_review: {
				Args: { expected_version?: number; reason: string; visit_id: string };
				Returns: Json;
			};
			repeated_causes: { Args: { region_id: string }; Returns: Json };
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
			report_conflict: {
				Args: { document_id: string; idempotency_key?: string; other_id: string; words: string };
				Returns: {
					answered_at: string | null;
					answered_by: string | null;
					document_id: string;
					id: string;
					other_answered_at: string | null;
					other_answered_by: string | null;
					other_id: string;
					other_outcome: string | null;
					other_reply: string | null;
					outcome: string | null;
					reply: string | null;
					reported_at: string;
					reported_by: string;
					status: string | null;
					words: string;
				};
				SetofOptions: {
					from: '*';
					to: 'document_conflicts';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			report_exchanged_photos: {
				Args: { photo_ids: string[]; visit_id: string };
				Returns: undefined;
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
			request_list: { Args: { done?: boolean }; Returns: Json };
			request_page: { Args: { request_id: string }; Returns: Json };
			request_task_extension: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					reason: string;
					task_id: string;
					until: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			require_reinspection: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					required?: boolean;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			resolve_request: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					request_id: string;
					words: string;
				};
				Returns: Json;
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
			resume_exemption: {
				Args: { exemption_id: string; expected_version?: number; reason: string };
				Returns: {
					end_reason: string | null;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id: string;
					kind: string;
					subject_id: string | null;
					suspended_at: string | null;
					suspended_by: string | null;
					suspended_for: string | null;
					to_date: string;
					unit_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'exemptions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			retire_checklist: {
				Args: { template_id: string };
				Returns: {
					created_at: string;
					created_by: string | null;
					id: string;
					kind: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'checklist_templates';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			retire_indicator: {
				Args: { code: string };
				Returns: {
					asks_branch: boolean;
					better: string;
					classic: boolean;
					code: string;
					created_at: string;
					created_by: string | null;
					enough: number | null;
					exposure: string | null;
					formula_en: string;
					formula_zh: string;
					id: string;
					is_shipped: boolean;
					kind: string;
					months: number;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at: string | null;
					source: string;
					unit: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'indicators';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			retire_scheme: {
				Args: { scheme_id: string };
				Returns: {
					created_at: string;
					created_by: string | null;
					id: string;
					name_en: string;
					name_zh: string;
					retired_at: string | null;
					retired_by: string | null;
					unit_id: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'schemes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			return_coverage: { Args: { day?: string; most?: number }; Returns: Json };
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
			return_notice: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					notice_id: string;
				};
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			return_rule_page: { Args: Record<PropertyKey, never>; Returns: Json };
			return_task: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
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
			return_visit: { Args: { expected_version?: number; visit_id: string }; Returns: Json };
			reveal_contact: { Args: { complaint_id: string; reason: string }; Returns: Json };
			reveal_seed: { Args: { plan_id: string }; Returns: Json };
			review_notice: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					notice_id: string;
				};
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			review_queue: { Args: Record<PropertyKey, never>; Returns: Json };
			revoke_invitation: { Args: { invitation_id: string }; Returns: undefined };
			rotate_rating_link: {
				Args: { unit_id: string };
				Returns: {
					ended_at: string | null;
					id: string;
					made_at: string;
					made_by: string | null;
					token: string;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'rating_links';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			run_periodic_work: { Args: Record<PropertyKey, never>; Returns: Json };
			save_branch_class: {
				Args: {
					code: string;
					expected_version?: number;
					kind?: string;
					location?: string;
					name_en: string;
					name_zh: string;
					size?: string;
				};
				Returns: {
					code: string;
					id: string;
					kind: string | null;
					location: string | null;
					name_en: string;
					name_zh: string;
					size: string | null;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'branch_classes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_calendar_version: {
				Args: { calendar_id?: string; expected_number?: number; spec: Json };
				Returns: Json;
			};
			save_category: {
				Args: {
					code: string;
					dimension: string;
					id: string;
					list_position?: number;
					name_en: string;
					name_zh: string;
					parent?: string;
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
			save_checklist_draft: {
				Args: { content: Json; expected_version: number; template_id: string };
				Returns: {
					content: NonNullable<Json>;
					saved_at: string;
					saved_by: string | null;
					template_id: string;
					unit_id: string | null;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'checklist_drafts';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_document: {
				Args: {
					document_id?: string;
					expected_version?: number;
					idempotency_key?: string;
					spec: Json;
				};
				Returns: {
					audience_path: unknown;
					audience_people: string[];
					audience_roles: string[];
					audience_unit_id: string;
					body: string;
					change_note: string | null;
					content_hash: string | null;
					document_id: string;
					drafted_at: string;
					drafted_by: string | null;
					due_days: number;
					file_ids: string[];
					id: string;
					in_force: boolean;
					issued_at: string | null;
					issued_by: string | null;
					n: number;
					renew_months: number | null;
					sections: NonNullable<Json>;
					supersedes: string[];
					title: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'document_versions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_indicator: {
				Args: { expected_version?: number; spec: Json };
				Returns: {
					asks_branch: boolean;
					better: string;
					classic: boolean;
					code: string;
					created_at: string;
					created_by: string | null;
					enough: number | null;
					exposure: string | null;
					formula_en: string;
					formula_zh: string;
					id: string;
					is_shipped: boolean;
					kind: string;
					months: number;
					name_en: string;
					name_zh: string;
					places: number;
					retired_at: string | null;
					source: string;
					unit: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'indicators';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_meeting: {
				Args: {
					entry: Json;
					expected_version?: number;
					idempotency_key?: string;
					meeting_id?: string;
				};
				Returns: {
					assessment: string;
					chair_id: string;
					changed_at: string;
					figures: NonNullable<Json>;
					held_on: string;
					id: string;
					inspection_methods: string;
					month: string;
					others: string | null;
					participants: string[];
					recorded_at: string;
					recorded_by: string;
					rectification: string;
					resolutions: NonNullable<Json>;
					special_service: string;
					unit_id: string;
					unit_path: unknown;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'service_meetings';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_my_language: { Args: { language: string }; Returns: undefined };
			save_notice_commentary: {
				Args: { expected_version: number; notice_id: string; sections: Json };
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_opening_hours: {
				Args: { hours: Json; unit_id: string; was?: Json };
				Returns: {
					closes: string;
					day_kind: string;
					opens: string;
					unit_id: string;
				}[];
				SetofOptions: {
					from: '*';
					to: 'opening_hours';
					isOneToOne: false;
					isSetofReturn: true;
				};
			};
			save_penalty: {
				Args: {
					id: string;
					kind: string;
					list_position?: number;
					most?: string;
					name_en: string;
					name_zh: string;
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
			save_people_rules: {
				Args: { expected_number?: number; spec: Json };
				Returns: {
					appeal_days: number;
					concerns: number;
					effective_from: string;
					hearing_days: number;
					id: string;
					months: number;
					number: number;
					record_months: number;
					saved_at: string;
					saved_by: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'people_rules';
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
			save_proposal: {
				Args: { commitment?: Json; draw_id: string; outcome: Json; visits: Json };
				Returns: Json;
			};
			save_replan: {
				Args: { dropped?: string[]; expected_version?: number; moves: Json; plan_id: string };
				Returns: Json;
			};
			save_request_rules: {
				Args: { expected_number?: number; spec: Json };
				Returns: {
					budgets: NonNullable<Json>;
					effective_from: string;
					id: string;
					number: number;
					saved_at: string;
					saved_by: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'request_rules';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_return_rule: {
				Args: { asked?: string[]; expected_number: number; open_days: number; working_day: number };
				Returns: {
					asked: string[] | null;
					id: string;
					number: number;
					open_days: number;
					saved_at: string;
					saved_by: string | null;
					working_day: number;
				};
				SetofOptions: {
					from: '*';
					to: 'return_rules';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_root_cause: {
				Args: {
					id: string;
					list_position?: number;
					name_en: string;
					name_zh: string;
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
			save_scheme_draft: {
				Args: {
					classes?: string[];
					content: Json;
					effective_from: string;
					effective_to?: string;
					expected_version?: number;
					scheme_id: string;
				};
				Returns: {
					classes: string[] | null;
					content: NonNullable<Json>;
					effective_from: string;
					effective_to: string | null;
					saved_at: string;
					saved_by: string | null;
					scheme_id: string;
					unit_id: string | null;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'scheme_drafts';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_self_check: {
				Args: { answers: Json; day: string; unit_id: string };
				Returns: {
					answers: NonNullable<Json>;
					begun_at: string;
					begun_by: string;
					checklist_version_id: string;
					complaints: number | null;
					day: string;
					failed: number | null;
					finished_at: string | null;
					finished_by: string | null;
					id: string;
					score: Json | null;
					suggestions: number | null;
					to_raise: string | null;
					total: number | null;
					transactions: number | null;
					unit_id: string;
					unit_path: unknown;
					version: number;
					visitors: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'self_checks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_task_rules: {
				Args: { expected_number?: number; spec: Json };
				Returns: {
					critical_days: number;
					effective_from: string;
					escalate_days: number[];
					id: string;
					major_days: number;
					minor_days: number;
					number: number;
					remind_days: number;
					return_days: number;
					saved_at: string;
					saved_by: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'task_rules';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_trigger_rules: {
				Args: { expected_number?: number; spec: Json };
				Returns: {
					active: string[];
					cooling_days: number;
					effective_from: string;
					id: string;
					note: string | null;
					number: number;
					parameters: NonNullable<Json>;
					saved_at: string;
					saved_by: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'trigger_rule_versions';
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
					latitude: number | null;
					longitude: number | null;
					merged_into_id: string | null;
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
			save_vendor_contract: {
				Args: { spec: Json; unit_id: string };
				Returns: {
					from_date: string;
					id: string;
					note: string | null;
					number: string;
					saved_at: string;
					saved_by: string;
					to_date: string;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'vendor_contracts';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_vendor_rules: {
				Args: { expected_number?: number; spec: Json };
				Returns: {
					complaints: number;
					cooperation: number;
					effective_from: string;
					findings: number;
					id: string;
					least_staff_months: number;
					number: number;
					saved_at: string;
					saved_by: string | null;
				};
				SetofOptions: {
					from: '*';
					to: 'vendor_rules';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			save_vendor_staff: {
				Args: { spec: Json; unit_id: string };
				Returns: {
					from_date: string;
					id: string;
					name: string;
					person_id: string | null;
					saved_at: string;
					saved_by: string;
					to_date: string | null;
					unit_id: string;
					unit_path: unknown;
					vendor_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'vendor_staff';
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
			save_visit_operations: {
				Args: { device_id: string; device_now: string; operations: Json; visit_id: string };
				Returns: Json;
			};
			schedule_interview: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					interview_id: string;
					interviewer_id?: string;
					minutes?: number;
					note?: string;
					place: string;
					starts_at: string;
				};
				Returns: {
					attendance: string | null;
					attendance_at: string | null;
					branch_id: string;
					cause: string;
					closed_at: string | null;
					complaint_ids: string[];
					created_at: string;
					ends_at: string | null;
					figure_then: number | null;
					head_confirmed_at: string | null;
					head_id: string | null;
					held_at: string | null;
					id: string;
					interviewer_confirmed_at: string | null;
					interviewer_id: string | null;
					is_open: boolean;
					level: number;
					links: string[];
					next_check: number | null;
					number: string | null;
					numbers: NonNullable<Json>;
					on_day: string;
					ordered_at: string | null;
					ordered_by: string | null;
					place: string | null;
					region_id: string | null;
					reminded_check: number | null;
					rule: string;
					run_id: string | null;
					starts_at: string | null;
					status: string;
					unit_path: unknown;
					updated_at: string;
					version: number;
					version_number: number;
				};
				SetofOptions: {
					from: '*';
					to: 'interviews';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			score_appeal: {
				Args: { answer: Json; appeal_id: string; decision: string };
				Returns: {
					branch_id: string;
					decided_at: string | null;
					decision: string | null;
					due_at: string;
					filed_at: string;
					filed_by: string;
					grounds: string;
					id: string;
					item_id: string;
					report_id: string;
					status: string;
					value_after: Json | null;
				};
				SetofOptions: {
					from: '*';
					to: 'appeals';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			score_trend: { Args: { first: string; last: string; unit_id: string }; Returns: Json };
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
			self_check_coverage: { Args: { day?: string }; Returns: Json };
			self_check_days: { Args: { days?: number; unit_id: string }; Returns: Json };
			self_check_today: { Args: { unit_id: string }; Returns: Json };
			set_branch_class: {
				Args: { class: string; from_day?: string; unit_id: string };
				Returns: {
					class: string | null;
					from_day: string;
					recorded_at: string;
					recorded_by: string | null;
					unit_id: string;
				};
				SetofOptions: {
					from: '*';
					to: 'unit_classes';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			set_branch_classes: {
				Args: { class: string; month: string; unit_ids: Json; was?: string };
				Returns: Json;
			};
			set_unit_calendar: { Args: { calendar_id: string; unit_id: string }; Returns: Json };
			sign_notice: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					notice_id: string;
				};
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
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
			staff_record_list: { Args: { unit_id?: string }; Returns: Json };
			stage_import_rows: {
				Args: { errors: Json; import_id: string; staged: Json };
				Returns: undefined;
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
			store_import_part: {
				Args: { body: string; import_id: string; n: number };
				Returns: undefined;
			};
			store_photo_chunk: {
				Args: { body: string; n: number; photo_id: string; sha256: string };
				Returns: Json;
			};
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
			submit_notice: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					notice_id: string;
				};
				Returns: {
					authors: string[];
					content_hash: string | null;
					cut_off: string;
					document_number: string | null;
					drafted_at: string;
					drafted_by: string;
					id: string;
					month: string;
					number: number | null;
					published_at: string | null;
					published_by: string | null;
					reviewed_at: string | null;
					reviewed_by: string | null;
					scheme_version_ids: string[];
					scope_id: string;
					sections: NonNullable<Json>;
					signed_at: string | null;
					signed_by: string | null;
					snapshot: NonNullable<Json>;
					status: string;
					unit_path: unknown;
					version: number;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'notices';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			submit_task: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			submit_visit: {
				Args: {
					device_id: string;
					digest: string;
					expected_photo_hashes?: string[];
					visit_id: string;
				};
				Returns: Json;
			};
			survey_page: { Args: { month: string; unit_id: string }; Returns: Json };
			suspend_exemption: {
				Args: { exemption_id: string; expected_version?: number; reason: string };
				Returns: {
					end_reason: string | null;
					ended_at: string | null;
					ended_by: string | null;
					from_date: string;
					granted_at: string;
					granted_by: string;
					grounds: string;
					id: string;
					kind: string;
					subject_id: string | null;
					suspended_at: string | null;
					suspended_by: string | null;
					suspended_for: string | null;
					to_date: string;
					unit_id: string;
					version: number;
				};
				SetofOptions: {
					from: '*';
					to: 'exemptions';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			take_up_review: { Args: { expected_version?: number; visit_id: string }; Returns: Json };
			task_desk: { Args: Record<PropertyKey, never>; Returns: Json };
			task_repeats: {
				Args: { task_ids: string[] };
				Returns: {
					numbers: string[];
					sources: number;
					task_id: string;
					times: number;
				}[];
			};
			task_standing: { Args: { task_id: string }; Returns: Json };
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
			vendor_enquiry_list: { Args: Record<PropertyKey, never>; Returns: Json };
			vendor_page: { Args: { unit_id?: string }; Returns: Json };
			verify_anchors: { Args: Record<PropertyKey, never>; Returns: Json };
			verify_chain: { Args: { subject_id: string }; Returns: Json };
			verify_document: { Args: { document_id: string; n: number }; Returns: boolean };
			verify_hidden_anchors: { Args: Record<PropertyKey, never>; Returns: Json };
			verify_hidden_chain: { Args: { subject_id: string }; Returns: Json };
			verify_notice: { Args: { notice_id: string }; Returns: boolean };
			verify_task: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					note?: string;
					task_id: string;
				};
				Returns: {
					asks_extension: boolean;
					cause: string | null;
					cause_code: string | null;
					closed_at: string | null;
					created_at: string;
					due_at: string;
					found: string;
					id: string;
					is_open: boolean;
					is_owed: boolean;
					item_ids: string[];
					measures: string | null;
					needs_reinspection: boolean;
					next_rung: number | null;
					next_rung_at: string | null;
					number: string;
					opened_at: string;
					opened_by: string | null;
					owner_id: string | null;
					planned_by: string | null;
					planned_date: string | null;
					region_id: string | null;
					reinspection: string | null;
					reinspection_report_id: string | null;
					rule_id: string;
					severity: string;
					source_id: string | null;
					source_kind: string;
					source_number: string | null;
					status: string;
					submitted_at: string | null;
					submitted_by: string | null;
					term: number;
					title: string;
					unit_id: string;
					unit_path: unknown;
					updated_at: string;
					verified_at: string | null;
					verified_by: string | null;
					version: number;
					was_extended: boolean;
				};
				SetofOptions: {
					from: '*';
					to: 'rectification_tasks';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			visit_coverage: { Args: { first: string; unit_id: string }; Returns: Json };
			visit_for_review: { Args: { visit_id: string }; Returns: Json };
			withdraw_appeal: {
				Args: { appeal_id: string };
				Returns: {
					branch_id: string;
					decided_at: string | null;
					decision: string | null;
					due_at: string;
					filed_at: string;
					filed_by: string;
					grounds: string;
					id: string;
					item_id: string;
					report_id: string;
					status: string;
					value_after: Json | null;
				};
				SetofOptions: {
					from: '*';
					to: 'appeals';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
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
			withdraw_document: {
				Args: { document_id: string; reason: string };
				Returns: {
					created_at: string;
					created_by: string | null;
					document_number: string | null;
					id: string;
					issued_at: string | null;
					kind: string;
					notice_id: string | null;
					number: number | null;
					status: string;
					superseded_by: string | null;
					title: string;
					unit_id: string;
					unit_path: unknown;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					withdrawn_reason: string | null;
					year: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'documents';
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
			withdraw_finding: { Args: { finding_id: string; reason: string }; Returns: Json };
			withdraw_from_visit: { Args: { ground: string; visit_id: string }; Returns: undefined };
			withdraw_import: {
				Args: { import_id: string; reason: string };
				Returns: {
					bad_rows: number | null;
					bytes: number;
					committed_at: string | null;
					committed_by: string | null;
					file_name: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string;
					mapping: Json | null;
					reason: string | null;
					rows: number | null;
					sha256: string;
					status: string;
					unchanged: number | null;
					unit_path: unknown;
					warnings: number | null;
					withdrawn_at: string | null;
					withdrawn_by: string | null;
					written: number | null;
				};
				SetofOptions: {
					from: '*';
					to: 'imports';
					isOneToOne: true;
					isSetofReturn: false;
				};
			};
			withdraw_request: {
				Args: {
					expected_version?: number;
					idempotency_key?: string;
					request_id: string;
					words?: string;
				};
				Returns: Json;
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
