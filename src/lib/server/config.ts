import { env as secret } from '$env/dynamic/private';
import { env } from '$env/dynamic/public';

function required(name: string, value: string | undefined): string {
	if (!value) throw new Error(`${name} is not set`);
	return value;
}

/** Where the backend is and with which keys; read anew each time, so a test may change it. */
export const config = {
	get url() {
		return required('PUBLIC_SUPABASE_URL', env.PUBLIC_SUPABASE_URL);
	},
	get publishableKey() {
		return required('PUBLIC_SUPABASE_PUBLISHABLE_KEY', env.PUBLIC_SUPABASE_PUBLISHABLE_KEY);
	},
	get secretKey() {
		return required('SUPABASE_SECRET_KEY', secret.SUPABASE_SECRET_KEY);
	}
};
