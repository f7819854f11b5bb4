import { createHash } from 'node:crypto';
import {
  FIRST_DIGESTS,
  type Archive,
  type DigestEntry,
  type PublishedDigest,
} from '#domain/archive.ts';
import { daysBeside } from '#domain/digest-days.ts';
import { countThemes, toFigures } from '#domain/theme-counts.ts';
import { themesOf } from '#enrich/match-themes.ts';
import type { BuiltArchive } from './build-archive.ts';
import { compactNames, compactTexts } from './compact-paper.ts';
import { emitSearch } from './emit-search.ts';
import type { EmittedFile, EmittedText } from './emitted-file.ts';

/** A name that changes with the content, so that a browser may keep the file for ever. */
function hashed(path: string, content: string): EmittedText {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { path: `${path}-${hash}.json`, content };
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

/**
 * The archive's data under a name that stays: what pages start from that are not made anew with
 * each digest. index.html starts from the copy whose name changes with it.
 */
export const ARCHIVE_DATA = 'data/archive.json';

export interface EmittedArchive {
  readonly archive: Archive;
  /** The copy that index.html names. */
  readonly archiveFile: EmittedText;
  /** The digests as they are emitted, and the file of each. */
  readonly published: readonly PublishedDigest[];
  readonly digestFiles: readonly EmittedText[];
  /** The archive's data for the other pages, the list of all digests, the themes' rules. */
  readonly laterFiles: readonly EmittedText[];
  /** Made when they are asked for: a large index takes its time. */
  readonly searchFiles: () => Iterable<EmittedFile>;
}

/** The data files of a site, the digests in the order in which they are to be listed. */
export function emitData({ site, rules, digests }: BuiltArchive): EmittedArchive {
  const themes = themesOf(rules);
  const counted = digests.map(({ id, label, query, date, papers }) => ({
    id,
    label,
    query,
    date,
    papers: papers.length,
  }));
  const published = digests.map((digest, place) => ({
    ...digest,
    ...daysBeside(digests, place),
    before: counted.slice(place + 1, place + FIRST_DIGESTS),
  }));
  const digestFiles = published.map(emitDigest);
  const entries: DigestEntry[] = digests.map(
    ({ id, file, label, query, date, papers }, index) => ({
      id,
      file,
      label,
      query,
      date,
      papers: papers.length,
      themes: toFigures(countThemes(papers), themes),
      data: digestFiles[index]?.path ?? '',
    }),
  );
  const search = emitSearch(digests, themes, digestFiles.map(({ path }) => path).join('\n'));
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
    laterFiles: [
      { path: ARCHIVE_DATA, content: archiveFile.content },
      ...(list === null ? [] : [list]),
      rulesFile,
    ],
    searchFiles: () => search?.files() ?? [],
  };
}
