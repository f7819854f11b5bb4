import { LAST_POSITION, TITLE_BITS, TITLE_MARK } from './postings.ts';
import type { ReadPhrase, Reading } from './reading.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextField } from './search-source.ts';
import { readList, type ListCursor } from './term-lists.ts';

/** Room for lists, as large as an index has papers. */
export interface ListSpace {
  readonly lists: ListCursor;
  /** By paper, the mark of what it must also have; all 0 between two readings. */
  readonly firstMarks: Uint16Array;
}

const ONCE_IN_ABSTRACT = 1;

/** How often a mark that is in the title says the term stands in the abstract; 3: or more. */
export function timesBesideTitle(mark: number): number {
  return (mark >> 4) & 3;
}

/** The mark as far as one field goes; 0: it is not there. */
function markIn(field: TextField | null, mark: number): number {
  if (field === null) return mark;
  if (mark < TITLE_MARK) return field === 'abstract' ? mark : 0;
  return field === 'title' ? mark & TITLE_BITS : timesBesideTitle(mark);
}

/** The mark of two terms that must be in the same field, at the first one's place; 0: never. */
function commonMark(first: number, second: number): number {
  const inTitle = first >= TITLE_MARK && second >= TITLE_MARK;
  const inAbstract =
    (first < TITLE_MARK || timesBesideTitle(first) > 0) &&
    (second < TITLE_MARK || timesBesideTitle(second) > 0);
  if (!inTitle) return inAbstract ? ONCE_IN_ABSTRACT : 0;
  return (first & TITLE_BITS) | (inAbstract ? ONCE_IN_ABSTRACT << 4 : 0);
}

/** Changes the marks of the list at hand, and leaves out what comes to 0. */
export function changeMarks(
  lists: ListCursor,
  change: (mark: number, paper: number) => number,
): void {
  let kept = 0;
  for (let place = 0; place < lists.length; place += 1) {
    const paper = lists.numbers[place] ?? 0;
    const mark = change(lists.marks[place] ?? 0, paper);
    if (mark === 0) continue;
    lists.numbers[kept] = paper;
    lists.marks[kept] = mark;
    kept += 1;
  }
  lists.length = kept;
}

function readTermIn(
  index: SearchIndex,
  { lists }: ListSpace,
  term: number,
  field: TextField | null,
): void {
  readList(index, lists, term);
  if (field !== null) changeMarks(lists, (mark) => markIn(field, mark));
}

/** Goes on from the list at hand to another; `change` gets both marks of what is in both. */
function intersect(
  index: SearchIndex,
  space: ListSpace,
  term: number,
  field: TextField | null,
  change: (first: number, second: number) => number,
): void {
  const { lists, firstMarks } = space;
  for (let place = 0; place < lists.length; place += 1) {
    firstMarks[lists.numbers[place] ?? 0] = lists.marks[place] ?? 0;
  }
  readTermIn(index, space, term, field);
  changeMarks(lists, (mark, paper) => {
    const first = firstMarks[paper] ?? 0;
    return first === 0 ? 0 : change(first, mark);
  });
  firstMarks.fill(0);
}

/** Reads the papers that answer by one reading into `space.lists`, with marks of that field. */
export function readPapers(
  index: SearchIndex,
  space: ListSpace,
  { term, second }: Pick<Reading, 'term' | 'second'>,
  field: TextField | null,
): void {
  readTermIn(index, space, term, field);
  if (second < 0) return;
  intersect(index, space, second, field, (first, mark) => {
    const inTitle = first >= TITLE_MARK && mark >= TITLE_MARK;
    const follows = inTitle && (mark & LAST_POSITION) === (first & LAST_POSITION) + 1;
    if (follows) return first;
    return field === 'title' ? first | LAST_POSITION : ONCE_IN_ABSTRACT;
  });
}

/** Reads the papers that have all words of a phrase in one field, in whatever order. */
export function readPhrasePapers(
  index: SearchIndex,
  space: ListSpace,
  { terms, mark: { field } }: ReadPhrase,
): void {
  const [first, ...more] = terms;
  space.lists.length = 0;
  if (first === undefined) return;
  readTermIn(index, space, first, field);
  for (const term of more) intersect(index, space, term, field, commonMark);
}
