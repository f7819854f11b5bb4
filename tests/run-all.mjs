// Everything that must hold, one step after another; a step that fails does not stop the others.
// The last line adds up the tests of all runners, from the reports they write for machines.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'paper-digest-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const STEPS = [
  ['types', 'npm run --silent typecheck'],
  ['lint', 'npm run --silent lint'],
  ['format', 'npm run --silent format'],
  ['unused code', 'npm run --silent unused'],
  [
    'unit and app tests',
    `npx vitest run --reporter=default --reporter=json --outputFile.json="${vitestReport}"`,
  ],
  ['build', 'npm run --silent build -- --logLevel warn'],
  ['browser tests', 'npx playwright test --reporter=line,json'],
];

/** The counts that `read` finds in a report; a runner that wrote none counts as one failure. */
function countTests(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No report of the tests: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** A file that fails before its first test has no test to count: the file counts. */
function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Errors outside any test (the build, the browser, a file that cannot be read) count as well. */
function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const failures = [];
for (const [name, command] of STEPS) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  });
  if (status !== 0) failures.push(name);
}

const counts = [
  countTests(vitestReport, readVitest),
  countTests(playwrightReport, readPlaywright),
];
rmSync(reports, { recursive: true, force: true });
const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
console.log(
  failures.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failures.join(', ')}.`,
);
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failures.length === 0 && sum('failed') === 0 ? 0 : 1;
