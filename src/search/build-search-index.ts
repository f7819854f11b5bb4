import { analyseText, type Chunk } from './analyse-text.ts';
import type { Posting, SearchablePaper, SearchIndex } from './search-index.ts';

type Counts = Map<string, { paper: number; inTitle: number; inAbstract: number }>;

/** Adds what a field has of each word, compounds as their parts and as one word. */
function countWords(
  counts: Counts,
  paper: number,
  chunks: readonly Chunk[],
  field: 'inTitle' | 'inAbstract',
): void {
  const count = (word: string): void => {
    let entry = counts.get(word);
    if (entry === undefined) counts.set(word, (entry = { paper, inTitle: 0, inAbstract: 0 }));
    entry[field] += 1;
  };
  for (const { parts, joined } of chunks) {
    for (const part of parts) count(part.folded);
    if (joined !== null) count(joined.folded);
  }
}

function wordsOf(chunks: readonly Chunk[]): readonly string[] {
  const words: string[] = [];
  for (const { parts } of chunks) for (const part of parts) words.push(part.folded);
  return words;
}

/** Indexes papers in the order given, which is also the order of equal hits. */
export function buildSearchIndex(papers: readonly SearchablePaper[]): SearchIndex {
  const postings = new Map<string, Posting[]>();
  const titles: (readonly string[])[] = [];
  const abstracts: (readonly string[])[] = [];
  for (const [place, paper] of papers.entries()) {
    const title = analyseText(paper.title);
    const abstract = analyseText(paper.abstract);
    titles.push(wordsOf(title));
    abstracts.push(wordsOf(abstract));
    const counts: Counts = new Map();
    countWords(counts, place, title, 'inTitle');
    countWords(counts, place, abstract, 'inAbstract');
    for (const [word, posting] of counts) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [posting]);
      else known.push(posting);
    }
  }
  const ids = papers.map((paper) => paper.id);
  return { ids, postings, vocabulary: [...postings.keys()].toSorted(), titles, abstracts };
}
