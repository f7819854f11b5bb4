import type { TermLists } from '#search/build-index.ts';
import { markOf, TITLE_MARK } from '#search/postings.ts';
import { abstractClass, titleClass } from '#search/text-lengths.ts';
import { stemOf } from '#search/word-forms.ts';
import { bestPartOf, bestParts, bestPartSize, LONG_LIST } from './best-part.ts';
import { termOfStep, wordsOfStep, type CorpusTerms } from './corpus-terms.ts';
import { KEPT, type PaperDrawer } from './draw-papers.ts';
import { spellWords } from './spell-words.ts';

export interface DrawnArchive {
  /** With the best parts of long lists as terms of their own. */
  readonly lists: TermLists;
  /** By paper. */
  readonly abstractClasses: readonly number[];
  /** The words by number, whether or not a paper has them. */
  readonly terms: readonly string[];
  /** In lists of words, best parts not counted again. */
  readonly postings: number;
  readonly longLists: number;
}

/** A stretch of rows: a term and its mark. They grow in parts, so that nothing is copied. */
interface RowPart {
  readonly terms: Int32Array;
  readonly marks: Uint16Array;
  length: number;
}

const PART = 2 ** 22;

/** The part to write the next rows to; room for `count` is left. */
function partFor(parts: RowPart[], count: number): RowPart {
  const last = parts.at(-1);
  if (last !== undefined && last.length + count <= PART) return last;
  const part = { terms: new Int32Array(PART), marks: new Uint16Array(PART), length: 0 };
  parts.push(part);
  return part;
}

/** Where the terms of the paper at hand stand. */
interface Places {
  readonly paper: Int32Array;
  readonly position: Int16Array;
  readonly times: Uint16Array;
}

function placesFor(terms: number): Places {
  return {
    paper: new Int32Array(terms).fill(-1),
    position: new Int16Array(terms),
    times: new Uint16Array(terms),
  };
}

/** Papers of a drawer as the index has them: 0 up to, not with, `papers`. */
export function drawArchive(
  corpus: CorpusTerms,
  drawer: PaperDrawer,
  papers: number,
  seed: number,
): DrawnArchive {
  const parts: RowPart[] = [];
  /** How many rows each paper has. */
  const sizes: number[] = [];
  const abstractClasses: number[] = [];
  let places = placesFor(2 * corpus.terms.length);
  for (let paper = 0; paper < papers; paper += 1) {
    const { title, abstract } = drawer.draw(paper);
    const terms = corpus.terms.length + drawer.newWords.length;
    // What is known of earlier papers is not needed any more.
    if (terms > places.paper.length) places = placesFor(2 * terms);
    const { paper: last, position, times } = places;
    const found: number[] = [];
    const enter = (term: number) => {
      if (last[term] === paper) return;
      last[term] = paper;
      position[term] = -1;
      times[term] = 0;
      found.push(term);
    };
    let [titleLength, abstractLength] = [0, 0];
    for (const step of title) {
      const term = termOfStep(step);
      enter(term);
      if (position[term] === -1) position[term] = titleLength;
      titleLength += wordsOfStep(step);
    }
    for (const step of abstract) {
      const term = termOfStep(step);
      enter(term);
      times[term] = (times[term] ?? 0) + 1;
      abstractLength += wordsOfStep(step);
    }
    const part = partFor(parts, found.length);
    const lengthClass = titleClass(titleLength);
    for (const term of found) {
      part.terms[part.length] = term;
      part.marks[part.length] = markOf(position[term] ?? -1, times[term] ?? 0, lengthClass);
      part.length += 1;
    }
    sizes.push(found.length);
    abstractClasses.push(abstractClass(abstractLength / KEPT));
  }
  const terms = [...corpus.terms, ...spellWords(corpus, drawer.newWords, seed)];
  const lists = gatherLists(parts, sizes, terms, abstractClasses);
  const postings = sizes.reduce((sum, size) => sum + size, 0);
  const longLists = lists.starts.length - 1 - terms.length;
  return { lists, abstractClasses, terms, postings, longLists };
}

/** Words that are forms of each other. */
interface Forms {
  /** By word, the number of its group. */
  readonly of: Int32Array;
  /** By group, its words. */
  readonly members: readonly (readonly number[])[];
}

function groupForms(terms: readonly string[]): Forms {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const of = Int32Array.from(terms, (term, place) => {
    const stem = stemOf(term);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    (members[number] ??= []).push(place);
    return number;
  });
  return { of, members };
}

/** The rows of each term together, a counting sort; behind them the best parts of long lists. */
function gatherLists(
  parts: readonly RowPart[],
  sizes: readonly number[],
  terms: readonly string[],
  abstractClasses: readonly number[],
): TermLists {
  const counts = new Int32Array(terms.length);
  /** Papers that have the word, and it or a form of it in the title. */
  const titled = new Int32Array(terms.length);
  const groups = groupForms(terms);
  const lastTitled = new Int32Array(groups.members.length).fill(-1);
  let counted = 0;
  for (const part of parts) {
    for (let row = 0, end = 0; row < part.length; row = end) {
      end = row + (sizes[counted] ?? 0);
      for (let at = row; at < end; at += 1) {
        const isInTitle = (part.marks[at] ?? 0) >= TITLE_MARK;
        if (isInTitle) lastTitled[groups.of[part.terms[at] ?? 0] ?? 0] = counted;
      }
      for (let at = row; at < end; at += 1) {
        const term = part.terms[at] ?? 0;
        counts[term] = (counts[term] ?? 0) + 1;
        if (lastTitled[groups.of[term] ?? 0] === counted)
          titled[term] = (titled[term] ?? 0) + 1;
      }
      counted += 1;
    }
  }
  const long = [...counts.keys()].filter((term) => (counts[term] ?? 0) > LONG_LIST);
  const starts = new Int32Array(terms.length + long.length + 1);
  for (const [term, count] of counts.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
  for (const [place, term] of long.entries()) {
    const number = terms.length + place;
    starts[number + 1] = (starts[number] ?? 0) + bestPartSize(titled[term] ?? 0);
  }
  const papers = new Int32Array(starts.at(-1) ?? 0);
  const marks = new Uint16Array(papers.length);
  const places = starts.slice();
  let paper = -1;
  let left = 0;
  for (const part of parts) {
    for (let row = 0; row < part.length; row += 1) {
      while (left === 0) {
        paper += 1;
        left = sizes[paper] ?? 0;
      }
      left -= 1;
      const term = part.terms[row] ?? 0;
      const place = places[term] ?? 0;
      places[term] = place + 1;
      papers[place] = paper;
      marks[place] = part.marks[row] ?? 0;
    }
  }
  const numbers = new Map<string, number>();
  for (const [term, count] of counts.entries()) {
    if (count > 0) numbers.set(terms[term] ?? '', term);
  }
  const copyBest = bestParts(papers, marks, abstractClasses);
  const stretchOf = (term: number) => [starts[term] ?? 0, starts[term + 1] ?? 0] as const;
  for (const [place, term] of long.entries()) {
    const number = terms.length + place;
    const forms = groups.members[groups.of[term] ?? 0] ?? [];
    copyBest(forms.map(stretchOf), stretchOf(term), stretchOf(number));
    numbers.set(bestPartOf(terms[term] ?? ''), number);
  }
  return { numbers, starts, papers, marks };
}
