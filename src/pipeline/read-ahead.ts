import { keysAt, type BuiltArchive } from './build-archive.ts';
import type { BuildCache } from './build-cache.ts';
import type { DigestToRead, ReadShare } from './read-thread.ts';
import { countThreads, startThread } from './thread-jobs.ts';

/**
 * Has the words of many digests read by other threads while this one goes on: the newest first,
 * as the build begins with the oldest. What the build asks for before it is there it makes
 * itself, so that nothing waits and the site is the same. The promise is for the threads' end.
 * `thread` is the address of `read-thread.ts`, built for Node.
 */
export async function readAhead(
  { listed, appearances, keys, rules }: BuiltArchive,
  cache: BuildCache,
  thread: string,
): Promise<void> {
  if (cache.place === null) return;
  const jobs = listed.flatMap((digest, at): DigestToRead[] => {
    const key = keysAt(keys, at).own;
    if (cache.has('words', key)) return [];
    const own = digest.papers.map(({ id }) => [id, appearances.get(id) ?? []] as const);
    return [{ digest, appearances: new Map(own), key }];
  });
  const papers = jobs.reduce((sum, { digest }) => sum + digest.papers.length, 0);
  const count = countThreads(papers);
  const share = { rules, cache: cache.place } satisfies Omit<ReadShare, 'jobs'>;
  await Promise.all(
    Array.from({ length: count }, (_, number) =>
      startThread(
        thread,
        share,
        jobs.filter((_job, place) => place % count === number),
      ),
    ),
  );
}
