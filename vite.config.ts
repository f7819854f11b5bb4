import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { paperDigest } from './src/pipeline/vite-plugin.ts';

export default defineConfig({
  plugins: [react(), paperDigest(process.env['DATA_DIR'] ?? 'data')],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // A worker fetches its parts when it needs them, as the page does; what several of them share
  // comes at once, or each part would wait for parts of its own.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'search-shared', minShareCount: 2 }] } },
    },
  },
  test: {
    // A machine that does much else at the time is slow, not wrong.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/page-setup.ts'],
        },
      },
    ],
  },
});
