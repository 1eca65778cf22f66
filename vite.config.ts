import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';

import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { createChunks } from './server/tools/chunks.ts';
import { errorsWhenThrown } from './server/tools/errors-when-thrown.ts';
import { partsAhead } from './server/tools/parts-ahead.ts';
import { webManifest } from './src/app/web-manifest.ts';

const relay = process.env['PLENUM_DEV_RELAY'] ?? 'http://127.0.0.1:4400';

/**
 * Writes the order of the layers at the head of every stylesheet. The bundler splits styles as it likes and drops
 * repeated statements; whichever file the browser reads first decides which layer wins.
 */
const layerOrder: Plugin = {
  name: 'plenum-layer-order',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = `@layer reset,kern,app,final;${String(file.source)}`;
      }
    },
  },
};

const modulesPath = (path: string): string => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

export default defineConfig({
  // Everything relative and hash routes: the app lives under any sub-path and reloads there without a network.
  base: './',
  plugins: [
    react(),
    layerOrder,
    partsAhead,
    errorsWhenThrown,
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,json}'],
        // The icons come into the precache through the manifest; a second entry would be fetched twice.
        // What reads PDFs (2 MB) is for those who hand slides in; tablets show pages as pictures.
        globIgnores: ['icons/*.png', 'assets/pdf.*'],
        rollupFormat: 'iife',
      },
      manifest: webManifest,
    }),
  ],
  css: {
    // KERN's own sources still use the older Sass if(); that is theirs to mend.
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } },
  },
  build: {
    target: 'safari16.4',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Which file a module goes to is decided by `createChunks`: that the gallery imports statically what screens load lazily
      // moves nothing, and whoever starts the app for the first time should not read warnings about it.
      checks: { ineffectiveDynamicImport: false },
      output: {
        codeSplitting: { groups: createChunks() },
      },
    },
  },
  server: {
    proxy: {
      '/api': relay,
      '/sync': { target: relay, ws: true },
    },
  },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // The times only end what hangs; they are long because machines are busy, and no test measures by them.
        test: { name: 'house', include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 240_000, hookTimeout: 240_000 },
      },
      {
        extends: true,
        // Stories drive a real browser against a real relay, most of the time waiting for one of them: two at a time, more
        // on a large machine, and with room for a slow one.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.story.ts'],
          maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
  resolve: {
    alias: {
      '@fira': modulesPath('@fontsource/fira-sans/files'),
      // The same library as a module instead of a script for browsers older than ours.
      dexie: modulesPath('dexie/dist/modern/dexie.mjs'),
      // Yjs writes two warnings with it; the one for browsers brings a kit for drawing in the page along.
      'lib0/logging': modulesPath('lib0/logging.node.js'),
    },
  },
});
