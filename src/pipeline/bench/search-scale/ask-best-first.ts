import { LIMIT } from '#pipeline/bench/search/engine.ts';
import { bestHits } from '#search/best-hits.ts';
import { findTypos } from '#search/find-typos.ts';
import { findPapers } from '#search/find-papers.ts';
import { BLOCK_TERMS } from '#search/index-format.ts';
import { planQuery } from '#search/plan-query.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { isReadPhrase, type ReadTerm, type Slot } from '#search/reading.ts';
import { readPlan } from '#search/read-plan.ts';
import { rarity, workspaceOf, type Checks } from '#search/score-papers.ts';
import type { SearchIndex } from '#search/search-index.ts';
import {
  cursorWord,
  enterBlock,
  findTerm,
  stepCursor,
  termCursor,
} from '#search/vocabulary.ts';
import { bestPartOf, LONG_LIST } from './best-part.ts';
import { fetchAndAsk, type HostedArchive, type Transfer } from './hosted-archive.ts';
import { sumTransfers } from './sum-transfers.ts';
import type { PiecedIndex } from '#search/pieced-index.ts';

/** So many places in lists, some 2 MB, are read beyond best parts for one query, and no more. */
const MOST_PLACES = 1_000_000;

/** Nothing is asked of papers but words. */
const WORDS_ONLY: Checks = { admits: null, phrases: () => () => 0 };

/** An answer from best parts, so far. */
interface Partial {
  readonly papers: readonly number[];
  /** Whether a word has a list that is not read whole at once. */
  readonly common: boolean;
  /** The slot to read whole next, and how many places that is; `null`: it ends here. */
  readonly next: { readonly slot: number; readonly places: number } | null;
}

function termName(index: SearchIndex, term: number): string {
  const cursor = termCursor();
  enterBlock(index, cursor, Math.floor(term / BLOCK_TERMS));
  while (cursor.term < term) stepCursor(index, cursor);
  return cursorWord(cursor);
}

/** The best parts in place of long lists. */
function withBestParts(index: SearchIndex, term: ReadTerm): ReadTerm {
  if (isReadPhrase(term)) return term;
  const readings = term.readings.map((reading) => {
    if (reading.count <= LONG_LIST) return reading;
    const best = bestPartOf(termName(index, reading.term));
    return { ...reading, term: findTerm(index, termCursor(), best) };
  });
  // Where the vocabulary of best parts is still to come, it is noted, and all is asked again.
  const found = readings.filter((reading) => reading.term >= 0);
  return { ...term, readings: found.toSorted((a, b) => a.term - b.term) };
}

/** Places in the long lists of a slot. */
function longPlaces({ terms }: Slot): number {
  return terms
    .flatMap((term) => (isReadPhrase(term) ? [] : term.readings))
    .reduce((sum, { count }) => sum + (count > LONG_LIST ? count : 0), 0);
}

/** No mark comes to more, before rarity; see `shareOf`. */
const MOST_SHARE = 0.92;

/** What a paper may score at most that does not have all words in the title. */
function mostWithoutBonus({ papers }: SearchIndex, slots: readonly Slot[]): number {
  return slots.reduce((sum, { terms }) => {
    const worths = terms.flatMap((term) => {
      if (isReadPhrase(term)) return [];
      const whole = rarity(papers, Math.min(papers, term.cost));
      return term.readings.map(({ weight, count }) => {
        const own = rarity(papers, count);
        return weight * (weight === 1 ? own : Math.min(own, whole));
      });
    });
    return sum + MOST_SHARE * Math.max(0, ...worths);
  }, 0);
}

function isMissing({ missedPieces, missedSlices, backward }: SearchIndex): boolean {
  return missedPieces.size + missedSlices.size + (backward?.missedPieces.size ?? 0) > 0;
}

/** Answers with the lists of `whole` slots whole and the best parts of the others. */
function answerOnce(
  index: SearchIndex,
  query: string,
  whole: ReadonlySet<number>,
  room: number,
): Partial {
  const plan = planQuery(parseQuery(query).query);
  for (const doubting of [false, true]) {
    const read = readPlan({ index, findTypos }, workspaceOf(index).lists, plan, doubting);
    const long = read.slots.map(longPlaces);
    const slots = read.slots.map((slot, place) =>
      whole.has(place) || long[place] === 0
        ? slot
        : { ...slot, terms: slot.terms.map((term) => withBestParts(index, term)) },
    );
    const space = findPapers(index, { ...read, slots }, WORDS_ONLY);
    const partial = long
      .map((places, slot) => ({ slot, places }))
      .filter(({ slot, places }) => places > 0 && !whole.has(slot));
    const lacks = space.touchedCount === 0 && partial.length === 0;
    if (lacks && !doubting && !isMissing(index)) continue;
    const hits = bestHits(space.touched, space.touchedCount, space.scores, LIMIT);
    const least = hits.length < LIMIT ? 0 : (hits.at(-1)?.score ?? 0);
    const isEnough =
      isMissing(index) || slots.length === 1 || least >= mostWithoutBonus(index, read.slots);
    const [next] = partial.toSorted((a, b) => a.places - b.places);
    return {
      papers: hits.map(({ paper }) => paper),
      common: long.some((places) => places > 0),
      next: isEnough || next === undefined || next.places > room ? null : next,
    };
  }
  return { papers: [], common: false, next: null };
}

/**
 * Answers from the best parts of long lists. A single word is answered exactly: what ranks
 * highest is in its best part. What several words find is enough when the fiftieth has more than
 * a paper can have without the bonus for all words in the title, which is where all of those are
 * found (the threshold algorithm of Fagin, Lotem and Naor 2003, "Optimal aggregation algorithms
 * for middleware", by whole lists). Else whole lists are read, the shortest first, as long as
 * `MOST_PLACES` allow.
 */
export function askBestFirst(
  hosted: HostedArchive,
  pieced: PiecedIndex,
  query: string,
): {
  readonly papers: readonly number[];
  readonly common: boolean;
  readonly transfer: Transfer;
} {
  const whole = new Set<number>();
  const transfers: Transfer[] = [];
  for (let room = MOST_PLACES; ;) {
    const { value, transfer } = fetchAndAsk(hosted, pieced, () =>
      answerOnce(pieced.index, query, whole, room),
    );
    transfers.push(transfer);
    const { papers, common, next } = value;
    if (next === null) return { papers, common, transfer: sumTransfers(transfers) };
    whole.add(next.slot);
    room -= next.places;
  }
}
