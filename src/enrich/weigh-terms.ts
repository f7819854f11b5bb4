import { foldWord } from './split-words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What is weighed of a paper. */
export interface TermText {
  readonly title: string;
  readonly abstract: string | null;
}

/** A term of a paper; `term` is a number into `TermWeights.words`. */
export interface TermWeight {
  readonly term: number;
  readonly weight: number;
}

/** The papers as vectors of unit length, one list of weights each, in the papers' order. */
export interface TermWeights {
  readonly vectors: readonly (readonly TermWeight[])[];
  /** How a term is mostly written in these papers, by its number. */
  readonly words: readonly string[];
}

/** A word of a title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;

/**
 * Terms in more papers than this share of them tell nothing apart and are left out, as are
 * terms of a single paper. The floor keeps the subjects of a small digest.
 */
const COMMON_SHARE = 0.05;
const COMMON_FLOOR = 30;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
const TERM = /\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

interface Term {
  /** In how many papers it is said. */
  papers: number;
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
    term = terms.get(key) ?? { papers: 0, spellings: new Map<string, number>() };
    terms.set(key, term);
  }
  const form: Form = { term, times: 0 };
  forms.set(written, form);
  return form;
}

/** How often a paper says each term, with the title's weight. */
function countTerms(
  { title, abstract }: TermText,
  vocabulary: Vocabulary,
): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  const fields = [
    { text: title, weight: TITLE_WEIGHT },
    { text: abstract ?? '', weight: 1 },
  ];
  for (const { text, weight } of fields) {
    for (const [written] of text.replace(ADDRESS, ' ').matchAll(TERM)) {
      const form = vocabulary.forms.get(written) ?? addForm(written, vocabulary);
      const { term } = form;
      form.times += 1;
      if (term === null) continue;
      const before = counts.get(term);
      if (before === undefined) term.papers += 1;
      counts.set(term, (before ?? 0) + weight);
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

/**
 * TF-IDF vectors of unit length: the weight of a term in a paper is
 * (1 + ln tf) · ln(N / df), with tf its mentions (title threefold), df the papers that say it
 * and N all papers ("ltc" in Manning, Raghavan and Schütze, Introduction to Information
 * Retrieval, 2008, section 6.4.3). Terms of one paper only stay out of the length too.
 */
export function weighTerms(papers: readonly TermText[]): TermWeights {
  const vocabulary: Vocabulary = { terms: new Map(), forms: new Map() };
  const counted = papers.map((paper) => countTerms(paper, vocabulary));
  countSpellings(vocabulary.forms);
  const most = Math.max(COMMON_FLOOR, papers.length * COMMON_SHARE);
  const numbers = new Map<Term, number>();
  const words: string[] = [];
  for (const term of vocabulary.terms.values()) {
    if (term.papers < 2 || term.papers > most) continue;
    numbers.set(term, words.length);
    words.push(commonest(term.spellings));
  }
  const vectors = counted.map((counts) => {
    const vector: { term: number; weight: number }[] = [];
    let square = 0;
    for (const [term, count] of counts) {
      const number = numbers.get(term);
      if (number === undefined) continue;
      const weight = (1 + Math.log(count)) * Math.log(papers.length / term.papers);
      square += weight * weight;
      vector.push({ term: number, weight });
    }
    const length = Math.sqrt(square);
    return length === 0
      ? []
      : vector.map(({ term, weight }) => ({ term, weight: weight / length }));
  });
  return { vectors, words };
}
