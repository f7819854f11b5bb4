import { workerData } from 'node:worker_threads';
import { emitDigestPages, type DigestPages, type RenderDigest } from './emit-pages.ts';
import type { PageShare } from './page-share.ts';
import { takeJobs } from './thread-jobs.ts';
import { take } from './turns.ts';
import { writeFiles } from './write-files.ts';

/** A thread that renders its share of a site's pages, as far as no other thread has. */
export interface PageJob {
  readonly place: number;
  readonly pages: DigestPages;
}

const { shell, renderer, outDir, jobs, turns }: PageShare = workerData;
const { renderDigest }: { renderDigest: RenderDigest } = await import(renderer);
for (const { place, pages } of takeJobs<PageJob>(jobs)) {
  if (take(turns, place)) writeFiles(emitDigestPages(shell, pages, renderDigest), outDir);
}
