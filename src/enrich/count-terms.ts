import type { PaperId } from '#domain/paper.ts';
import { foldWord } from './split-words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** The words of a paper as they are weighed. */
export interface PaperText {
  readonly id: PaperId;
  readonly title: string;
  /** Empty where there is none. */
  readonly abstract: string;
}

/** How often each of some papers says which term: columns, an entry for each term of a paper. */
export interface TermCounts {
  readonly papers: readonly Pick<PaperText, 'id' | 'title'>[];
  /** All that is said, each term by its stem; and how these papers mostly write it. */
  readonly terms: readonly string[];
  readonly words: readonly string[];
  /** By paper where its entries begin; then, last, where all end. */
  readonly starts: Uint32Array;
  /** By entry its place in `terms`, and how often the paper says it, with the title's weight. */
  readonly places: Uint32Array;
  readonly counts: Uint16Array;
}

/** A word of a title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
const TERM = /\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const MOST_COUNTED = 0xffff;

interface Term {
  readonly place: number;
  /** How often it is written in which way; complete once all papers are counted. */
  readonly spellings: Map<string, number>;
}

/** A word as it stands in the texts; `term` is `null` for one that says nothing. */
interface Form {
  readonly term: Term | null;
  times: number;
}

/** What the papers say. Most words come again, and reading one is the greater part of the work. */
interface Vocabulary {
  readonly terms: Map<string, Term>;
  readonly forms: Map<string, Form>;
}

/** The same for "merge", "merged", "merges" and "merging": the singular without its ending. */
function stem(key: string): string {
  const start = key.replace(/(?:ing|ed|e)$/, '');
  return start.length < 4 ? key : start;
}

/** "Merging" is "merging", but "CTR" and "LoRA" keep their capitals. */
function spelling(written: string): string {
  return /\p{Lu}/u.test(written.slice(1)) ? written : written.toLowerCase();
}

/** Reads a word that is met for the first time. */
function addForm(written: string, { terms, forms }: Vocabulary): Form {
  const word = foldWord(written.replaceAll('-', ''));
  let term: Term | null = null;
  if (word.length >= 2 && !STOP_WORDS.has(word)) {
    const key = stem(word);
    term = terms.get(key) ?? { place: terms.size, spellings: new Map<string, number>() };
    terms.set(key, term);
  }
  const form: Form = { term, times: 0 };
  forms.set(written, form);
  return form;
}

/** How often a paper says each term, with the title's weight; by the terms' places. */
function countPaper(
  { title, abstract }: PaperText,
  vocabulary: Vocabulary,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const fields = [
    { text: title, weight: TITLE_WEIGHT },
    { text: abstract, weight: 1 },
  ];
  for (const { text, weight } of fields) {
    for (const [written] of text.replace(ADDRESS, ' ').matchAll(TERM)) {
      const form = vocabulary.forms.get(written) ?? addForm(written, vocabulary);
      form.times += 1;
      if (form.term === null) continue;
      const { place } = form.term;
      counts.set(place, (counts.get(place) ?? 0) + weight);
    }
  }
  return counts;
}

/** Adds up the ways in which each term is written. */
function countSpellings(forms: ReadonlyMap<string, Form>): void {
  for (const [written, { term, times }] of forms) {
    if (term === null) continue;
    const shown = spelling(written);
    term.spellings.set(shown, (term.spellings.get(shown) ?? 0) + times);
  }
}

/** The commonest spelling; of equally common ones the first in the alphabet. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [written, count] of spellings) {
    const most = spellings.get(best) ?? 0;
    if (count > most || (count === most && written < best)) best = written;
  }
  return best;
}

/** Counts the terms of papers that are listed together. */
export function countTerms(papers: readonly PaperText[]): TermCounts {
  const vocabulary: Vocabulary = { terms: new Map(), forms: new Map() };
  const counted = papers.map((paper) => countPaper(paper, vocabulary));
  countSpellings(vocabulary.forms);
  const starts = new Uint32Array(papers.length + 1);
  for (const [paper, counts] of counted.entries()) {
    starts[paper + 1] = (starts[paper] ?? 0) + counts.size;
  }
  const entries = counted.flatMap((counts) => Array.from(counts));
  const terms = [...vocabulary.terms];
  return {
    papers: papers.map(({ id, title }) => ({ id, title })),
    terms: terms.map(([key]) => key),
    words: terms.map(([, { spellings }]) => commonest(spellings)),
    starts,
    places: Uint32Array.from(entries, ([place]) => place),
    counts: Uint16Array.from(entries, ([, count]) => Math.min(count, MOST_COUNTED)),
  };
}
