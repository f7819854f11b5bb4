import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserType } from '@playwright/test';

/**
 * Playwright's Chromium. Loading Playwright takes longer than most commands, so it is loaded for
 * those that need it; by `require`, as the runner of the command line imports nothing later on.
 */
export function playwrightChromium(): BrowserType {
  const playwright: { readonly chromium: BrowserType } = createRequire(import.meta.url)(
    '@playwright/test',
  );
  return playwright.chromium;
}

/** The one without a window first: a page opens in half the time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

/** How it is started where it does nothing but what it is told. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** Whether it can be started: a file alone may be a stub, or lack its libraries. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** The path of an installed Chromium that starts. */
export function findBrowser(): string | undefined {
  return [...INSTALLED, playwrightChromium().executablePath()].find(starts);
}
