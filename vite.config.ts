import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { offlineFile } from './app/verify-offline/offline-file.plugin.ts';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), offlineFile(remixConfig.buildDirectory ?? 'build')],
  // Known from the start, or the first page that needs another one reloads under its reader.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}'] },
  build: { target: 'es2022' },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
  },
});
