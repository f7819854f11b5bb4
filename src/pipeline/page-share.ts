import type { MessagePort } from 'node:worker_threads';
import type { SiteShell } from './emit-pages.ts';
import type { Turns } from './turns.ts';

/** What a thread is told that renders pages; see `write-site.ts` and `page-thread.ts`. */
export interface PageShare {
  readonly shell: SiteShell;
  /** Address of the module with `renderDigest`. */
  readonly renderer: string;
  readonly outDir: string;
  /** Holds the thread's `PageJob`s, all of them from the start. */
  readonly jobs: MessagePort;
  /** The digests of the site. */
  readonly turns: Turns;
}
