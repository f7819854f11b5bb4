import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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

/** Whether it can be started: a file alone may be a stub, or lack its libraries. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function findBrowser(): string | undefined {
  return [...INSTALLED, chromium.executablePath()].find(starts);
}

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
