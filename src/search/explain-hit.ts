import { JOINED_MARK } from './analyse-text.ts';
import { askQuery, type AskedQuery } from './ask-query.ts';
import { addTitleBonus } from './find-papers.ts';
import { BLOCK_TERMS } from './index-format.ts';
import { TITLE_MARK } from './postings.ts';
import type { FoundTerm, HitExplanation, HitReason } from './query-answer.ts';
import { readPapers, readPhrasePapers, timesBesideTitle } from './read-papers.ts';
import { slotOf } from './read-plan.ts';
import { isReadPhrase, type Reading, type ReadTerm } from './reading.ts';
import { scoreSlot } from './score-papers.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';
import type { ListCursor } from './term-lists.ts';
import { cursorWord, enterBlock, stepCursor, termCursor } from './vocabulary.ts';

/** Marks 1 to 5 are of the abstract alone. */
const LEAST_TIMES = [0, 1, 2, 3, 4, 6];

/** The mark of a paper in the list at hand; 0: it is not in it. */
function markOf({ numbers, marks, length }: ListCursor, paper: number): number {
  const place = numbers.subarray(0, length).indexOf(paper);
  return place < 0 ? 0 : (marks[place] ?? 0);
}

function placesOf(mark: number): Pick<FoundTerm, 'inTitle' | 'timesInAbstract'> {
  return mark >= TITLE_MARK
    ? { inTitle: true, timesInAbstract: timesBesideTitle(mark) }
    : { inTitle: false, timesInAbstract: LEAST_TIMES[mark] ?? 0 };
}

function spellingOf(index: SearchIndex, term: number): string {
  const cursor = termCursor();
  enterBlock(index, cursor, Math.floor(term / BLOCK_TERMS));
  while (cursor.term < term) stepCursor(index, cursor);
  return cursorWord(cursor).replace(JOINED_MARK, '');
}

/** What one slot adds to the score of a paper, by the very code that ranks. */
function scoreOf(
  { source: { index }, space, checks }: AskedQuery,
  paper: number,
  terms: readonly ReadTerm[],
  place: number,
): number {
  space.answered.fill(0);
  space.scores.fill(0);
  scoreSlot(index, space, slotOf(terms, index.papers), place, -1, checks);
  return space.scores[paper] ?? 0;
}

/** A place for what is scored again to tell its parts apart. */
function sparePlace({ read }: AskedQuery): number {
  return read.slots.length;
}

function foundTerms(asked: AskedQuery, paper: number, term: ReadTerm): readonly FoundTerm[] {
  const { source, space, checks } = asked;
  const { index } = source;
  if (isReadPhrase(term)) {
    readPhrasePapers(index, space, term);
    const mark = markOf(space.lists, paper);
    const checked = mark === 0 ? 0 : checks.phrases(term)(paper, mark);
    const words = term.mark.words.join(' ');
    return checked === 0 ? [] : [{ term: words, how: 'phrase', ...placesOf(checked) }];
  }
  const found = term.readings.flatMap((reading) => {
    readPapers(index, space, reading, term.mark.field);
    const mark = markOf(space.lists, paper);
    return mark === 0 ? [] : [{ reading, mark }];
  });
  const spelt = ({ term: first, second }: Reading) =>
    [first, second].filter((number) => number >= 0).map((number) => spellingOf(index, number));
  return found
    .map(({ reading, mark }) => ({
      score: scoreOf(asked, paper, [{ ...term, readings: [reading] }], sparePlace(asked)),
      found: { term: spelt(reading).join(' '), how: reading.how, ...placesOf(mark) },
    }))
    .toSorted((a, b) => b.score - a.score)
    .map((each) => each.found);
}

/** The alternative that makes the score of its slot; `null` where the paper has none of them. */
function reasonOf(
  asked: AskedQuery,
  paper: number,
  terms: readonly ReadTerm[],
): { readonly term: ReadTerm; readonly score: number } | null {
  const scored = terms.map((term) => ({
    term,
    score: scoreOf(asked, paper, [term], sparePlace(asked)),
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 ? null : best;
}

/**
 * Why a paper is where it is among the answers to a query: which words it has where, and what
 * each adds. Made when it is asked for: it takes about as long as the query again for each word.
 */
export function explainHit(source: SearchSource, query: string, paper: number): HitExplanation {
  const asked = askQuery(source, query);
  const { read, space } = asked;
  const scores = new Map<ReadTerm, number>();
  for (const terms of [
    ...read.slots.map((slot) => slot.terms),
    ...read.optional.map((term) => [term]),
  ]) {
    const reason = reasonOf(asked, paper, terms);
    if (reason === null) continue;
    scores.set(reason.term, (scores.get(reason.term) ?? 0) + reason.score);
  }
  const reasons = Array.from(scores, ([term, score]): HitReason => ({
    word: term.mark.text,
    score,
    found: foundTerms(asked, paper, term),
  }));
  for (const [place, { terms }] of read.slots.entries()) scoreOf(asked, paper, terms, place);
  space.scores.fill(0);
  space.touched[0] = paper;
  space.touchedCount = 1;
  addTitleBonus(source.index, space, read.slots);
  const bonus = space.scores[paper] ?? 0;
  return { score: reasons.reduce((sum, { score }) => sum + score, bonus), bonus, reasons };
}
