import { error } from '@sveltejs/kit';

/** Spares others a room that would be empty for them; the policies are the guard. */
export function requireAuditor(me: { grants: { role: string }[] } | null) {
	if (!me?.grants.some(({ role }) => role === 'auditor'))
		error(403, { message: 'forbidden', code: 'forbidden' });
}
