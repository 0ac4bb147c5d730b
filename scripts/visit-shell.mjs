// A Vite plugin: writes down which built files the visit pages need where there is no network.
// The service worker keeps exactly those, so that a phone does not fetch the whole application.

const pages = /[\\/]src[\\/]routes[\\/]\(shell\)[\\/]/;
const words = /[\\/]src[\\/]lib[\\/]i18n[\\/](en|zh)[\\/](index|phone)\.ts$/;
const own = /[\\/]src[\\/]lib[\\/](visits|checklists)[\\/]/;
const entries = /client-optimized[\\/](app|nodes[\\/][01])\.js$|runtime[\\/]client[\\/]entry\.js$/;

/** @returns {import('vite').Plugin} */
export function visitShell() {
	return {
		name: 'visit-shell',
		apply: 'build',
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				/** @type {import('vite').Rollup.OutputChunk[]} */
				const chunks = [];
				for (const one of Object.values(bundle)) if (one.type === 'chunk') chunks.push(one);
				const isStart = (/** @type {(typeof chunks)[number]} */ { facadeModuleId, moduleIds }) =>
					entries.test(facadeModuleId ?? '') ||
					words.test(facadeModuleId ?? '') ||
					moduleIds.some((id) => pages.test(id));
				// The server's bundle has no entry of the client.
				if (
					!chunks.some(({ facadeModuleId }) =>
						/client-optimized[\\/]app\.js$/.test(facadeModuleId ?? '')
					)
				)
					return;

				/** @type {Set<string>} */
				const files = new Set();
				const visit = (/** @type {string} */ file) => {
					const chunk = bundle[file];
					if (files.has(file) || chunk?.type !== 'chunk') return;
					files.add(file);
					for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
					for (const needed of chunk.imports) visit(needed);
					for (const later of chunk.dynamicImports) {
						const target = bundle[later];
						if (target?.type === 'chunk' && own.test(target.facadeModuleId ?? '')) visit(later);
					}
				};
				for (const chunk of chunks.filter(isStart)) visit(chunk.fileName);
				// A page is a chunk of its own around what it is made of.
				for (const chunk of chunks)
					if (
						/client-optimized[\\/]nodes[\\/]/.test(chunk.facadeModuleId ?? '') &&
						chunk.imports.some((file) => {
							const part = bundle[file];
							return part?.type === 'chunk' && part.moduleIds.some((id) => pages.test(id));
						})
					)
						visit(chunk.fileName);
				this.emitFile({
					type: 'asset',
					fileName: '_app/visit-shell.json',
					source: JSON.stringify([...files].map((file) => `/${file}`).sort())
				});
			}
		}
	};
}
