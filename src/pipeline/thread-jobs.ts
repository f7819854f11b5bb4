import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';

/** So many papers a thread are worth a thread of its own, which takes a while to start. */
const PAPERS_A_THREAD = 2000;
const MOST_THREADS = 4;

/** How many threads are worth it, beside this one, for work on so many papers. */
export function countThreads(papers: number): number {
  const useful = Math.floor(papers / PAPERS_A_THREAD);
  return Math.min(useful, availableParallelism() - 1, MOST_THREADS);
}

/**
 * Starts a thread of a module, given by its address. Its `workerData` is `share` with a port
 * `jobs`, which holds the jobs from the start. The promise is for the thread's end, and rejects
 * where it fails.
 */
export async function startThread(
  module: string,
  share: object,
  jobs: readonly unknown[],
): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (const job of jobs) port1.postMessage(job);
  const worker = new Worker(new URL(module), {
    workerData: { ...share, jobs: port2 },
    transferList: [port2],
  });
  const [code] = await once(worker, 'exit');
  port1.close();
  if (code !== 0) throw new Error(`A thread of the build ended with ${String(code)}.`);
}

/**
 * The jobs that a thread was given, one at a time: what was not received yet is in memory only
 * once, in its packed form.
 */
export function* takeJobs<Job>(jobs: MessagePort): Generator<Job> {
  for (;;) {
    const received: { message: Job } | undefined = receiveMessageOnPort(jobs);
    if (received === undefined) break;
    yield received.message;
  }
  jobs.close();
}
