import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Terminal } from '#pipeline/terminal.ts';
import { measureFirstView } from './measure-first-view.ts';
import { measureSize, type SiteSize } from './measure-size.ts';
import { addWeights, kilobytes, type FileWeight } from './weigh-file.ts';

const USAGE = 'Usage: npm run --silent bench -- size [--archive] [--json]\n';

/** Bytes of gzip that the first view may weigh (1 kB = 1000 bytes). */
const SCRIPT_BUDGET = 95_000;
const PAGE_BUDGET = 25_000;

/** What the first view of a large archive may weigh more than that of a single digest. */
const ARCHIVE_BUDGET = 15_000;
const LARGE_ARCHIVE = 1000;

const COUNTED =
  'index.html without the text nodes inside the <ol> of the papers; its tags, addresses and data attributes are counted';

function readOptions(args: readonly string[]): { archive: boolean; json: boolean } | null {
  try {
    const off = { type: 'boolean', default: false } as const;
    const options = { archive: off, json: off };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}

function compare(weight: FileWeight, budget: number) {
  return { ...weight, budget, within: weight.gzip <= budget };
}

function toReport(size: SiteSize) {
  const style = addWeights(size.style);
  const first = addWeights(size.script);
  return {
    unit: 'bytes; 1 kB = 1000 bytes; budgets are of gzip at level 9',
    script: { ...compare(first, SCRIPT_BUDGET), files: size.script },
    lazyScript: size.lazyScript,
    styleAndPage: compare(addWeights([style, size.pageWithoutList]), PAGE_BUDGET),
    style: { ...style, files: size.style },
    page: { ...size.page, withoutListText: size.pageWithoutList, counted: COUNTED },
    data: { ...addWeights(size.data), files: size.data },
    reactHello: { ...size.hello, ours: first.gzip - size.hello.gzip },
  };
}

function describe(report: ReturnType<typeof toReport>): string {
  const row = (name: string, { raw, gzip, brotli }: FileWeight, note = '') =>
    [name.padEnd(34), kilobytes(gzip), kilobytes(brotli), kilobytes(raw), note]
      .map((cell, index) => (index === 0 || index === 4 ? cell : cell.padStart(10)))
      .join(' ')
      .trimEnd();
  const against = ({ budget, within }: { budget: number; within: boolean }) =>
    `  budget ${kilobytes(budget)} gzip: ${within ? 'kept' : 'EXCEEDED'}`;
  const { script, lazyScript, styleAndPage, style, page, data, reactHello } = report;
  const head = ['', 'gzip -9', 'brotli', 'raw'].map((cell, index) =>
    index === 0 ? cell.padEnd(34) : cell.padStart(10),
  );
  return [
    head.join(' '),
    row('JavaScript of the first view', script, against(script)),
    ...lazyScript.map((file) => row('  later, when first wanted', file)),
    row('  React saying hello, to compare', reactHello),
    row('CSS and HTML without list text', styleAndPage, against(styleAndPage)),
    row('  CSS', style),
    row('  index.html without list text', page.withoutListText),
    row('  index.html as it is', page),
    row('Data of the first view', data),
    '',
    `Counted for HTML: ${page.counted}. 1 kB = 1000 bytes.`,
  ]
    .join('\n')
    .concat('\n');
}

/** The first views of the newest digest alone and of an archive of such digests, side by side. */
async function runArchive(json: boolean, { stdout }: Terminal): Promise<void> {
  const dataDir = process.env['DATA_DIR'] ?? 'data';
  const sizes = await measureFirstView(process.cwd(), dataDir, [1, LARGE_ARCHIVE]);
  const more = (sizes[1]?.total.gzip ?? 0) - (sizes[0]?.total.gzip ?? 0);
  const within = more <= ARCHIVE_BUDGET;
  if (json) {
    const report = {
      unit: 'bytes',
      sizes,
      more: { gzip: more, budget: ARCHIVE_BUDGET, within },
    };
    stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  for (const { digests, papers, files, total } of sizes) {
    stdout.write(`${String(digests)} digests, ${String(papers)} papers: `);
    stdout.write(`${kilobytes(total.gzip)} of gzip, ${kilobytes(total.raw)} as it is\n`);
    for (const file of files) stdout.write(`  ${file.file} ${kilobytes(file.gzip)}\n`);
  }
  const verdict = within ? 'kept' : 'EXCEEDED';
  stdout.write(`more: ${kilobytes(more)}, budget ${kilobytes(ARCHIVE_BUDGET)}: ${verdict}\n`);
}

/**
 * `bench size`: what the reader's browser loads, beside the budgets. Exit code 0 when measured
 * (over budget or not), 2 for wrong usage; a build that fails throws. With `--archive` instead: what
 * the first view weighs more where there are 1,000 digests.
 */
export async function runSizeBench(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  if (options.archive) {
    await runArchive(options.json, terminal);
    return 0;
  }
  const outDir = mkdtempSync(join(tmpdir(), 'paper-digest-size-'));
  try {
    const report = toReport(await measureSize(process.cwd(), outDir));
    const text = options.json ? `${JSON.stringify(report, null, 2)}\n` : describe(report);
    terminal.stdout.write(text);
    return 0;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
