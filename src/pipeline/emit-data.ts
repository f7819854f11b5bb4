import {
  FIRST_DIGESTS,
  type Archive,
  type CountedDigest,
  type DigestEntry,
  type PublishedDigest,
} from '#domain/archive.ts';
import { withPapers } from '#domain/digest.ts';
import { daysBeside } from '#domain/digest-days.ts';
import { countThemes, toFigures } from '#domain/theme-counts.ts';
import { ownTexts } from '#enrich/enrich-digests.ts';
import { themesOf } from '#enrich/match-themes.ts';
import { keysAt, partKey, type BuiltArchive } from './build-archive.ts';
import { readWords } from '#search/text-words.ts';
import { keyOf, NO_CACHE, type BuildCache } from './build-cache.ts';
import { compactNames, compactTexts } from './compact-paper.ts';
import { emitSearch, type KeepLists } from './emit-search.ts';
import type { EmittedFolder, EmittedText } from './emitted-file.ts';
import { outlineDigest, type PaperOutline } from './outline-digest.ts';
import { shortHash } from './short-hash.ts';

/** A name that changes with the content, so that a browser may keep the file for ever. */
function hashed(path: string, content: string): EmittedText {
  return { path: `${path}-${shortHash(content)}.json`, content };
}

/** The data of one digest, all papers with all that was found out about them. */
export function emitDigest(digest: PublishedDigest): EmittedText {
  const papers = digest.papers.map((paper) => ({
    ...paper,
    ...compactTexts(paper),
    ...compactNames(paper),
  }));
  return hashed(`data/${digest.id}`, JSON.stringify({ ...digest, papers }));
}

/** The file of a digest, made when its content is asked for; `key` stands for the digest. */
function promiseDigest(digest: PublishedDigest, key: string, cache: BuildCache): EmittedText {
  let emitted: EmittedText | null = null;
  const emit = () => (emitted ??= emitDigest(digest));
  const { earlier, later, before } = digest;
  const all = keyOf(key, JSON.stringify([earlier, later, before]));
  return {
    path: cache.recall('name', all, () => emit().path),
    get content() {
      return emit().content;
    },
  };
}

/**
 * The archive's data under a name that stays: what pages start from that are not made anew with
 * each digest. index.html starts from the copy whose name changes with it.
 */
export const ARCHIVE_DATA = 'data/archive.json';

export interface EmittedArchive {
  readonly archive: Archive;
  /** The copy that index.html names. */
  readonly archiveFile: EmittedText;
  /** The digests as they are emitted, the file of each, and the outlines of its papers. */
  readonly published: readonly PublishedDigest[];
  readonly digestFiles: readonly EmittedText[];
  readonly outlines: readonly (readonly PaperOutline[])[];
  /** The archive's data for the other pages, the list of all digests, the themes' rules. */
  readonly laterFiles: readonly EmittedText[];
  readonly searchFolders: readonly EmittedFolder[];
}

/** The data files of a site, the digests in the order in which they are to be listed. */
export function emitData(
  { site, rules, digests, keys }: BuiltArchive,
  cache: BuildCache = NO_CACHE,
): EmittedArchive {
  const themes = themesOf(rules);
  const outlines = digests.map((digest, place) =>
    cache.recall('outline', keysAt(keys, place).own, () => outlineDigest(digest)),
  );
  const counted = digests.map(({ id, label, query, date }, place): CountedDigest => {
    return { id, label, query, date, papers: outlines[place]?.length ?? 0 };
  });
  const published = digests.map((digest, place): PublishedDigest => {
    const before = counted.slice(place + 1, place + FIRST_DIGESTS);
    const lazy = withPapers(digest, () => digest.papers);
    return Object.assign(lazy, daysBeside(digests, place), { before });
  });
  const digestFiles = published.map((digest, place) =>
    promiseDigest(digest, keysAt(keys, place).whole, cache),
  );
  const entries = digests.map(({ id, file, label, query, date }, place): DigestEntry => {
    const papers = outlines[place] ?? [];
    const figures = toFigures(countThemes(papers), themes);
    const data = digestFiles[place]?.path ?? '';
    return { id, file, label, query, date, papers: papers.length, themes: figures, data };
  });
  const searched = digests.map((digest, place) => ({
    id: digest.id,
    outlines: outlines[place] ?? [],
    words: () =>
      cache.recall('words', keysAt(keys, place).own, () => readWords(ownTexts(digest))),
  }));
  const paths = digestFiles.map(({ path }) => path).join('\n');
  const keepLists: KeepLists = (places, make) => {
    const key = partKey(keys, places);
    cache.hold(key);
    return () => cache.recall('lists', key, make);
  };
  const search = emitSearch(searched, themes, paths, keepLists);
  const list =
    entries.length > FIRST_DIGESTS ? hashed('data/digests', JSON.stringify(entries)) : null;
  const rulesFile = hashed('data/theme-rules', JSON.stringify(rules.themes));
  const archive: Archive = {
    site,
    themes,
    themeRules: rulesFile.path,
    digests: entries.slice(0, FIRST_DIGESTS),
    count: entries.length,
    list: list?.path ?? null,
    search: search?.search ?? null,
  };
  const archiveFile = hashed('data/archive', JSON.stringify(archive));
  return {
    archive,
    archiveFile,
    published,
    digestFiles,
    outlines,
    laterFiles: [
      { path: ARCHIVE_DATA, content: archiveFile.content },
      ...(list === null ? [] : [list]),
      rulesFile,
    ],
    searchFolders: search?.folders ?? [],
  };
}
