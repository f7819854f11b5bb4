import { keysAt, partKey, type BuiltArchive } from './build-archive.ts';
import type { BuildCache } from './build-cache.ts';
import { cutParts } from './list-digests.ts';
import type { DigestToRead, PartToRead, ReadShare } from './read-thread.ts';
import { countThreads, startThread } from './thread-jobs.ts';
import { finish } from './turns.ts';

/**
 * Has the words of many digests read and listed by other threads while this one goes on: the
 * newest first, as the build begins with the oldest. What the build asks for before it is there it
 * makes itself, so that nothing waits and the site is the same. Then they share finding related
 * papers with the build. The promise is for the threads' end. `thread` is the address of
 * `read-thread.ts`, built for Node.
 */
export async function readAhead(
  { listed, appearances, keys, relating, learned, rules }: BuiltArchive,
  cache: BuildCache,
  thread: string,
): Promise<void> {
  if (cache.place === null) return;
  const isUnread = (key: string) => !cache.has('words', key);
  const jobs = cutParts(listed.length).flatMap((places): PartToRead[] => {
    const digests = places.flatMap((place): DigestToRead[] => {
      const digest = listed[place];
      if (digest === undefined) return [];
      const own = digest.papers.map(({ id }) => [id, appearances.get(id) ?? []] as const);
      return [{ digest, appearances: new Map(own), key: keysAt(keys, place).own }];
    });
    const isWanted = digests.some(({ key }) => isUnread(key));
    return isWanted ? [{ digests, key: partKey(keys, places) }] : [];
  });
  const unread = jobs.flatMap(({ digests }) => digests.filter(({ key }) => isUnread(key)));
  const papers = unread.reduce((sum, { digest }) => sum + digest.papers.length, 0);
  const count = countThreads(papers);
  for (const [place, { whole }] of keys.entries()) {
    if (cache.has('related', whole)) finish(relating, place);
  }
  const share = { rules, cache: cache.place, keys, relating, learned } satisfies Omit<
    ReadShare,
    'jobs'
  >;
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
