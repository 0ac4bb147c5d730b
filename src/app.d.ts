import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Me } from '$lib/frame/me';
import type { Lang } from '$lib/i18n/languages';
import type { Theme } from '$lib/frame/theme';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** A refusal's code (docs/errors.md) or one of the server's own, as in `error.<code>`. */
			code?: string;
			details?: Record<string, unknown> | null;
			/** The request's id, under which the log has the cause. */
			id?: string;
		}
		interface Locals {
			/** The caller's own client: row-level security applies to all it does. */
			db: SupabaseClient<Database>;
			/** The signed-in person, or null when nobody is or the account belongs to nobody yet. */
			me: Me | null;
			/** The address the session signed in with. */
			address: string | null;
			/** Somebody is signed in, be it without an accepted invitation. */
			signedIn: boolean;
			lang: Lang;
			theme: Theme;
			requestId: string;
		}
		interface PageData {
			/** The last part of the breadcrumb and the document's title. */
			title?: string;
		}
	}
}

export {};
