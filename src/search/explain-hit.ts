import { askQuery, type AskedQuery } from './ask-query.ts';
import { addTitleBonus } from './find-papers.ts';
import { markOfReading, placePhrase, placeReading } from './place-terms.ts';
import type { FoundTerm, HitExplanation, HitReason } from './query-answer.ts';
import { slotOf } from './read-plan.ts';
import { isReadPhrase, type ReadTerm } from './reading.ts';
import { scoreSlot } from './score-papers.ts';
import type { SearchSource } from './search-source.ts';

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

function foundTerms(asked: AskedQuery, paper: number, word: ReadTerm): readonly FoundTerm[] {
  if (isReadPhrase(word)) return placePhrase(asked, paper, word);
  return word.readings
    .map((reading) => ({ reading, mark: markOfReading(asked, paper, reading, word) }))
    .filter(({ mark }) => mark > 0)
    .map(({ reading, mark }) => ({
      reading,
      mark,
      score: scoreOf(asked, paper, [{ ...word, readings: [reading] }], sparePlace(asked)),
    }))
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ reading, mark }) => placeReading(asked, paper, reading, word, mark));
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
 * each adds; `null` for a paper that is not among them. Made when it is asked for: it takes about
 * as long as the query again for each word.
 */
export function explainHit(
  source: SearchSource,
  query: string,
  paper: number,
): HitExplanation | null {
  const asked = askQuery(source, query);
  const { read, space } = asked;
  if (!space.touched.subarray(0, space.touchedCount).includes(paper)) return null;
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
