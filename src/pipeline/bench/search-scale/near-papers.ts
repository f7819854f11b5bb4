import type { CorpusTerms } from './corpus-terms.ts';

export interface NearPapers {
  /** For each paper those that share most of its rarer words, nearest first. */
  readonly near: readonly (readonly number[])[];
  /** For each paper the group it is in, from 0: rare words belong to one. */
  readonly groups: readonly number[];
  readonly groupCount: number;
}

const NEIGHBOURS = 8;
/** Words in fewer papers bring none together, words in more bring all. */
const LEAST = 3;
const MOST_SHARE = 0.02;

/**
 * The topics of a corpus, so far as drawing needs them: its papers' neighbours by the words they
 * share, each counting the square of its rarity (cosine of tf·idf with all frequencies 1; Salton
 * and Buckley 1988), and groups around papers taken evenly from all, some three times the square
 * root of their number.
 */
export function findNearPapers({ titles, lists }: CorpusTerms): NearPapers {
  const papers = titles.length;
  const most = Math.max(2 * LEAST, MOST_SHARE * papers);
  const telling = Array.from({ length: papers }, (): number[] => []);
  for (const [term, list] of lists.entries()) {
    if (list.length < LEAST || list.length > most) continue;
    for (const paper of list) telling[paper]?.push(term);
  }
  const stride = Math.max(1, Math.round(Math.sqrt(papers) / 3));
  const shared = new Float64Array(papers);
  const groups: number[] = [];
  const near = telling.map((terms, paper) => {
    const touched: number[] = [];
    for (const term of terms) {
      const list = lists[term] ?? [];
      const weight = Math.log(papers / list.length) ** 2;
      for (const other of list) {
        if (other === paper) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    const nearest: { other: number; weight: number }[] = [];
    let middle = { other: paper, weight: paper % stride === 0 ? Infinity : 0 };
    for (const other of touched) {
      const weight = (shared[other] ?? 0) / Math.sqrt(1 + (telling[other]?.length ?? 0));
      shared[other] = 0;
      if (other % stride === 0 && weight > middle.weight) middle = { other, weight };
      if (nearest.length === NEIGHBOURS && weight <= (nearest.at(-1)?.weight ?? 0)) continue;
      nearest.push({ other, weight });
      nearest.sort((a, b) => b.weight - a.weight);
      nearest.length = Math.min(NEIGHBOURS, nearest.length);
    }
    groups.push(Math.floor(middle.other / stride));
    return nearest.map(({ other }) => other);
  });
  return { near, groups, groupCount: Math.ceil(papers / stride) };
}
