import type { BuiltArchive } from './build-archive.ts';
import { NO_CACHE, type BuildCache, type SiteFiles } from './build-cache.ts';
import { emitData } from './emit-data.ts';
import { emitDigestPages, emitShell, planPages, type RenderDigest } from './emit-pages.ts';
import { emitRedirect } from './emit-redirect.ts';
import type { EmittedFolder } from './emitted-file.ts';
import type { PageJob } from './page-thread.ts';
import type { PageShare } from './page-share.ts';
import { takeOverFolder } from './take-over-folder.ts';
import { countThreads, startThread } from './thread-jobs.ts';
import { startTurns, take } from './turns.ts';
import { writeFiles } from './write-files.ts';

/** The modules that make pages, as they were built for Node: their addresses. */
export interface PageModules {
  readonly renderer: string;
  readonly thread: string;
}

/**
 * Writes every file of the site but the scripts and styles, as far as an earlier build has not
 * left it there: the data, a page for each digest and each paper, the search. Gives all files by
 * what they were made from. `template` is index.html as the bundler leaves it. The pages of a
 * large site are rendered by other threads while this one makes the search; then it helps them,
 * from the other end. What is written is the same for any number of threads and any earlier build.
 */
export async function writeSite(
  built: BuiltArchive,
  template: string,
  outDir: string,
  { renderer, thread }: PageModules,
  cache: BuildCache = NO_CACHE,
): Promise<SiteFiles> {
  const emitted = emitData(built, cache);
  const { archive, archiveFile, digestFiles, laterFiles, searchFolders } = emitted;
  const shell = emitShell(archive, archiveFile.path, template);
  const plan = planPages(emitted, template);
  const files = new Map(plan.map(({ key, paths }) => [key, paths]));
  const jobs: readonly PageJob[] = plan
    .filter(({ key }) => cache.left(key) === null)
    .map(({ pages }, place) => ({ place, pages }));
  const turns = startTurns(jobs.length);
  const papers = jobs.reduce((sum, { pages }) => sum + pages.digest.papers.length, 0);
  const count = countThreads(papers);
  const threads = Array.from({ length: count }, (_, number) =>
    startThread(
      thread,
      { shell, renderer, outDir, turns } satisfies Omit<PageShare, 'jobs'>,
      jobs.filter(({ place }) => place % count === number),
    ),
  );
  const folders = new Set(searchFolders.map(({ path }) => path));
  const writeFolder = ({ path, files: made }: EmittedFolder): readonly string[] => {
    takeOverFolder(outDir, path, (each) => folders.has(each));
    return writeFiles(made(), outDir);
  };
  const own = async () => {
    const heads = [archiveFile, ...laterFiles, ...built.redirects.map(emitRedirect)];
    files.set('heads', writeFiles(heads, outDir));
    for (const file of digestFiles) {
      files.set(file.path, cache.left(file.path) ?? writeFiles([file], outDir));
    }
    for (const folder of searchFolders) {
      files.set(folder.path, cache.left(folder.path) ?? writeFolder(folder));
    }
    const { renderDigest }: { renderDigest: RenderDigest } = await import(renderer);
    for (const { place, pages } of jobs.toReversed()) {
      if (take(turns, place)) writeFiles(emitDigestPages(shell, pages, renderDigest), outDir);
    }
  };
  await Promise.all([own(), ...threads]);
  cache.close(files);
  return files;
}
