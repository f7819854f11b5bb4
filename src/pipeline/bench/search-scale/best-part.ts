import { labelTerm } from '#search/label-term.ts';
import { classOf, LAST_POSITION, TIMES_IN_ABSTRACT, TITLE_MARK } from '#search/postings.ts';
import { shareOf } from '#search/score-papers.ts';
import { ABSTRACT_WORDS, TITLE_WORDS } from '#search/text-lengths.ts';
import { WEIGHTS } from '#search/weights.ts';

/** A list of more papers than this has a best part; a shorter one is read whole, some 20 kB at most. */
export const LONG_LIST = 8192;

const LEAST_PART = 2048;
const MOST_PART = 262_144;

/**
 * How many papers are in the best part of a long list, those that may rank highest: at least all
 * that have the word, or a form of it, in the title, unless it is one of the very commonest.
 */
export function bestPartSize(titled: number): number {
  return Math.min(MOST_PART, Math.max(LEAST_PART, titled));
}

/** The term under which the best part of a word's list lies: no word, so that no search hits on it. */
export function bestPartOf(term: string): string {
  return labelTerm(`best part of ${term}`);
}

/** A query begins with some three words: what stands further back does not begin a title with it. */
const FIRST_PLACES = 2;

/**
 * What a place in a title may add at most to what a word counts by itself: the bonuses for all
 * words in a short title, and for those that begin it.
 */
function bonusOf(mark: number): number {
  if (mark < TITLE_MARK) return 0;
  const short = WEIGHTS.shortTitle / (TITLE_WORDS[classOf(mark)] ?? 1);
  const early = (mark & LAST_POSITION) <= FIRST_PLACES ? WEIGHTS.titleStart : 0;
  return WEIGHTS.allInTitle + short + early;
}

/** Classes of impacts, to count instead of sorting: finer than what they differ by. */
const CLASSES = 8192;
const LARGEST = 1 + WEIGHTS.allInTitle + WEIGHTS.shortTitle + WEIGHTS.titleStart;

type Stretch = readonly [start: number, end: number];

/**
 * Copies the best places of a word's stretch to another, which they fill, in their order; of
 * equal ones the first. `forms` are the stretches of all its forms, itself among them: a title
 * with one of them earns the bonus, whichever form the abstract has.
 */
export function bestParts(
  papers: Int32Array,
  marks: Uint16Array,
  abstractClasses: readonly number[],
): (forms: readonly Stretch[], from: Stretch, to: Stretch) => void {
  const shares = Float32Array.from(
    { length: ABSTRACT_WORDS.length * TIMES_IN_ABSTRACT.length },
    (_, at) => shareOf(Math.floor(at / ABSTRACT_WORDS.length), at % ABSTRACT_WORDS.length),
  );
  const bonuses = Float32Array.from(TIMES_IN_ABSTRACT, (_, mark) => bonusOf(mark));
  /** By paper. */
  const added = new Float32Array(abstractClasses.length);
  const classAt = (place: number): number => {
    const paper = papers[place] ?? 0;
    const length = abstractClasses[paper] ?? 0;
    const share = shares[ABSTRACT_WORDS.length * (marks[place] ?? 0) + length] ?? 0;
    return Math.floor(((share + (added[paper] ?? 0)) / LARGEST) * (CLASSES - 1));
  };
  return (forms, [from, end], [to, toEnd]) => {
    for (const [start, formEnd] of forms) {
      for (let place = start; place < formEnd; place += 1) {
        const paper = papers[place] ?? 0;
        added[paper] = Math.max(added[paper] ?? 0, bonuses[marks[place] ?? 0] ?? 0);
      }
    }
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
    for (const [start, formEnd] of forms) {
      for (let place = start; place < formEnd; place += 1) added[papers[place] ?? 0] = 0;
    }
  };
}
