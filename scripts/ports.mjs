import { createServer } from 'node:net';

/**
 * @param {number} wanted taken when nobody listens there; 0 for any
 * @returns {Promise<number>} a port of the loopback address that is free now
 */
export function freePort(wanted = 0) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error) => (wanted ? freePort().then(resolve, reject) : reject(error)));
		probe.listen(wanted, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
			probe.close(() => resolve(port));
		});
	});
}
