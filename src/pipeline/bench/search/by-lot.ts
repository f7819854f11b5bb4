import type { BenchPaper } from './bench-paper.ts';
import { KINDS, type KindId, type KnownItem } from './known-items.ts';
import { wordsOf } from './paper-words.ts';

/** What MRR@10 is to be expected of a place by lot among so many. */
function expectedOf(equals: number): number {
  let sum = 0;
  for (let place = 1; place <= Math.min(equals, 10); place += 1) sum += 1 / place;
  return sum / equals;
}

/**
 * By kind the MRR@10 of an order that finds exactly the papers whose titles fit a query, and draws
 * lots among them: where several titles begin with what was typed, no ranking can know which of
 * them was meant. Only of kinds for which it can be said when a title fits.
 */
export function mrrByLot(
  papers: readonly BenchPaper[],
  questions: readonly { readonly kind: KindId; readonly items: readonly KnownItem[] }[],
): Readonly<Partial<Record<KindId, number>>> {
  const titles = papers.map(({ title }) => wordsOf(title).join(' '));
  const byLot: Partial<Record<KindId, number>> = {};
  for (const { kind, items } of questions) {
    const fits = KINDS.find(({ id }) => id === kind)?.fits ?? null;
    if (fits === null || items.length === 0) continue;
    const sum = items.reduce((total, { query }) => {
      return total + expectedOf(titles.filter((title) => fits(title, query)).length);
    }, 0);
    byLot[kind] = sum / items.length;
  }
  return byLot;
}
