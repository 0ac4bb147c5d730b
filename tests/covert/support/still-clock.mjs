// Preloaded into the application. Both worlds' servers see the same moment, so that pages that tell how
// long ago something was do not differ by when they were fetched; and what they draw at random bears a
// mark, so that it is not taken for something out of the database.
import { syncBuiltinESMExports } from 'node:module';
import crypto from 'node:crypto';

const at = Date.parse(process.env.STILL_AT ?? '');
const RealDate = Date;
globalThis.Date = /** @type {DateConstructor} */ (
	new Proxy(RealDate, {
		construct: (_, given) =>
			given.length > 0 ? new RealDate(.../** @type {[number]} */ (given)) : new RealDate(at),
		get: (target, name) => (name === 'now' ? () => at : Reflect.get(target, name))
	})
);

const randomUUID = crypto.randomUUID.bind(crypto);
const marked = () => `facade00-${randomUUID().slice(9)}`;
Object.assign(crypto, { randomUUID: marked });
syncBuiltinESMExports();
Object.defineProperty(globalThis.crypto, 'randomUUID', { value: marked });
