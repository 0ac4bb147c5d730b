import { generateApiKey } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

export interface Keys {
	publishable: string;
	secret: string;
	jwtSecret: string;
}

/** The keys kept with the data, readable by its owner alone; made when first asked for. */
export async function keysOf(dataFolder: string): Promise<Keys> {
	const file = `${dataFolder}/keys.json`;
	const kept = await readFile(file, 'utf8').catch(() => undefined);
	if (kept) return JSON.parse(kept) as Keys;
	const keys = {
		publishable: (await generateApiKey('publishable')).key,
		secret: (await generateApiKey('secret')).key,
		jwtSecret: randomBytes(48).toString('base64url')
	};
	await writeFile(file, JSON.stringify(keys, null, '\t'), { mode: 0o600, flag: 'wx' });
	return keys;
}
