import type { App } from '@supabase/lite';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';

type Adapter = NonNullable<App['_storageAdapter']>;
type Metadata = Awaited<ReturnType<Adapter['headObject']>>;

/** What is kept beside an object's bytes. */
interface Label {
	mimetype: string;
	cacheControl: string;
	eTag: string;
}

/** Keeps the objects of Storage as files below one folder, each with a label beside it. */
export class FolderStorage implements Adapter {
	driver = null;
	#folder: string;

	constructor(folder: string) {
		this.#folder = resolve(folder);
	}

	async uploadObject(
		...[bucket, key, , body, contentType, cacheControl]: Parameters<Adapter['uploadObject']>
	): Promise<Metadata> {
		const path = this.#path(bucket, key);
		const bytes = await bytesOf(body as Uint8Array | ReadableStream);
		const eTag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
		await mkdir(dirname(path), { recursive: true });
		await writeWhole(path, bytes);
		await this.#label(path, { mimetype: contentType, cacheControl, eTag });
		return this.headObject(bucket, key);
	}

	async headObject(bucket: string, key: string): Promise<Metadata> {
		const path = this.#path(bucket, key);
		const [{ size, mtime }, label] = await Promise.all([
			stat(path),
			readFile(`${path}.label`, 'utf8').then((text) => JSON.parse(text) as Label)
		]);
		return { ...label, size, contentLength: size, lastModified: mtime, httpStatusCode: 200 };
	}

	async getObject(...[bucket, key, , headers]: Parameters<Adapter['getObject']>) {
		const metadata = await this.headObject(bucket, key);
		if (headers?.ifNoneMatch === metadata.eTag) return { metadata, httpStatusCode: 304 };
		const stream = createReadStream(this.#path(bucket, key));
		return { metadata, httpStatusCode: 200, body: Readable.toWeb(stream) as ReadableStream };
	}

	async deleteObject(bucket: string, key: string) {
		const path = this.#path(bucket, key);
		await rm(path, { force: true });
		await rm(`${path}.label`, { force: true });
	}

	async deleteObjects(bucket: string, keys: string[]) {
		for (const key of keys) await this.deleteObject(bucket, key);
	}

	async copyObject(
		...[bucket, key, , toBucket, toKey]: Parameters<Adapter['copyObject']>
	): Promise<Metadata> {
		const [from, to] = [this.#path(bucket, key), this.#path(toBucket, toKey)];
		await mkdir(dirname(to), { recursive: true });
		await copyFile(from, to);
		await copyFile(`${from}.label`, `${to}.label`);
		return this.headObject(toBucket, toKey);
	}

	async privateAssetUrl(bucket: string, key: string) {
		return `file://${this.#path(bucket, key)}`;
	}

	async #label(path: string, label: Label) {
		await writeWhole(`${path}.label`, Buffer.from(JSON.stringify(label)));
	}

	// An object's name is chosen by who uploads it. Every part gets a mark, so that no name can be
	// a folder of another, meet a label, or climb out of the folder.
	#path(bucket: string, key: string) {
		const parts = [bucket, ...key.split('/')].map((part) => encodeURIComponent(part));
		const path = resolve(this.#folder, ...parts.map((part) => `_${part}`)) + '.bytes';
		if (!path.startsWith(this.#folder + sep))
			throw new Error('An object outside the storage folder');
		return path;
	}
}

/** Either all of it is there after a crash, or nothing. */
async function writeWhole(path: string, bytes: Uint8Array) {
	const draft = `${path}.${randomUUID()}`;
	const file = await open(draft, 'w', 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, path);
}

async function bytesOf(body: Uint8Array | ReadableStream) {
	return body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
}
