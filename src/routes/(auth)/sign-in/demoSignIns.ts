import { env } from '$env/dynamic/private';

/** One demo person, as the environment tells in DEMO_SIGN_INS while DEMO=1. */
export type DemoSignIn = {
	email: string;
	password: string;
	name: string;
	role?: string;
	unit_zh?: string;
	unit_en?: string;
};

/** The demo people offered on the sign-in page; none outside demo mode. */
export function demoSignIns(): DemoSignIn[] {
	if (env.DEMO !== '1' || !env.DEMO_SIGN_INS) return [];
	return JSON.parse(env.DEMO_SIGN_INS);
}
