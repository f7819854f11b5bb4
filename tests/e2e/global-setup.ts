import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '#pipeline/bench/build-site.ts';
import { serveFiles } from '#pipeline/bench/static-server.ts';
import { writeDaysData } from './days-site.ts';
import { digestPapers } from './digest-text.ts';
import { requireBrowser } from './browser.ts';

const DIGEST = 'trending-papers-mar-14.txt';

/** The paper that the second build no longer has. */
export const WITHDRAWN =
  'StableVC: Style Controllable Zero-Shot Voice Conversion with Conditional Flow Matching';

/**
 * The data of a later day: one paper was taken out, and a second digest came that means harm.
 */
function writeLaterData(folder: string): void {
  cpSync('data', folder, { recursive: true });
  const file = join(folder, 'digests', DIGEST);
  const blocks = readFileSync(file, 'utf8').split('\n\n');
  const at = blocks.findIndex((block) => block.trim() === WITHDRAWN);
  if (at === -1) throw new Error(`The digest has no paper "${WITHDRAWN}".`);
  writeFileSync(file, blocks.toSpliced(at, 2).join('\n\n'));
  const hostile = join(folder, 'digests', '2020-02-29-hostile.txt');
  cpSync('tests/e2e/hostile-digest.txt', hostile);
}

/** The days of further digests, each with the papers of the real one under other titles. */
export const ARCHIVE_DAYS = ['2025-03-10', '2025-03-11', '2025-03-12', '2025-03-13'] as const;

/** The data of a site large enough to be searched from pieces. */
function writeArchiveData(folder: string): void {
  cpSync('data', folder, { recursive: true });
  for (const day of ARCHIVE_DAYS) {
    const papers = digestPapers().flatMap(({ title, abstract }) => [
      `${title}, seen again on ${day}`,
      abstract,
    ]);
    writeFileSync(join(folder, 'digests', `${day}-archive.txt`), papers.join('\n\n'));
  }
}

/** Builds the site and three others and serves all, at the root and in sub-folders of one origin. */
export default async function setUp(): Promise<() => void> {
  process.env['READER_CHROMIUM'] = requireBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-e2e-'));
  const site = join(folder, 'site');
  const later = join(folder, 'later');
  writeLaterData(join(folder, 'later-data'));
  buildSite('data', site);
  buildSite(join(folder, 'later-data'), later);
  const archive = join(folder, 'archive');
  writeArchiveData(join(folder, 'archive-data'));
  buildSite(join(folder, 'archive-data'), archive);
  const days = join(folder, 'days');
  writeDaysData(join(folder, 'days-data'));
  buildSite(join(folder, 'days-data'), days);
  const server = await serveFiles({
    '/': site,
    '/some/sub/': site,
    '/later/': later,
    '/archive/': archive,
    '/days/': days,
  });
  process.env['READER_ORIGIN'] = server.origin;
  process.env['READER_SITE'] = site;
  return () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
