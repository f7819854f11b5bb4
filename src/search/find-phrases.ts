import type { PiecedIndex } from './pieced-index.ts';
import { IN_ABSTRACT, positionCursor, readPositions } from './positions.ts';
import type { PhraseTerms } from './search-source.ts';
import { listCursor, readList, type ListCursor } from './term-lists.ts';
import { findTerm, termCursor } from './vocabulary.ts';

/** For each paper, where phrases may begin. */
type Beginnings = Map<number, readonly number[]>;

/**
 * Leaves the beginnings at which the term stands `offset` words further on; from `null`, all of
 * them. Where the term has no places, as the commonest have none, the beginnings as they are.
 */
function follow(
  pieced: PiecedIndex,
  lists: ListCursor,
  term: number,
  field: PhraseTerms['field'],
  offset: number,
  before: Beginnings | null,
): Beginnings | null {
  const { index } = pieced;
  const bits = pieced.positionsOf(term);
  readList(index, lists, term);
  if (bits === null) return before;
  const cursor = positionCursor(bits.words, bits.bit);
  const from = field === 'title' ? 0 : IN_ABSTRACT;
  const after: Beginnings = new Map();
  for (let at = 0; at < lists.length; at += 1) {
    const paper = lists.numbers[at] ?? 0;
    readPositions(cursor, lists.marks[at] ?? 0);
    const known = before?.get(paper);
    if (before !== null && known === undefined) continue;
    const found: number[] = [];
    for (let each = 0; each < cursor.length; each += 1) {
      const place = cursor.places[each] ?? 0;
      if (place >= IN_ABSTRACT !== from > 0) continue;
      const beginning = place - from - offset;
      if (beginning >= 0 && (known?.includes(beginning) ?? true)) found.push(beginning);
    }
    if (found.length > 0) after.set(paper, found);
  }
  return after;
}

/**
 * Whether the words of a phrase stand one after the other, from the index alone. In the place of
 * a word that more than half of a large archive's papers have, any word may stand.
 */
export function phraseTester(
  pieced: PiecedIndex,
): (phrase: PhraseTerms) => (paper: number) => boolean {
  const { index } = pieced;
  const lists = listCursor(index);
  const cursor = termCursor();
  return ({ field, words }) => {
    let beginnings: Beginnings | null = null;
    for (const [offset, word] of words.entries()) {
      const term = findTerm(index, cursor, word);
      if (term < 0) return () => false;
      beginnings = follow(pieced, lists, term, field, offset, beginnings);
    }
    const found = beginnings;
    return (paper) => found?.has(paper) ?? true;
  };
}
