import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '#pipeline/bench/find-browser.ts';

/** Runs a command on the terminal; an installer that hangs is given up after three minutes. */
function run(command: string, ...options: readonly string[]): void {
  spawnSync(command, options, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 180_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Each way to get a browser, the lightest first. */
function* installations(): Generator<() => void> {
  const playwright = ['--no-install', 'playwright'] as const;
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  yield () => {
    run('npx', ...playwright, 'install', 'chromium');
  };
  if (!mayUseApt) return;
  if (existsSync(chromium.executablePath())) {
    yield () => {
      run('npx', ...playwright, 'install-deps', 'chromium');
    };
  }
  yield () => {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  };
  yield () => {
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  };
}

/** The path of a Chromium that starts: an installed one, else one that is installed now. */
export function requireBrowser(): string {
  const known = findBrowser();
  if (known !== undefined) return known;
  for (const install of installations()) {
    install();
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or run ' +
      '`npx playwright install --with-deps chromium`, then try again.',
  );
}
