import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { emitDigestPages, type DigestPages, type RenderPage } from './emit-pages.ts';
import { take, type PageShare } from './page-share.ts';
import { writeFiles } from './write-files.ts';

/** A thread that renders its share of a site's pages, as far as no other thread has. */
export interface PageJob {
  readonly place: number;
  readonly pages: DigestPages;
}

const { shell, renderer, outDir, jobs, taken }: PageShare = workerData;
const { renderPage }: { renderPage: RenderPage } = await import(renderer);

/** One job at a time: what was not received yet is in memory only once, in its packed form. */
function nextJob(): PageJob | undefined {
  const received: { message: PageJob } | undefined = receiveMessageOnPort(jobs);
  return received?.message;
}

for (let job = nextJob(); job !== undefined; job = nextJob()) {
  if (take(taken, job.place)) {
    await writeFiles(emitDigestPages(shell, job.pages, renderPage), outDir);
  }
}
jobs.close();
