import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './src/pipeline/bench/find-browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  // Generous, for machines that do other work at the same time; nothing waits for it in vain.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    // Both set by the global setup, which runs before a worker reads this file.
    baseURL: process.env['READER_ORIGIN'] ?? '',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['READER_CHROMIUM'] ?? '',
      args: [...BROWSER_ARGUMENTS],
    },
  },
});
