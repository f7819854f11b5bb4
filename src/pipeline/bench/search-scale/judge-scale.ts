import { atLeast, atMost, type Target } from '#pipeline/bench/search/targets.ts';
import type { Growth, KindReport, SizeReport } from './scale-report.ts';

/** The size that the figures of a first query are set for. */
const FIRST_QUERY_SIZE = 80_000;
const FIRST_QUERY_BYTES = 300_000;
const FURTHER_WORD_BYTES = 60_000;
const EXACT = 0.99;

/** The middle query's bytes, from the smallest to the largest archive, beside the logarithm's growth. */
export function measureGrowth(sizes: readonly SizeReport[]): readonly Growth[] {
  const sorted = sizes.toSorted((a, b) => a.papers - b.papers);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const papers = last.papers / first.papers;
  const logarithm = Math.log(last.papers) / Math.log(first.papers);
  const grow = (what: string, from: KindReport, to: KindReport): Growth[] => {
    if (from.bestFirst.queries === 0 || to.bestFirst.queries === 0) return [];
    const bytes = to.bestFirst.bytes.p50 / from.bestFirst.bytes.p50;
    return [{ what, papers, bytes, logarithm, met: bytes <= logarithm }];
  };
  return [
    ...grow('all', first.all, last.all),
    ...grow('ordinary', first.ordinary, last.ordinary),
    ...grow('common, beside ordinary', first.ordinary, last.common),
    ...last.kinds.flatMap((kind) => {
      const from = first.kinds.find((each) => each.kind === kind.kind);
      return from === undefined ? [] : grow(kind.kind, from, kind);
    }),
  ];
}

/** The figures to reach, ours beside them. */
export function judgeScale(
  sizes: readonly SizeReport[],
  growth: readonly Growth[],
): readonly Target[] {
  const targets: Target[] = [];
  for (const { papers, host, all, common, furtherWord } of sizes) {
    const at = `${String(papers)} papers`;
    if (papers === FIRST_QUERY_SIZE) {
      const first = host.headBytes + all.bestFirst.bytes.p95;
      targets.push(
        atMost(`${at}: bytes of a first query, p95`, first, FIRST_QUERY_BYTES),
        atMost(`${at}: bytes of a further word, p50`, furtherWord.p50, FURTHER_WORD_BYTES),
      );
    }
    for (const { kind, bestFirst } of [all, common]) {
      if (bestFirst.queries === 0) continue;
      targets.push(atLeast(`${at}: first fifty exact, ${kind}`, bestFirst.exact, EXACT));
    }
  }
  const ordinary = growth.find(({ what }) => what === 'ordinary');
  if (ordinary !== undefined) {
    const { bytes, logarithm } = ordinary;
    targets.push(atMost('growth of the bytes of ordinary queries, p50', bytes, logarithm));
  }
  return targets;
}
