import { LIMIT } from '#pipeline/bench/search/engine.ts';
import { seededRandom, shuffled } from '#pipeline/bench/search/seeded-random.ts';
import { answerQuery } from '#search/answer-query.ts';
import { findTypos } from '#search/find-typos.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { askBestFirst } from './ask-best-first.ts';
import type { ScaleQuery } from './draw-queries.ts';
import { fetchAndAsk, openHosted, type Transfer } from './hosted-archive.ts';
import type { MadeArchive } from './make-archive.ts';

/** One way to answer a query, beside the answer it is to equal. */
export interface Answered {
  readonly transfer: Transfer;
  readonly exact: boolean;
  /** The share of the right papers that it gives. */
  readonly found: number;
}

export interface AskedQuery {
  readonly kind: string;
  /** Whether a word has a list that is not read whole at once. */
  readonly common: boolean;
  /** Beside the index in one piece. */
  readonly whole: Answered;
  /** Beside the lists read whole. */
  readonly bestFirst: Answered;
}

/** What the page asks, of words alone: the numbers of the first papers. */
function answer(index: SearchIndex, query: string): readonly number[] {
  const source = {
    index,
    factTest: () => () => false,
    phraseTest: () => () => false,
    findTypos,
    names: () => [],
    within: null,
  };
  return answerQuery(source, query, LIMIT).hits.map(({ paper }) => paper);
}

function compare(
  right: readonly number[],
  given: readonly number[],
  transfer: Transfer,
): Answered {
  const exact =
    right.length === given.length && right.every((paper, at) => given[at] === paper);
  const all = new Set(given);
  const found = right.filter((paper) => all.has(paper)).length / Math.max(1, right.length);
  return { transfer, exact, found: right.length === 0 ? 1 : found };
}

/** Each query by a reader who has nothing but the head. */
export function askCold({ index, hosted, queries }: MadeArchive): readonly AskedQuery[] {
  return queries.map(({ kind, query }) => {
    const right = answer(index, query);
    const pieced = openHosted(hosted);
    const whole = fetchAndAsk(hosted, pieced, () => answer(pieced.index, query));
    const best = askBestFirst(hosted, openHosted(hosted), query);
    return {
      kind,
      common: best.common,
      whole: compare(right, whole.value, whole.transfer),
      bestFirst: compare(whole.value, best.papers, best.transfer),
    };
  });
}

/** All queries in some order by one reader, who keeps what was fetched; given for the second half. */
export function askWarm({ hosted, queries }: MadeArchive, seed: number): readonly Transfer[] {
  const pieced = openHosted(hosted);
  const order: readonly ScaleQuery[] = shuffled(queries, seededRandom(seed, 'warm'));
  const transfers = order.map(({ query }) => askBestFirst(hosted, pieced, query).transfer);
  return transfers.slice(Math.floor(transfers.length / 2));
}

/** Kinds of several words that are typed to their ends. */
const TYPED_KINDS = new Set(['titleWords', 'abstractWords', 'twoTitleWords']);

/** Queries word by word: the bytes of the first words, and of all further ones. */
export function askWordByWord({ hosted, queries }: MadeArchive): {
  readonly first: readonly number[];
  readonly further: readonly number[];
} {
  const first: number[] = [];
  const further: number[] = [];
  for (const { kind, query } of queries) {
    if (!TYPED_KINDS.has(kind)) continue;
    const pieced = openHosted(hosted);
    const words = query.split(' ');
    for (const place of words.keys()) {
      const typed = words.slice(0, place + 1).join(' ');
      const { transfer } = askBestFirst(hosted, pieced, typed);
      (place === 0 ? first : further).push(transfer.bytes);
    }
  }
  return { first, further };
}
