import { foldText } from './normalise-text.ts';
import type { ParsedPaper } from './parsed-file.ts';

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
  const abstracts = one.abstract === null ? [] : [one.abstract];
  return compareWithWork({ ...one, abstracts }, other) !== 'other';
}

/**
 * For each paper the index of the first one that it repeats, or `null`: one arXiv id, else one
 * DOI, else titles equal but for case and punctuation, and the same abstract. Different papers
 * with one title stay two.
 */
export function findDuplicates(papers: readonly Work[]): readonly (number | null)[] {
  const byTitle = new Map<string, number[]>();
  const exact = new Map<string, number>();
  return papers.map((paper, index) => {
    const key = foldText(paper.title);
    const group = byTitle.get(key) ?? [];
    byTitle.set(key, group);
    const ids = [
      ...(paper.arxivId === null ? [] : [`arxiv ${paper.arxivId}`]),
      ...(paper.doi === null ? [] : [`doi ${paper.doi}`]),
    ];
    const known = ids.map((id) => exact.get(id)).find((found) => found !== undefined);
    const words = `${key}\n${paper.abstract ?? ''}`;
    const repeats = (other: number | undefined): other is number => {
      const one = other === undefined ? undefined : papers[other];
      return one !== undefined && isSameWork(one, paper);
    };
    const twin = exact.get(words);
    const same =
      known ??
      (repeats(twin) ? twin : group.slice(0, COMPARED).find((other) => repeats(other)));
    const first = same ?? index;
    for (const id of ids) if (!exact.has(id)) exact.set(id, first);
    if (same !== undefined) return same;
    group.push(index);
    if (!exact.has(words)) exact.set(words, index);
    return null;
  });
}
