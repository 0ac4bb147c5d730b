import * as z from 'zod';

export const newPassword = z
	.string('auth.invalid.password')
	.min(10, 'auth.invalid.shortPassword')
	.max(200, 'common.invalid.tooLong');
