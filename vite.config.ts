import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { visitShell } from './scripts/visit-shell.mjs';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), visitShell()],
	build: {
		// The list of what every page's chunks import would be part of each first load; a page that
		// the server draws names its own.
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => /\.css$/.test(file))
		}
	}
});
