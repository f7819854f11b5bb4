import { createHash } from 'node:crypto';
import type { ArchiveSearch, EnrichedDigest } from '#domain/archive.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import { hasCode } from '#domain/list-papers.ts';
import { LISTED_IN_A_FILE } from '#domain/listed-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { Theme } from '#domain/theme.ts';
import { countThemes, toFigures } from '#domain/theme-counts.ts';
import type { ArchiveHead } from '#search/archive-head.ts';
import { startIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { frequentWords } from '#search/frequent-words.ts';
import { VERSION } from '#search/index-format.ts';
import { labelsOf } from '#search/paper-labels.ts';
import { openIndex } from '#search/open-index.ts';
import { readWords, type SearchablePaper } from '#search/text-words.ts';
import { compactNames, compactTexts } from './compact-paper.ts';
import type { EmittedFile } from './emitted-file.ts';

/**
 * The search of an archive: an index in pieces and the papers' texts a few at a time, in a folder
 * named after all that it is made from, so that a browser may keep each file for ever.
 */
export interface EmittedSearch {
  readonly search: ArchiveSearch;
  /** Made when they are asked for: a large index takes its time. */
  readonly files: () => Iterable<EmittedFile>;
}

/** A single digest of so many papers is searched from the text that is there. */
const SEARCHED_WITHOUT = 250;

/** For completion. */
const FREQUENT_WORDS = 400;

/** The papers of a digest that have their home there. */
function ownPapers({ id, papers }: EnrichedDigest): readonly EnrichedPaper[] {
  return papers.filter(({ home }) => home === id);
}

function searchable({ id, titleText, abstractText }: EnrichedPaper): SearchablePaper {
  return { id, title: plainText(titleText), abstract: plainText(abstractText ?? []) };
}

/** What it takes to list a paper. */
function listed(paper: EnrichedPaper) {
  const { id, authors, arxivId, published, links, themes, home } = paper;
  return {
    id,
    ...compactTexts(paper),
    ...compactNames(paper),
    authors,
    arxivId,
    published,
    links,
    themes: themes.map((theme) => theme.id),
    home,
  };
}

/**
 * `null` for an archive that needs none. `digests` in the order of the archive; `content` is a
 * text that changes with any of their words.
 */
export function emitSearch(
  digests: readonly EnrichedDigest[],
  themes: readonly Theme[],
  content: string,
): EmittedSearch | null {
  const papers = digests.flatMap(ownPapers);
  if (papers.length <= SEARCHED_WITHOUT) return null;
  const hash = createHash('sha256').update(`${String(VERSION)}\n${content}`);
  const folder = `data/search-${hash.digest('base64url').slice(0, 8)}`;
  return {
    search: {
      head: `${folder}/head.json`,
      papers: papers.length,
      themes: toFigures(countThemes(papers), themes),
      withCode: papers.filter(hasCode).length,
    },
    files: () =>
      emitFiles(digests).map(({ path, content: text }) => ({
        path: `${folder}/${path}`,
        content: text,
      })),
  };
}

function emitFiles(digests: readonly EnrichedDigest[]): readonly EmittedFile[] {
  const own = digests.map(ownPapers);
  const papers = own.flat();
  const numbers = new Map(papers.map(({ id }, number) => [id, number]));
  const builder = startIndex();
  const words = own.map((all) => readWords(all.map(searchable)));
  for (const [place, { date }] of digests.entries()) {
    const labels = own[place]?.map(({ themes, links, published }) =>
      labelsOf({
        themes,
        hasCode: hasCode({ links }),
        date: published === date ? null : published,
      }),
    );
    const of = words[place];
    if (of !== undefined) builder.addWords(of, labels ?? []);
  }
  const bytes = builder.finish();
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
  const { head, pieces } = cutIndex(bytes, words);
  const archiveHead: ArchiveHead = {
    index: head,
    words: frequentWords(index, FREQUENT_WORDS),
    digests: digests.map(({ id, papers: all }, place) => ({
      own: own[place]?.length ?? 0,
      also: all.filter(({ home }) => home !== id).map((paper) => numbers.get(paper.id) ?? 0),
    })),
  };
  const files: EmittedFile[] = [
    { path: 'head.json', content: JSON.stringify(archiveHead) },
    ...pieces.map(({ name, bytes: content }) => ({ path: `${name}.bin`, content })),
  ];
  for (let at = 0; at < papers.length; at += LISTED_IN_A_FILE) {
    const content = JSON.stringify(papers.slice(at, at + LISTED_IN_A_FILE).map(listed));
    files.push({ path: `t${String(at / LISTED_IN_A_FILE)}.json`, content });
  }
  return files;
}
