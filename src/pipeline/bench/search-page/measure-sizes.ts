import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import {
  BROWSER_ARGUMENTS,
  findBrowser,
  playwrightChromium,
} from '#pipeline/bench/find-browser.ts';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { papersOfSize } from '#pipeline/bench/search/papers-of-size.ts';
import { seededRandom } from '#pipeline/bench/search/seeded-random.ts';
import { serveFiles } from '#pipeline/bench/static-server.ts';
import { drawQueries } from './draw-queries.ts';
import { makeSite, MOST_IN_A_DIGEST } from './make-site.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureTyping, SLOWDOWN } from './measure-typing.ts';
import type { SearchPageOptions } from './search-page-options.ts';
import {
  compareWithBudgets,
  type PageSize,
  type SearchPageReport,
} from './search-page-report.ts';

/** Queries of each kind that are typed, and those of them typed again in fresh browsers. */
const TYPED_OF_A_KIND = 4;
const COUNTED_OF_A_KIND = 2;

const NOTES = [
  `Real key events, 60 to 90 ms apart, the page's processor slowed down ${String(SLOWDOWN)} times; from the keydown event to the first frame painted after the list shows the answer to what stands in the field. An overtaken keystroke waits for the answer to a later one. In an archive the first two letters of a word, and a begun word that takes more than sixteen files, narrow the list at rest; until then they are answered by the words before.`,
  'Bytes are of bodies as sent: text as gzip, pieces of the index as they are, nothing at hand before. The host is this machine: its answers come at once.',
];

async function measureSize(
  browser: Browser,
  folder: string,
  corpus: readonly BenchPaper[],
  size: number,
  seed: number,
): Promise<PageSize> {
  const { papers, note } = papersOfSize(corpus, size, seed);
  const server = await serveFiles({ '/': makeSite(join(folder, String(size)), papers) });
  try {
    const searched = size > MOST_IN_A_DIGEST ? 'archive' : 'digest';
    const address = `${server.origin}/${searched === 'archive' ? '?all' : ''}`;
    const queries = (count: number) => drawQueries(papers, { seed, count });
    const random = seededRandom(seed, 'keys');
    const typing = await measureTyping(browser, address, queries(TYPED_OF_A_KIND), random);
    const load = loadavg()[0] ?? 0;
    const counted = queries(COUNTED_OF_A_KIND);
    const bytes = await measureBytes(browser, server, address, counted, random);
    const figures = compareWithBudgets(size, typing, bytes);
    return { papers: size, note, searched, typing, bytes, load, figures };
  } finally {
    server.close();
  }
}

/** Measures each size in an installed Chromium; `null` where there is none. */
export async function measureSizes(
  corpus: readonly BenchPaper[],
  { corpus: file, sizes, seed }: SearchPageOptions,
  progress: (text: string) => void,
): Promise<SearchPageReport | null> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'search-page-'));
  const browser = await playwrightChromium().launch({
    executablePath,
    args: [...BROWSER_ARGUMENTS],
  });
  try {
    const measured: PageSize[] = [];
    for (const size of sizes) {
      progress(`${String(size)} papers …\n`);
      measured.push(await measureSize(browser, folder, corpus, size, seed));
    }
    return {
      corpus: { file, papers: corpus.length },
      seed,
      browser: browser.version(),
      processors: availableParallelism(),
      notes: NOTES,
      sizes: measured,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
