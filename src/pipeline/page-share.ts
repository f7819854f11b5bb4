import type { MessagePort } from 'node:worker_threads';
import type { SiteShell } from './emit-pages.ts';

/** What a thread is told that renders pages; see `write-site.ts` and `page-thread.ts`. */
export interface PageShare {
  readonly shell: SiteShell;
  /** Address of the module with `renderDigest`. */
  readonly renderer: string;
  readonly outDir: string;
  /** Holds the thread's `PageJob`s, all of them from the start. */
  readonly jobs: MessagePort;
  /** For each digest of the site 1 once a thread has taken it. */
  readonly taken: Int32Array;
}

/** Whether the caller is the one who renders the digest at `place`. */
export function take(taken: Int32Array, place: number): boolean {
  return Atomics.compareExchange(taken, place, 0, 1) === 0;
}
