import { SmtpEmailDriver, type EmailDriver, type EmailMessage } from '@supabase/lite';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

/**
 * Delivers the mails of Auth (password recovery) by SMTP_URL, as `smtps://user:password@host:465`;
 * without it they are kept as files for whoever tries the product out.
 */
export function mailDriver(folder: string, smtpUrl: string | undefined, from: string): EmailDriver {
	if (!smtpUrl) return { send: (mail) => keep(folder, mail) };
	const url = new URL(smtpUrl);
	return new SmtpEmailDriver({
		host: url.hostname,
		port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
		user: decodeURIComponent(url.username),
		pass: decodeURIComponent(url.password),
		from
	});
}

async function keep(folder: string, { to, subject, text, html }: EmailMessage) {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const file = `${folder}/${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`;
	await writeFile(file, JSON.stringify({ to, subject, text, html }, null, '\t'), { mode: 0o600 });
}
