import { JOINED_MARK, joinedForm } from './analyse-text.ts';
import type { TermLists } from './build-index.ts';
import { LONGEST_WORD } from './fold-text.ts';
import { isLabel } from './label-term.ts';
import { classOf, LAST_POSITION, markOf, TITLE_MARK } from './postings.ts';

/** Shorter words are rarely parts of another. */
const SHORTEST_PART = 2;

/** By paper and place the words of its title, where each stands first and marks tell it; 0: none. */
interface TitleWords {
  /** Numbers of terms, plus one. */
  readonly terms: Int32Array;
  /** By number the words that may be parts; else empty. */
  readonly words: readonly string[];
  /** By paper the class of its title's length. */
  readonly classes: Uint8Array;
}

function readTitles({ numbers, starts, papers, marks }: TermLists, count: number): TitleWords {
  const terms = new Int32Array(count * LAST_POSITION);
  const classes = new Uint8Array(count);
  const words = Array.from({ length: starts.length }, () => '');
  for (const [word, number] of numbers) {
    if (word.length < SHORTEST_PART || word.endsWith(JOINED_MARK) || isLabel(word)) continue;
    words[number] = word;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1) {
      const mark = marks[at] ?? 0;
      const place = mark & LAST_POSITION;
      // All that stands further back has the last place.
      if (mark < TITLE_MARK || place === LAST_POSITION) continue;
      const paper = papers[at] ?? 0;
      terms[paper * LAST_POSITION + place] = number + 1;
      classes[paper] = classOf(mark);
    }
  }
  return { terms, words, classes };
}

/** The marks of papers, ascending, in whose titles two words make a known one, by that compound. */
function findPairs(lists: TermLists, count: number): Map<string, Map<number, number>> {
  const { terms, words, classes } = readTitles(lists, count);
  const found = new Map<string, Map<number, number>>();
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const place = at % LAST_POSITION;
    const [first = 0, second = 0] = [terms[at], terms[at + 1]];
    if (first === 0 || second === 0 || place === LAST_POSITION - 1) continue;
    const word = (words[first - 1] ?? '') + (words[second - 1] ?? '');
    if (word.length >= LONGEST_WORD || !lists.numbers.has(word)) continue;
    const compound = joinedForm(word);
    const papers = found.get(compound) ?? new Map<number, number>();
    found.set(compound, papers);
    const paper = Math.floor(at / LAST_POSITION);
    if (!papers.has(paper)) papers.set(paper, markOf(place, 0, classes[paper] ?? 0));
  }
  return found;
}

/**
 * Lists papers whose title has two words side by side that others write as one, few shot where
 * others have fewshot, as if it had few-shot: who types fewshot finds them in one look-up,
 * where trying all its cuts would take many pieces of the vocabulary. `count`: of papers.
 */
export function withTitlePairs(lists: TermLists, count: number): TermLists {
  const numbers = new Map(lists.numbers);
  const starts = [...lists.starts];
  const [papers, marks]: [number[], number[]] = [[], []];
  for (const [compound, pairs] of findPairs(lists, count)) {
    const number = numbers.get(compound);
    const [from, to] =
      number === undefined ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
    for (let at = from; at < to; at += 1) {
      const paper = lists.papers[at] ?? 0;
      const mark = lists.marks[at] ?? 0;
      const pair = pairs.get(paper) ?? 0;
      const isBoth = pair > 0 && mark < TITLE_MARK;
      // Up to 3, the mark of an abstract alone is how often the term stands there.
      pairs.set(paper, isBoth ? markOf(pair & LAST_POSITION, mark, classOf(pair)) : mark);
    }
    // The list of before, if any, stays where it is and is not read again.
    numbers.set(compound, starts.length - 1);
    for (const [paper, mark] of [...pairs].toSorted(([a], [b]) => a - b)) {
      papers.push(paper);
      marks.push(mark);
    }
    starts.push(lists.papers.length + papers.length);
  }
  const all: TermLists = {
    numbers,
    starts: Int32Array.from(starts),
    papers: new Int32Array(lists.papers.length + papers.length),
    marks: new Uint16Array(lists.papers.length + papers.length),
  };
  all.papers.set(lists.papers);
  all.papers.set(papers, lists.papers.length);
  all.marks.set(lists.marks);
  all.marks.set(marks, lists.papers.length);
  return all;
}
