import { ENGINE_NAMES } from './engine-names.ts';
import { KINDS } from './known-items.ts';
import type { ComposedMeasure, Latency, Measure } from './measurement.ts';
import type { Quality } from './score-ranks.ts';
import type { SearchReport, SizeReport } from './search-report.ts';
import { describeTarget, short, table } from './report-table.ts';

const FIGURES: readonly (readonly [title: string, figure: (measure: Measure) => number])[] = [
  ['build ms', ({ buildMs }) => buildMs],
  ['index MB', ({ indexBytes }) => indexBytes / 1e6],
  ['index gzip MB', ({ indexGzipBytes }) => indexGzipBytes / 1e6],
  ['load ms', ({ loadMs }) => loadMs],
  ['heap MB', ({ heapBytes }) => heapBytes / 1e6],
  ['p50 ms', ({ latency }) => latency.p50Ms],
  ['p95 ms', ({ latency }) => latency.p95Ms],
];

function describeQuality(quality: Quality | undefined): string {
  if (quality === undefined || quality.queries === 0) return '–';
  const { mrr10, success1, success10 } = quality;
  return [mrr10, success1, success10].map((value) => value.toFixed(3)).join(' ');
}

function describeComposed({ oneWord, composed, clauses }: ComposedMeasure): string[] {
  const rows: readonly (readonly [string, Latency])[] = [
    ['one word', oneWord],
    ['composed', composed],
    ['its clauses counted, besides', clauses],
  ];
  return table([
    ['Our queries', 'p50 ms', 'p95 ms', 'max ms'],
    ...rows.map(([name, { p50Ms, p95Ms, maxMs }]) =>
      [name].concat([p50Ms, p95Ms, maxMs].map(short)),
    ),
  ]);
}

function describeSize(report: SizeReport): string[] {
  const { papers, notes, engines, composed, byLot, targets } = report;
  const measured = ENGINE_NAMES.flatMap((name) => {
    const outcome = engines[name];
    return outcome !== undefined && 'latency' in outcome ? [{ name, measure: outcome }] : [];
  });
  const missing = ENGINE_NAMES.flatMap((name) => {
    const outcome = engines[name];
    if (outcome === undefined || 'latency' in outcome) return [];
    return [`${name}: ${'failed' in outcome ? outcome.failed : outcome.leftOut}`];
  });
  const names = measured.map(({ name }) => name);
  const figures = FIGURES.map(([title, figure]) =>
    [title].concat(measured.map(({ measure }) => short(figure(measure)))),
  );
  const qualities = KINDS.map(({ id }) => {
    const row: string[] = [id];
    return row.concat(
      measured.map(({ measure }) => describeQuality(measure.kinds[id])),
      byLot[id]?.toFixed(3) ?? '–',
    );
  });
  return [
    `${String(papers)} papers`,
    ...[...notes, ...missing].map((note) => `  ${note}`),
    ...table([['', ...names], ...figures]),
    '',
    ...table([['MRR@10, success at 1, at 10', ...names, 'by lot'], ...qualities]),
    '',
    ...(composed === null ? [] : [...describeComposed(composed), '']),
    ...(targets.length > 0 ? ['Figures to reach:', ...targets.map(describeTarget), ''] : []),
  ];
}

/** The report as people read it. */
export function describeReport({
  corpus,
  seed,
  papersPerKind,
  notes,
  settings,
  kinds,
  sizes,
}: SearchReport): string {
  return [
    `${corpus.file}: ${String(corpus.papers)} papers, seed ${String(seed)}, up to ${String(papersPerKind)} papers a kind`,
    ...notes,
    '',
    ...ENGINE_NAMES.flatMap((name) =>
      settings[name] === undefined ? [] : [`${name}: ${settings[name]}`],
    ),
    '',
    ...Object.entries(kinds).map(([id, description]) => `${id}: ${description}`),
    '',
    ...sizes.flatMap(describeSize),
  ].join('\n');
}
