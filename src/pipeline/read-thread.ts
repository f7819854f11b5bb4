import { workerData, type MessagePort } from 'node:worker_threads';
import { withPapers, type Digest } from '#domain/digest.ts';
import { countTerms, type TermCounts } from '#enrich/count-terms.ts';
import { ownTexts, readPapers } from '#enrich/enrich-digests.ts';
import type { Appearances } from '#enrich/find-appearances.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import { PaperRelations } from '#enrich/relate-papers.ts';
import { readWords } from '#search/text-words.ts';
import type { DigestKeys, LearnedKey } from './build-archive.ts';
import { openBuildCache, type BuildCache, type CachePlace } from './build-cache.ts';
import { listDigests, type SearchedDigest } from './list-digests.ts';
import { outlineDigest } from './outline-digest.ts';
import { takeJobs } from './thread-jobs.ts';
import { finish, take, type Turns } from './turns.ts';
import type { UnitedPaper } from './unite-papers.ts';

/** A digest whose words are to be read: with where its papers are listed, and its key alone. */
export interface DigestToRead {
  readonly digest: Digest<UnitedPaper>;
  readonly appearances: Appearances;
  readonly key: string;
}

/** The digests of a part of the index, with the key for the part. */
export interface PartToRead {
  readonly digests: readonly DigestToRead[];
  readonly key: string;
}

/** What a thread is told that reads digests; `jobs` holds its `PartToRead`s. */
export interface ReadShare {
  readonly rules: ThemeRules;
  readonly cache: CachePlace;
  /** Those of all digests, the newest first, and who finds the related papers of which. */
  readonly keys: readonly DigestKeys[];
  readonly relating: Turns;
  readonly learned: LearnedKey | null;
  readonly jobs: MessagePort;
}

/** Leaves in the cache all that is made of a digest alone, under the names that the build uses. */
function readDigest(
  { digest, appearances, key }: DigestToRead,
  rules: ThemeRules,
  cache: BuildCache,
): SearchedDigest {
  const read = withPapers(digest, () =>
    cache.recall('papers', key, () => readPapers(digest, rules, appearances, () => undefined)),
  );
  cache.recall('terms', key, () => countTerms(ownTexts(read)));
  const outlines = cache.recall('outline', key, () => outlineDigest(read));
  const words = cache.recall('words', key, () => readWords(ownTexts(read)));
  return { id: digest.id, outlines, words: () => words };
}

/**
 * Finds the related papers of digests, the oldest first, as far as nobody else does. Where it is
 * not there what older ones say, the build goes on alone.
 */
function relateAhead({ keys, relating, learned }: ReadShare, cache: BuildCache): void {
  const relations = new PaperRelations(null);
  for (const [place, { own, whole }] of [...keys.entries()].toReversed()) {
    const counts = relating.includes(0) ? cache.find<TermCounts>('terms', own) : null;
    if (counts === null) return;
    relations.learn(counts);
    if (place === learned?.place) {
      cache.recall('learned', learned.key, () => relations.learned());
    }
    if (!take(relating, place)) continue;
    cache.recall('related', whole, () => relations.relateLast(counts));
    finish(relating, place);
  }
}

const share: ReadShare = workerData;
const cache = openBuildCache(share.cache);
for (const { digests, key } of takeJobs<PartToRead>(share.jobs)) {
  const read = digests.map((digest) => readDigest(digest, share.rules, cache));
  cache.recall('lists', key, () => listDigests(read));
}
relateAhead(share, cache);
