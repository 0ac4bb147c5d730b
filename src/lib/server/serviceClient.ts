import { createClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { config } from './config';

/**
 * The client that row-level security does not bind. The only place the secret key
 * is read; only for work where nobody is signed in: jobs and the notifier.
 */
export function createServiceClient() {
	return createClient<Database>(config.url, config.secretKey, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
}
