import type { HitExplanation } from '#search/query-answer.ts';
import { turnsOf } from './desk-turns.ts';
import { handOver, type SearchedFacts } from './hand-over.ts';
import type { SearchStore } from './search.ts';

interface Question {
  readonly query: string;
  readonly limit: number;
  /** Whether keys may follow: then what its clauses do is told when typing rests. */
  readonly isTyped: boolean;
}

/** Asks for the best `limit` papers; the answer comes to the store, unless a later one overtakes it. */
export function askSearch(
  store: SearchStore,
  { query, limit, isTyped, ...of }: SearchedFacts & Question,
): void {
  if (store.handed === null) return;
  const number = store.asked.number + 1;
  store.asked = { number, query, of };
  const scope = handOver(store.handed, of);
  turnsOf(store.handed.desk)(() => ({ kind: 'ask', number, scope, query, limit, isTyped }));
}

/** Gives the desk what a first query will be asked of, `of`; it has nothing else to do yet. */
export function prepareSearch({ handed }: SearchStore, of: () => SearchedFacts): void {
  if (handed === null || handed.lists.size > 0 || handed.archiveFacts !== null) return;
  handOver(handed, of());
}

/**
 * Why the paper at a place of what was searched is among the hits of the query asked last;
 * `null` if that cannot be told.
 */
export async function explainSearch(
  store: SearchStore,
  paper: number,
): Promise<HitExplanation | null> {
  const { handed, asked } = store;
  const { of, query } = asked;
  if (handed === null || of === null) return null;
  store.explained += 1;
  const number = store.explained;
  return new Promise((resolve) => {
    store.explaining.set(number, resolve);
    const scope = handOver(handed, of);
    turnsOf(handed.desk)(() => ({ kind: 'explain', number, scope, query, paper }));
  });
}
