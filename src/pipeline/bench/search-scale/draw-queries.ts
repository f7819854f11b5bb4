import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { drawKnownItems, KINDS } from '#pipeline/bench/search/known-items.ts';
import { isTelling, tellingWords, wordsOf } from '#pipeline/bench/search/paper-words.ts';
import { seededRandom, shuffled, type Random } from '#pipeline/bench/search/seeded-random.ts';

export interface ScaleQuery {
  readonly kind: string;
  readonly query: string;
}

/** Common words stand in one paper of a hundred and more, rare ones in fewer than one of a thousand. */
const COMMON = 0.01;
const RARE = 0.001;

interface Drawing {
  readonly paper: BenchPaper;
  readonly random: Random;
  /** The share of papers that have a word. */
  readonly share: (word: string) => number;
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function isCommon({ share }: Drawing, word: string): boolean {
  return isTelling(word) && share(word) >= COMMON;
}

function commonPair(drawing: Drawing): string | null {
  const words = wordsOf(drawing.paper.title);
  const pairs = words.flatMap((word, place) => {
    const next = words[place + 1] ?? '';
    return isCommon(drawing, word) && isCommon(drawing, next) ? [`${word} ${next}`] : [];
  });
  return pick(pairs, drawing.random) ?? null;
}

function rareAndCommon(drawing: Drawing): string | null {
  const words = tellingWords(drawing.paper.title);
  const rare = pick(
    words.filter((word) => drawing.share(word) < RARE),
    drawing.random,
  );
  const common = pick(
    words.filter((word) => isCommon(drawing, word)),
    drawing.random,
  );
  return rare === undefined || common === undefined ? null : `${rare} ${common}`;
}

/** Beside the known items' kinds, what strains an index in pieces. */
const MORE_KINDS = [
  {
    id: 'titleWord',
    description: 'any one of its title words',
    make: ({ paper, random }: Drawing) => pick(tellingWords(paper.title), random) ?? null,
  },
  {
    id: 'commonWord',
    description: 'a word of its abstract that one paper of a hundred and more has',
    make: (drawing: Drawing) => {
      const words = tellingWords(drawing.paper.abstract);
      return pick(
        words.filter((word) => isCommon(drawing, word)),
        drawing.random,
      );
    },
  },
  {
    id: 'commonPair',
    description: 'two such words side by side in its title',
    make: commonPair,
  },
  {
    id: 'rareAndCommon',
    description:
      'a title word that fewer than one paper of a thousand has, and one that at least one of a hundred has',
    make: rareAndCommon,
  },
] as const;

export const QUERY_KINDS: readonly { readonly id: string; readonly description: string }[] = [
  ...KINDS,
  ...MORE_KINDS,
];

/**
 * Up to `count` queries of each kind from some papers of an archive. `counts`: how many of its
 * `papers` have a word.
 */
export function drawQueries(
  sample: readonly BenchPaper[],
  counts: ReadonlyMap<string, number>,
  { papers, seed, count }: { papers: number; seed: number; count: number },
): readonly ScaleQuery[] {
  const known = KINDS.flatMap((kind) =>
    drawKnownItems(kind, sample, counts, { seed, count }).map(({ query }) => ({
      kind: kind.id,
      query,
    })),
  );
  const more = MORE_KINDS.flatMap(({ id, make }) => {
    const random = seededRandom(seed, id);
    const share = (word: string) => (counts.get(word) ?? 0) / papers;
    const queries = shuffled(sample, random).flatMap((paper) => {
      const query = make({ paper, random, share });
      return query == null ? [] : [{ kind: id, query }];
    });
    return queries.slice(0, count);
  });
  return [...known, ...more];
}
