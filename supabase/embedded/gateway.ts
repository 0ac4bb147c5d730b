import './experimental.ts';
import { App } from '@supabase/lite';
import { PgliteConnection } from '@supabase/lite/pglite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tellCallerAtOnce } from './caller.ts';
import { extensions, layFoundation } from './foundation.ts';
import { FolderStorage } from './folder-storage.ts';
import { serveApis } from './http.ts';
import { keysOf } from './keys.ts';
import { mailDriver } from './mail.ts';
import { migrate } from './migrate.ts';
import { logLine } from './quiet.ts';
import { pgliteSession, postgresSession, type Session } from './session.ts';
import { keepMemorySound, type DamagedMemoryError } from './sound-memory.ts';

export interface GatewayOptions {
	/** The folder of database, files, keys and kept mails. */
	data: string;
	port: number;
	/** The address people open, which links in mails lead to. */
	origin: string;
	/** Native Postgres instead of the embedded one. */
	databaseUrl?: string;
	smtpUrl?: string;
	mailFrom?: string;
	/** Fills an empty database before anything is served; runs in one transaction. */
	fill?: Fill;
}

/** Rows go through the session; the bytes of their files into the storage. */
export type Fill = (session: Session, storage: FolderStorage) => Promise<void>;

// The library hands JSON over as text. Its own way of sending text as JSON would quote it once more,
// and a function would be given a string where the caller sent an object.
const json = (type: number) => ({
	to: type,
	from: [type],
	serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
	parse: (text: string) => JSON.parse(text) as unknown
});

/** Opens the database, migrates it and serves REST, Auth and Storage on the loopback address. */
export async function openGateway(options: GatewayOptions) {
	const { data, port, databaseUrl } = options;
	await mkdir(data, { recursive: true, mode: 0o700 });
	const keys = await keysOf(data);
	const connection = databaseUrl
		? new PostgresConnection({
				url: databaseUrl,
				postgresOptions: { types: { json: json(114), jsonb: json(3802) } }
			})
		: new PgliteConnection({ url: `${data}/embedded`, pgliteOptions: { extensions } });
	const storage = new FolderStorage(`${data}/storage`);
	await prepare(connection, storage, options);

	// It would grant the API roles all tables of every schema that has a policy; ours are explicit.
	Object.assign(connection, { rlsState: 'active' });
	tellCallerAtOnce(connection);
	const app = new App({
		connection,
		api: { schemas: ['public'], max_rows: 10_000, external_url: `http://127.0.0.1:${port}` },
		auth: {
			enabled: true,
			site_url: options.origin,
			additional_redirect_urls: [`${options.origin}/**`],
			publishable_key: keys.publishable,
			secret_key: keys.secret,
			jwt_secret: keys.jwtSecret,
			minimum_password_length: 10,
			enable_anonymous_sign_ins: false,
			email: {
				template: { recovery: { subject: 'Mingcha 明察', content_path: template('recovery') } }
			}
		},
		storage: { enabled: true, file_size_limit: '50MiB' },
		studio: { enabled: false },
		options: {
			server: { disableStudio: true },
			drivers: {
				email: mailDriver(`${data}/mail`, options.smtpUrl, options.mailFrom ?? 'mingcha@localhost')
			}
		}
	});
	app._storageAdapter = storage;
	await app.init();
	await connection.introspect({ useCache: false });

	const server = serveApis(
		(request, peerAddress) => app.fetch(request, { peerAddress }),
		!databaseUrl
	);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${port}`,
		keys,
		async close() {
			await new Promise<unknown>((resolve) => {
				server.close(resolve);
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), 2000).unref();
			});
			await connection.close();
		}
	};
}

async function prepare(
	connection: PgliteConnection | PostgresConnection,
	storage: FolderStorage,
	{ databaseUrl, fill }: GatewayOptions
) {
	if (connection instanceof PgliteConnection) {
		await connection.driver.waitReady;
		keepMemorySound(connection.driver, endProcess);
	}
	const session =
		databaseUrl || !(connection instanceof PgliteConnection)
			? await postgresSession(databaseUrl!)
			: pgliteSession(connection.driver);
	try {
		await layFoundation(session);
		await migrate(session);
		if (fill) await filling(session, storage, fill);
	} finally {
		await session.close();
	}
}

/** What was committed is on disk: a new process finds it, this one would answer no more. */
function endProcess(error: DamagedMemoryError): never {
	logLine('error', { event: 'damaged_memory', message: String(error.cause) });
	process.exit(70);
}

async function filling(session: Session, storage: FolderStorage, fill: Fill) {
	const [{ filled } = { filled: true }] = await session.query<{ filled: boolean }>(
		'select exists (select from public.people) as filled'
	);
	if (filled) return;
	await session.script('begin');
	try {
		await fill(session, storage);
		await session.script('commit');
	} catch (error) {
		await session.script('rollback');
		throw error;
	}
	await session.script('analyze');
}

function template(name: string) {
	return fileURLToPath(new URL(`../templates/${name}.html`, import.meta.url));
}
