import type { ArchiveSearch } from '#domain/archive.ts';
import { LISTED_IN_A_FOLDER } from '#domain/listed-paper.ts';
import type { Theme } from '#domain/theme.ts';
import { countThemes, toFigures } from '#domain/theme-counts.ts';
import type { ArchiveHead } from '#search/archive-head.ts';
import { writeIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { frequentWords } from '#search/frequent-words.ts';
import { VERSION } from '#search/index-format.ts';
import { joinLists } from '#search/join-lists.ts';
import type { WordLists } from '#search/list-words.ts';
import { openIndex } from '#search/open-index.ts';
import type { EmittedFile, EmittedFolder } from './emitted-file.ts';
import { cutParts, listDigests, ownOutlines, type SearchedDigest } from './list-digests.ts';
import { shortHash } from './short-hash.ts';

/**
 * Gives the lists of the words of some digests, or those that were made of the same before;
 * `places` are those of the digests.
 */
export type KeepLists = (places: readonly number[], make: () => WordLists) => () => WordLists;

/**
 * The search of an archive: an index in pieces, and the papers' texts a few at a time, in folders
 * named after what they are made from, so that a browser may keep each file for ever.
 */
export interface EmittedSearch {
  readonly search: ArchiveSearch;
  readonly folders: readonly EmittedFolder[];
}

/** For completion. */
const FREQUENT_WORDS = 400;

/**
 * `null` for a single digest, which is searched from the text that is there. `digests` in the order of the archive; `content` is a
 * text that changes with any of their words.
 */
export function emitSearch(
  digests: readonly SearchedDigest[],
  themes: readonly Theme[],
  content: string,
  keep: KeepLists,
): EmittedSearch | null {
  const papers = digests.flatMap(ownOutlines);
  if (digests.length < 2 || papers.length === 0) return null;
  const index = `data/search-${shortHash(String(VERSION), content)}`;
  const listed = emitListed(papers.toReversed().map((paper) => paper.listed ?? ''));
  const parts = cutParts(digests.length).map((places) =>
    keep(places, () => listDigests(places.flatMap((place) => digests[place] ?? []))),
  );
  return {
    search: {
      head: `${index}/head.json`,
      papers: papers.length,
      themes: toFigures(countThemes(papers), themes),
      withCode: papers.filter(({ hasCode }) => hasCode).length,
      listed: listed.map(({ path }) => path),
    },
    folders: [{ path: index, files: () => emitIndex(index, digests, parts) }, ...listed],
  };
}

/** What it takes to list papers, the oldest first, as `listed-paper.ts` has it. */
function emitListed(papers: readonly string[]): readonly EmittedFolder[] {
  const folders: EmittedFolder[] = [];
  for (let first = 0; first < papers.length; first += LISTED_IN_A_FOLDER) {
    const some = papers.slice(first, first + LISTED_IN_A_FOLDER);
    const path = `data/listed-${shortHash(...some)}`;
    const fileOf = (content: string, place: number) => ({
      path: `${path}/${String(first + place)}.json`,
      content,
    });
    folders.push({ path, files: () => some.map(fileOf) });
  }
  return folders;
}

function emitIndex(
  folder: string,
  digests: readonly SearchedDigest[],
  parts: readonly (() => WordLists)[],
): readonly EmittedFile[] {
  const own = digests.map(ownOutlines);
  const numbers = new Map(own.flat().map(({ id }, number) => [id, number]));
  const listed = parts.map((part) => part());
  const { lists, abstractClasses } = joinLists(listed);
  const bytes = writeIndex(lists, abstractClasses);
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
  const { head, pieces } = cutIndex(bytes, listed);
  const archiveHead: ArchiveHead = {
    index: head,
    words: frequentWords(index, FREQUENT_WORDS),
    digests: digests.map(({ id: digest, outlines }, place) => ({
      own: own[place]?.length ?? 0,
      also: outlines
        .filter(({ home }) => home !== digest)
        .map(({ id }) => numbers.get(id) ?? 0),
    })),
  };
  return [
    { path: `${folder}/head.json`, content: JSON.stringify(archiveHead) },
    ...pieces.map(({ name, bytes: content }) => ({ path: `${folder}/${name}.bin`, content })),
  ];
}
