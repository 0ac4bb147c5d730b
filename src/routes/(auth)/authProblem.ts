import type { AuthError } from '@supabase/supabase-js';
import type { MessageKey } from '$lib/i18n';

/** What Auth refused, as a status and a sentence; what it gives no reason for becomes `otherwise`. */
export function authProblem(error: AuthError, otherwise: MessageKey): [number, MessageKey] {
	if (error.name === 'AuthRetryableFetchError' || (error.status ?? 500) >= 500)
		return [503, 'error.unavailable'];
	switch (error.code) {
		case 'over_request_rate_limit':
		case 'over_email_send_rate_limit':
			return [429, 'auth.tooMany'];
		case 'weak_password':
			return [422, 'auth.invalid.weakPassword'];
		case 'same_password':
			return [422, 'auth.invalid.samePassword'];
		case 'user_already_exists':
		case 'email_exists':
			return [409, 'auth.signUp.exists'];
		case 'email_address_invalid':
			return [422, 'auth.invalid.email'];
		default:
			return [error.status === 429 ? 429 : 422, error.status === 429 ? 'auth.tooMany' : otherwise];
	}
}
