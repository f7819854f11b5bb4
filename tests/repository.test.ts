import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

/** The rules of the repository; see src/README.md and the house style in docs. */
const TRACKED = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

const SOURCE = TRACKED.filter((file) => /^src\/.*\.(?:ts|tsx|mjs|css)$/.test(file));

/** Files that are written by hand and hold words. */
const TEXT = TRACKED.filter(
  (file) => !/^package-lock\.json$|^data\/digests\/|\.(?:png|jpg|woff2?|bin)$/.test(file),
);

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}

/** The value below which a share of the sorted numbers lies. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

describe('data', () => {
  const digests = TRACKED.filter((file) => file.startsWith('data/digests/'));

  test.each(digests)('%s is read without an error, each line of it accounted for', (file) => {
    const { digests: found, problems, receipt } = parseDigestFile(file, readFileSync(file));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(receipt.unassigned).toEqual([]);
    expect(found.flatMap(({ papers }) => papers).length).toBeGreaterThan(0);
  });

  test('is there', () => {
    expect(digests).not.toEqual([]);
  });
});

describe('tests', () => {
  test('use every case file: a test beside the folder reads all of it, or names the file', () => {
    const folders = TRACKED.filter(
      (file) => file.startsWith('tests/') && file.includes('/cases/'),
    );
    const tests = TRACKED.filter((file) => /^tests\/.*\.(?:test|spec)\.tsx?$/.test(file)).map(
      (file) => ({
        folder: file.slice(0, file.lastIndexOf('/')),
        text: readFileSync(file, 'utf8'),
      }),
    );
    const unused = folders.filter((file) => {
      const [owner = '', inner = ''] = file.split('/cases/');
      const near = tests.filter(
        ({ folder }) => folder === owner || folder.startsWith(`${owner}/`),
      );
      const readsAll = near.some(
        ({ text }) => /readdirSync|import\.meta\.glob/.test(text) && text.includes('cases'),
      );
      return !readsAll && !near.some(({ text }) => text.includes(basename(inner)));
    });
    expect(unused).toEqual([]);
  });
});

describe('README', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const readmes = TRACKED.filter((file) => file.endsWith('README.md'));
  const OWN = new Set(['ci', 'install', 'i', 'run', 'exec', 'init', 'audit', 'outdated']);

  test.each(readmes)('%s names only commands that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/\bnpm (run )?(?:--?[\w-]+ )*([a-z][\w:-]*)/g)]
      .filter(([, run, name = '']) => run !== undefined || !OWN.has(name))
      .map(([, , name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(readmes)('%s names only files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const folder = file.slice(0, -'README.md'.length);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)].map(
      ([, target = '']) => target,
    );
    expect(links.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });
});

describe('source', () => {
  test('has no file that is named after nothing', () => {
    const vague = /^(?:index|utils?|helpers?|common|misc|shared)\.[a-z.]+$/;
    const named = TRACKED.filter((file) => vague.test(basename(file)) && file !== 'index.html');
    expect(named).toEqual([]);
  });

  test('is named in kebab case', () => {
    const files = TRACKED.filter((file) => /^(?:src|tests)\/.*\.(?:tsx?|mjs|css)$/.test(file));
    expect(files.filter((file) => !/^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(basename(file)))).toEqual(
      [],
    );
  });

  test('is in small files', () => {
    const sizes = SOURCE.map((file) => ({ file, lines: linesOf(file) }));
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    const lines = sizes.map((each) => each.lines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(80);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(250);
  });

  test('reaches other layers by their names, never upwards', () => {
    const upward = SOURCE.filter((file) =>
      /(?:from|import)\s*\(?\s*['"]\.\.\//.test(readFileSync(file, 'utf8')),
    );
    expect(upward).toEqual([]);
  });

  test('never asks the clock for a calendar day', () => {
    const dated = SOURCE.filter((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .some(
          (line) => /new Date\(|\.toLocale(?:Date|Time)/.test(line) && !/^\s*\*/.test(line),
        ),
    );
    expect(dated).toEqual([]);
  });

  test('never makes a page from text', () => {
    const raw = SOURCE.filter((file) =>
      /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|\beval\(|new Function\(/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(raw).toEqual([]);
  });

  test('each layer has a rule for its imports', () => {
    const layers = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
      .map(({ name }) => `src/${name}/**`);
    const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
    const ruled = new Set<string>(
      overrides
        .filter(({ rules }: { rules: object }) => 'no-restricted-imports' in rules)
        .flatMap(({ files }: { files: string[] }) => files),
    );
    expect(layers.filter((layer) => !ruled.has(layer))).toEqual([]);
  });
});

describe('what is tracked', () => {
  test('was written by hand', () => {
    const generated =
      /^(?:dist|coverage|node_modules|test-results|playwright-report)\/|\.tsbuildinfo$|\.log$|(?:^|\/)data\/.*-[\w-]{8}\.json$/;
    expect(TRACKED.filter((file) => generated.test(file))).toEqual([]);
  });

  test('names no machine: no path of somebody’s disk, no host of a registry', () => {
    // With brackets in the words, so that this file does not find itself.
    const foreign =
      /\/[w]ork\/|\/[h]ome\/\w|\/[U]sers\/\w|C:\\[U]sers|[a]rtifactory|\.[i]nternal\b|\b(?:10|192\.168)\.\d+\.\d+\.\d+\b/;
    const found = TEXT.filter((file) => foreign.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  test('the lock file names no address to download from: each machine has its own registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });
});
