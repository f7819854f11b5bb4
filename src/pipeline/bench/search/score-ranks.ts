/** How well known items were found. All from 0 to 1, higher is better. */
export interface Quality {
  readonly queries: number;
  /** Mean of 1 ÷ place, 0 where the paper is not among the first ten. */
  readonly mrr10: number;
  /** Share of queries that bring the paper first, and among the first ten. */
  readonly success1: number;
  readonly success10: number;
}

/** From the place of the right paper in each answer, from 1; `null` where it is not among ten. */
export function scoreRanks(ranks: readonly (number | null)[]): Quality {
  const queries = ranks.length;
  const within = ranks.filter((rank) => rank !== null && rank <= 10);
  const share = (sum: number) => (queries === 0 ? 0 : sum / queries);
  return {
    queries,
    mrr10: share(within.reduce<number>((sum, rank) => sum + 1 / (rank ?? Infinity), 0)),
    success1: share(within.filter((rank) => rank === 1).length),
    success10: share(within.length),
  };
}

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
