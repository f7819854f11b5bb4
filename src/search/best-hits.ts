export interface PaperHit {
  /** Its place in the list that was indexed, from 0. */
  readonly paper: number;
  /** Comparable within one result only. */
  readonly score: number;
}

/** Below 0 if the first is the better hit. */
function compareHits(a: PaperHit, b: PaperHit): number {
  return b.score - a.score || a.paper - b.paper;
}

/**
 * The best `limit` of the first `count` papers, best first; equal ones by their number. Keeps
 * twice as many as wanted and throws the worse half away when there is no more room.
 */
export function bestHits(
  papers: Int32Array,
  count: number,
  scores: Float64Array,
  limit: number,
): readonly PaperHit[] {
  const kept: PaperHit[] = [];
  let least = -Infinity;
  for (let place = 0; place < count; place += 1) {
    const paper = papers[place] ?? 0;
    const score = scores[paper] ?? 0;
    if (score < least) continue;
    kept.push({ paper, score });
    if (kept.length >= 2 * limit + 64) {
      kept.sort(compareHits);
      kept.length = limit;
      least = kept.at(-1)?.score ?? -Infinity;
    }
  }
  return kept.toSorted(compareHits).slice(0, limit);
}
