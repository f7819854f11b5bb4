import { foldText } from './normalise-text.ts';
import type { ParsedPaper } from './parsed-file.ts';
import { keyOfTitle } from './title-key.ts';

/** Two abstracts that share four words in five are one, retyped or mended. */
const LIKENESS = 0.8;
/** Papers of one title compared with each other; beyond that, only equal abstracts are found. */
const COMPARED = 4;
const COMPARED_LENGTH = 20_000;

type Work = Pick<ParsedPaper, 'title' | 'abstract' | 'arxivId' | 'doi'>;

/** Shared words of all words (Jaccard), of texts that are folded already. */
function likeness(one: string, other: string): number {
  const words = new Set(one.split(' '));
  const others = new Set(other.split(' '));
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / (words.size + others.size - shared);
}

/** Whether two abstracts are one: alike, or one cut short. */
function isSameAbstract(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((text) => foldText(text.slice(0, COMPARED_LENGTH)));
  if (a === undefined || b === undefined) return false;
  return a.startsWith(b) || b.startsWith(a) || likeness(a, b) >= LIKENESS;
}

/** How a record stands to a work of its title; `unknown` where nothing but the title speaks. */
type Likeness = 'same' | 'other' | 'unknown';

/**
 * Compares a record with a work of its title, of which `abstracts` are known. An id that both have
 * decides; else the abstracts do.
 */
export function compareWithWork(
  work: Pick<Work, 'arxivId' | 'doi'> & { readonly abstracts: readonly string[] },
  record: Omit<Work, 'title'>,
): Likeness {
  for (const key of ['arxivId', 'doi'] as const) {
    if (work[key] !== null && record[key] !== null) {
      return work[key] === record[key] ? 'same' : 'other';
    }
  }
  const { abstract } = record;
  if (abstract === null || work.abstracts.length === 0) return 'unknown';
  return work.abstracts.some((known) => isSameAbstract(known, abstract)) ? 'same' : 'other';
}

/** Whether two papers of one title are one, as far as one can tell. */
export function isSameWork(one: Omit<Work, 'title'>, other: Omit<Work, 'title'>): boolean {
  const { arxivId, doi, abstract } = one;
  const abstracts = abstract === null ? [] : [abstract];
  return compareWithWork({ arxivId, doi, abstracts }, other) !== 'other';
}

/** Different papers of one title, by their indices. */
interface Namesakes {
  /** Those that are compared with each further one. */
  readonly compared: number[];
  /** The first one with each abstract. */
  readonly byAbstract: Map<string, number>;
}

/** Finds papers again by their titles and abstracts. Most titles have one paper, which costs little. */
class TitleIndex {
  readonly #papers: readonly Work[];
  /** By the key of their title. */
  readonly #first = new Map<string, number>();
  /** By the first paper of their title. */
  readonly #namesakes = new Map<number, Namesakes>();

  constructor(papers: readonly Work[]) {
    this.#papers = papers;
  }

  /** The earlier paper of its title that a paper repeats; where none is, it is added. */
  findOrAdd(index: number, paper: Work, words: string | null): number | null {
    const key = keyOfTitle(paper.title, words);
    const first = this.#first.get(key);
    if (first === undefined) {
      this.#first.set(key, index);
      return null;
    }
    const repeats = (other: number | undefined): boolean => {
      const one = other === undefined ? undefined : this.#papers[other];
      return one !== undefined && isSameWork(one, paper);
    };
    const abstract = paper.abstract ?? '';
    const { compared, byAbstract } = this.#namesakes.get(first) ?? this.#begin(first);
    const twin = byAbstract.get(abstract);
    const same = repeats(twin) ? twin : compared.find(repeats);
    if (same !== undefined) return same;
    if (compared.length < COMPARED) compared.push(index);
    if (twin === undefined) byAbstract.set(abstract, index);
    return null;
  }

  #begin(first: number): Namesakes {
    const abstract = this.#papers[first]?.abstract ?? '';
    const namesakes = { compared: [first], byAbstract: new Map([[abstract, first]]) };
    this.#namesakes.set(first, namesakes);
    return namesakes;
  }
}

/**
 * For each paper the index of the first one that it repeats, or `null`: one arXiv id, else one
 * DOI, else titles equal but for case and punctuation, and the same abstract. Different papers
 * with one title stay two. `words` are the plain words of each title, with hyphens between them.
 */
export function findDuplicates(
  papers: readonly Work[],
  words: readonly (string | null)[],
): readonly (number | null)[] {
  const byTitle = new TitleIndex(papers);
  const byArxivId = new Map<string, number>();
  const byDoi = new Map<string, number>();
  return papers.map((paper, index) => {
    const { arxivId, doi } = paper;
    const known =
      (arxivId === null ? undefined : byArxivId.get(arxivId)) ??
      (doi === null ? undefined : byDoi.get(doi));
    const same = known ?? byTitle.findOrAdd(index, paper, words[index] ?? null);
    if (arxivId !== null && !byArxivId.has(arxivId)) byArxivId.set(arxivId, same ?? index);
    if (doi !== null && !byDoi.has(doi)) byDoi.set(doi, same ?? index);
    return same;
  });
}
