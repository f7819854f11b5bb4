import { labelTerm } from '#search/label-term.ts';
import { classOf, LAST_POSITION, TIMES_IN_ABSTRACT, TITLE_MARK } from '#search/postings.ts';
import { shareOf } from '#search/score-papers.ts';
import { ABSTRACT_WORDS, TITLE_WORDS } from '#search/text-lengths.ts';
import { WEIGHTS } from '#search/weights.ts';

/** A list of more papers than this has a best part; a shorter one is read whole, some 20 kB at most. */
export const LONG_LIST = 8192;

const LEAST_PART = 2048;
const MOST_PART = 65_536;

/**
 * How many papers are in the best part of a long list, those that may rank highest: at least all
 * that have the word in the title, unless it is one of the very commonest.
 */
export function bestPartSize(inTitle: number): number {
  return Math.min(MOST_PART, Math.max(LEAST_PART, inTitle));
}

/** The term under which the best part of a word's list lies: no word, so that no search hits on it. */
export function bestPartOf(term: string): string {
  return labelTerm(`best part of ${term}`);
}

/** A query begins with some three words: what stands further back does not begin a title with it. */
const FIRST_PLACES = 2;

/**
 * What a place in a list can be worth at most, against others in it: what it counts by itself,
 * and in a title what the bonuses for all words in a short title, and for those that begin it,
 * may add.
 */
function impactOf(mark: number, abstractLength: number): number {
  const share = shareOf(mark, abstractLength);
  if (mark < TITLE_MARK) return share;
  const short = WEIGHTS.shortTitle / (TITLE_WORDS[classOf(mark)] ?? 1);
  const early = (mark & LAST_POSITION) <= FIRST_PLACES ? WEIGHTS.titleStart : 0;
  return share + WEIGHTS.allInTitle + short + early;
}

/** Classes of impacts, to count instead of sorting: finer than what they differ by. */
const CLASSES = 8192;
const LARGEST = 1 + WEIGHTS.allInTitle + WEIGHTS.shortTitle + WEIGHTS.titleStart;

type Stretch = readonly [start: number, end: number];

/** Copies the best places of a stretch to another, which they fill, in their order; of equal ones the first. */
export function bestParts(
  papers: Int32Array,
  marks: Uint16Array,
  abstractClasses: readonly number[],
): (from: Stretch, to: Stretch) => void {
  const classes = Uint16Array.from(
    { length: ABSTRACT_WORDS.length * TIMES_IN_ABSTRACT.length },
    (_, at) => {
      const length = at % ABSTRACT_WORDS.length;
      const impact = impactOf(Math.floor(at / ABSTRACT_WORDS.length), length);
      return Math.floor((impact / LARGEST) * (CLASSES - 1));
    },
  );
  const classAt = (place: number): number =>
    classes[
      ABSTRACT_WORDS.length * (marks[place] ?? 0) + (abstractClasses[papers[place] ?? 0] ?? 0)
    ] ?? 0;
  return ([from, end], [to, toEnd]) => {
    const sizes = new Int32Array(CLASSES);
    for (let place = from; place < end; place += 1) {
      const each = classAt(place);
      sizes[each] = (sizes[each] ?? 0) + 1;
    }
    let room = toEnd - to;
    let last = CLASSES - 1;
    for (; last > 0 && (sizes[last] ?? 0) <= room; last -= 1) room -= sizes[last] ?? 0;
    let at = to;
    for (let place = from; place < end; place += 1) {
      const each = classAt(place);
      if (each < last || (each === last && room === 0)) continue;
      if (each === last) room -= 1;
      papers[at] = papers[place] ?? 0;
      marks[at] = marks[place] ?? 0;
      at += 1;
    }
  };
}
