import { ENGINE_NAMES, type EngineName } from './engine-names.ts';
import { KINDS, type KindId } from './known-items.ts';
import type { ComposedMeasure, Measure } from './measurement.ts';

/** One of our figures beside what it ought to be. */
export interface Target {
  readonly figure: string;
  readonly value: number;
  readonly bound: 'at least' | 'at most';
  readonly target: number;
  readonly met: boolean;
}

export type Measures = Readonly<Partial<Record<EngineName, Measure>>>;

/** MRR@10 to reach, by number of papers. */
const QUALITY: ReadonlyMap<number, Readonly<Partial<Record<KindId, number>>>> = new Map([
  [
    10_000,
    {
      titleWords: 0.99,
      titleWordsOneTypo: 0.99,
      titleWordsAllTypos: 0.98,
      abstractWords: 0.995,
      abstractWordsOneTypo: 0.995,
      cutPrefix: 0.975,
      cutPrefixOneTypo: 0.965,
      rarestWord: 0.96,
      rarestWordTypo: 0.91,
      twoTitleWords: 0.82,
      joinedCompound: 0.93,
    },
  ],
  [
    80_000,
    {
      titleWords: 0.96,
      titleWordsOneTypo: 0.96,
      titleWordsAllTypos: 0.94,
      abstractWords: 0.98,
      cutPrefix: 0.95,
    },
  ],
]);

/** How far below the best library in the same run is still as good. */
const EQUAL = 0.005;

export function atLeast(figure: string, value: number, target: number): Target {
  return { figure, value, bound: 'at least', target, met: value >= target };
}

export function atMost(figure: string, value: number, target: number): Target {
  return { figure, value, bound: 'at most', target, met: value <= target };
}

/** The library that does best at a kind, among those that were asked all of it. */
function bestLibrary(
  measures: Measures,
  kind: KindId,
): { name: EngineName; mrr: number } | null {
  const asked = measures.ours?.kinds[kind]?.queries;
  const scored = ENGINE_NAMES.flatMap((name) => {
    const quality = name === 'ours' ? undefined : measures[name]?.kinds[kind];
    return quality === undefined || quality.queries !== asked
      ? []
      : [{ name, mrr: quality.mrr10 }];
  });
  return scored.toSorted((a, b) => b.mrr - a.mrr)[0] ?? null;
}

function qualityTargets(ours: Measure, measures: Measures, size: number): Target[] {
  const targets: Target[] = [];
  for (const { id } of KINDS) {
    const quality = ours.kinds[id];
    if (quality === undefined || quality.queries === 0) continue;
    const figure = `${id} MRR@10`;
    const wanted = QUALITY.get(size)?.[id];
    if (wanted !== undefined) targets.push(atLeast(figure, quality.mrr10, wanted));
    const best = bestLibrary(measures, id);
    if (best === null) continue;
    const beside = `${figure}, ${best.name} less ${String(EQUAL)}`;
    targets.push(atLeast(beside, quality.mrr10, best.mrr - EQUAL));
  }
  return targets;
}

/** Ratios of ours to a library's, which hold on any machine; only of what was measured. */
export interface Ratios {
  readonly p95ToMinisearch: number | null;
  readonly p95ToFuse: number | null;
  readonly gzipToMinisearch: number | null;
}

export function ratiosOf({ ours, minisearch, fuse }: Measures): Ratios | null {
  if (ours === undefined) return null;
  return {
    p95ToMinisearch: minisearch ? ours.latency.p95Ms / minisearch.latency.p95Ms : null,
    p95ToFuse: fuse ? ours.latency.p95Ms / fuse.latency.p95Ms : null,
    gzipToMinisearch: minisearch ? ours.indexGzipBytes / minisearch.indexGzipBytes : null,
  };
}

function ratioTargets(measures: Measures): Target[] {
  const ratios = ratiosOf(measures);
  const limits = [
    ['p95 to MiniSearch’s', ratios?.p95ToMinisearch, 1 / 20],
    ['p95 to fuse’s', ratios?.p95ToFuse, 1 / 1000],
    ['index gzip to MiniSearch’s', ratios?.gzipToMinisearch, 0.45],
  ] as const;
  return limits.flatMap(([figure, ratio, limit]) =>
    ratio === null || ratio === undefined ? [] : [atMost(figure, ratio, limit)],
  );
}

/** The figures to reach at this size, ours beside them; none where ours was not measured. */
export function compareWithTargets(
  size: number,
  measures: Measures,
  composed: ComposedMeasure | null,
): Target[] {
  const { ours } = measures;
  if (ours === undefined) return [];
  const targets = qualityTargets(ours, measures, size);
  if (size === 10_000) targets.push(...ratioTargets(measures));
  if (size >= 10_000) targets.push(atMost('build ms, a core', ours.buildMs, size / 5));
  // Below, both take a fraction of a millisecond, most of it to read the query itself.
  if (size >= 10_000 && composed !== null) {
    const figure = 'p95 ms of composed queries, beside one word';
    targets.push(atMost(figure, composed.composed.p95Ms, composed.oneWord.p95Ms));
  }
  if (size === 80_000) {
    targets.push(
      atMost('p95 ms', ours.latency.p95Ms, 3),
      atMost('load ms', ours.loadMs, 30),
      atMost('heap MB', ours.heapBytes / 1e6, 25),
      atMost('index gzip MB', ours.indexGzipBytes / 1e6, 11),
    );
  }
  return targets;
}
