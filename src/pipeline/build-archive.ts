import type { EnrichedDigest } from '#domain/archive.ts';
import type { Digest } from '#domain/digest.ts';
import type { Problem } from '#domain/problem.ts';
import type { Redirect } from '#domain/redirect.ts';
import type { Site } from '#domain/site.ts';
import { checkDigests } from './check-digests.ts';
import { enrichDigests, learnedPlace, type KeptSteps } from '#enrich/enrich-digests.ts';
import { findAppearances, type Appearances } from '#enrich/find-appearances.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { keyOf, NO_CACHE, type BuildCache } from './build-cache.ts';
import { readSite } from './read-site.ts';
import { readThemeRules } from './read-theme-rules.ts';
import { finish, startTurns, take, waitFor, type Turns } from './turns.ts';
import { unitePapers, type UnitedPaper } from './unite-papers.ts';

/** A file of the data folder; `file` is its name below it. */
export interface DataFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** All that a site is made of. */
export interface DataFolder {
  readonly digests: readonly DataFile[];
  readonly themes: DataFile;
  readonly site: DataFile;
}

/** What stands for a digest alone, and for all that its pages say: for it with all older ones. */
export interface DigestKeys {
  readonly own: string;
  readonly whole: string;
}

export interface BuiltArchive {
  readonly site: Site;
  readonly rules: ThemeRules;
  /** Newest first; those without a full date after the others, by file name. */
  readonly digests: readonly EnrichedDigest[];
  /** For each digest what it was made from; see build-cache.ts. */
  readonly keys: readonly DigestKeys[];
  /** By digest: finding its related papers, which other threads may do as well. */
  readonly relating: Turns;
  /** `null` where there are few digests. */
  readonly learned: LearnedKey | null;
  /** The digests before their words were read, and where each paper is listed. */
  readonly listed: readonly Digest<UnitedPaper>[];
  readonly appearances: Appearances;
  readonly redirects: readonly Redirect[];
}

/** The digest of which it is kept what was learned up to it, and the key for that. */
export interface LearnedKey {
  readonly place: number;
  readonly key: string;
}

/** The keys of the digest at a place: each has some. */
export function keysAt(keys: readonly DigestKeys[], place: number): DigestKeys {
  const found = keys[place];
  if (found === undefined) throw new Error(`There is no digest at place ${String(place)}.`);
  return found;
}

/** A key for the part of the index that is made of the digests at some places. */
export function partKey(keys: readonly DigestKeys[], places: readonly number[]): string {
  return keyOf(...places.map((place) => keysAt(keys, place).own));
}

/** Enriches the digests, newest first, as far as an earlier build has not. */
function enrichArchive(
  digests: readonly Digest<UnitedPaper>[],
  rules: ThemeRules,
  cache: BuildCache,
): Omit<BuiltArchive, 'site' | 'rules' | 'redirects'> {
  const appearances = findAppearances(digests);
  const ruleText = JSON.stringify(rules.themes);
  let whole = '';
  const keys = digests
    .toReversed()
    .map((digest): DigestKeys => {
      const listed = JSON.stringify(digest.papers.map(({ id }) => appearances.get(id)));
      const own = keyOf(ruleText, JSON.stringify(digest), listed);
      whole = keyOf(whole, own);
      return { own, whole };
    })
    .toReversed();
  // What is unchanged is asked for only where its pages change.
  for (const { own, whole: all } of keys) {
    cache.hold(own);
    cache.hold(all);
  }
  // Of its own, as only the newest of its kind is held.
  const learnedKey = (place: number): string => keyOf('learned', keysAt(keys, place).whole);
  const keyOfStep = (step: Parameters<KeptSteps['keep']>[0], place: number): string => {
    if (step === 'learned') return learnedKey(place);
    const { own, whole: all } = keysAt(keys, place);
    return step === 'related' ? all : own;
  };
  const kept = learnedPlace(digests.length);
  const learned = kept < digests.length ? { place: kept, key: learnedKey(kept) } : null;
  if (learned !== null) cache.hold(learned.key);
  const relating = startTurns(digests.length);
  const recall: KeptSteps['keep'] = (step, place, make) =>
    cache.recall(step, keyOfStep(step, place), make);
  const recallRelated = <T>(place: number, make: () => T): T => {
    const related = recall('related', place, make);
    finish(relating, place);
    return related;
  };
  const steps: KeptSteps = {
    keep: (step, place, make) => {
      if (step !== 'related') return recall(step, place, make);
      if (!take(relating, place)) waitFor(relating, place);
      return recallRelated(place, make);
    },
    keepRelated: (place, make) => (take(relating, place) ? recallRelated(place, make) : null),
  };
  const enriched = enrichDigests(digests, rules, steps, () => undefined);
  return { digests: enriched, keys, relating, learned, listed: digests, appearances };
}

/**
 * The whole chain: parse → unite → enrich → check, as far as an earlier build has not. `archive`
 * is `null` when a problem is an error.
 */
export function buildArchive(
  folder: DataFolder,
  cache: BuildCache = NO_CACHE,
): {
  readonly archive: BuiltArchive | null;
  readonly problems: readonly Problem[];
} {
  const text = ({ bytes }: DataFile) => new TextDecoder().decode(bytes);
  const { rules, problems: ruleProblems } = readThemeRules(
    text(folder.themes),
    folder.themes.file,
  );
  const { site, problems: siteProblems } = readSite(text(folder.site), folder.site.file);
  const parsed = folder.digests.map(({ file, bytes }) =>
    cache.recall('parse', keyOf(file, bytes), () => parseDigestFile(file, bytes)),
  );

  const found = parsed.flatMap(({ digests }) => digests).toSorted(byDate);
  const united = unitePapers(found);
  const problems = [
    ...siteProblems,
    ...ruleProblems,
    ...parsed.flatMap((each) => each.problems),
    ...checkDigests(found),
    ...united.problems,
    ...(found.length === 0 ? [noDigests] : []),
  ];
  const failed = problems.some(({ severity }) => severity === 'error');
  if (failed || rules === null || site === null) return { archive: null, problems };
  const { redirects } = united;
  const enriched = enrichArchive(united.digests, rules, cache);
  return { archive: { site, rules, redirects, ...enriched }, problems };
}

const noDigests: Problem = {
  file: 'digests',
  line: null,
  rule: 'no-digest',
  severity: 'error',
  message: 'No digest was found. Expected at least one file in the digests folder of the data.',
};

function byDate(a: Digest<unknown>, b: Digest<unknown>): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.file < b.file ? 1 : a.file > b.file ? -1 : 0;
}
