import { describeTarget, short, table } from '#pipeline/bench/search/report-table.ts';
import type {
  Fit,
  Growth,
  KindReport,
  Reading,
  ScaleReport,
  SizeReport,
} from './scale-report.ts';
import type { Spread } from './spread.ts';

function kilobytes({ p50, p95 }: Spread): string {
  return `${short(p50 / 1000)} ${short(p95 / 1000)}`;
}

function counts({ p50, p95 }: Spread): string {
  return `${String(p50)} ${String(p95)}`;
}

function shares({ exact, found }: Reading): string {
  return `${exact.toFixed(3)} ${found.toFixed(3)}`;
}

function percent(drawn: number, real: number): string {
  const more = Math.round((100 * drawn) / real) - 100;
  return `${more < 0 ? '−' : '+'}${String(Math.abs(more))} %`;
}

function describeFit({ heaps, zipf, sizes, positionBytes, overlaps }: Fit): string[] {
  const growth = heaps.growth.map(({ papers, terms }) => [
    String(papers),
    String(terms),
    String(Math.round(heaps.scale * papers ** heaps.exponent)),
  ]);
  const ranks = zipf.real.map((real, at) => [
    String(10 ** at),
    String(real),
    short(zipf.fitted[at] ?? 0),
  ]);
  const compared = sizes.flatMap(({ real, drawn }) =>
    (['terms', 'postings', 'postingBytes', 'spellingBytes', 'indexBytes'] as const).map(
      (figure) => [
        `${String(real.papers)} papers: ${figure}`,
        String(real[figure]),
        String(drawn[figure]),
        percent(drawn[figure], real[figure]),
      ],
    ),
  );
  const [largest] = sizes.slice(-1);
  const marks = (largest?.real.classes ?? []).map((real) => {
    const drawn = largest?.drawn.classes.find((each) => each.papersFrom === real.papersFrom);
    const row = [String(real.papersFrom), String(real.terms), String(drawn?.terms ?? 0)];
    for (const figure of ['inTitle', 'once', 'twice'] as const) {
      row.push(real[figure].toFixed(3), (drawn?.[figure] ?? 0).toFixed(3));
    }
    return row;
  });
  return [
    'The fit',
    `  Heaps: ${short(heaps.scale)} · papers ^ ${heaps.exponent.toFixed(3)} terms`,
    ...table([['papers', 'terms', 'fitted'], ...growth]),
    `  Zipf and Mandelbrot: ${short(zipf.scale)} · (rank + ${String(zipf.shift)}) ^ −${zipf.exponent.toFixed(3)} papers`,
    ...table([['rank', 'papers', 'fitted'], ...ranks]),
    '  Real papers and as many drawn ones, indexed',
    ...table([['', 'real', 'drawn', ''], ...compared]),
    `  Where words stand: ${short(positionBytes)} bytes a paper`,
    '  Postings by how many papers have the term: shares in the title; once, twice in the abstract alone',
    ...table([
      ['papers', 'terms', 'drawn', 'title', 'drawn', 'once', 'drawn', 'twice', 'drawn'],
      ...marks,
    ]),
    '  Papers with two words of a title, drawn from one half of the corpus, counted in the other',
    ...table([
      ['papers with the rarer', 'pairs', 'real', 'drawn', '', 'if independent'],
      ...overlaps.map(({ papersFrom, pairs, real, drawn, independent }) => [
        String(papersFrom),
        String(pairs),
        short(real),
        short(drawn),
        percent(drawn, real),
        short(independent),
      ]),
    ]),
    '',
  ];
}

function describeKind({ kind, whole, bestFirst }: KindReport): string[] {
  return [
    kind,
    String(whole.queries),
    kilobytes(whole.bytes),
    counts(whole.files),
    counts(whole.rounds),
    shares(whole),
    kilobytes(bestFirst.bytes),
    counts(bestFirst.rounds),
    shares(bestFirst),
  ];
}

function describeSize(size: SizeReport): string[] {
  const { papers, terms, postings, longLists, host, all, ordinary, common, kinds } = size;
  const rows = [all, ordinary, common, ...kinds].filter(({ whole }) => whole.queries > 0);
  const pieces = Object.entries(host.byPiece).map(
    ([kind, { files, bytes }]) => `${kind} ${String(files)} files, ${short(bytes / 1e6)} MB`,
  );
  return [
    `${String(papers)} papers, ${String(terms)} terms, ${String(postings)} postings, ${String(longLists)} long lists`,
    `  on the host: ${String(host.files)} files, ${short(host.bytes / 1e6)} MB (${pieces.join('; ')}); head ${short(host.headBytes / 1000)} kB; besides, for phrases, about ${short(host.positionBytes / 1e6)} MB`,
    ...table([
      [
        'cold',
        'queries',
        'whole lists: kB',
        'files',
        'rounds',
        'exact found',
        'best first: kB',
        'rounds',
        'exact found',
      ],
      ...rows.map(describeKind),
    ]),
    `  warm, best first: ${kilobytes(size.warm.bytes)} kB, ${counts(size.warm.rounds)} rounds`,
    `  typed: first word ${kilobytes(size.firstWord)} kB, each further one ${kilobytes(size.furtherWord)} kB`,
    '',
  ];
}

function describeGrowth(growth: readonly Growth[]): string[] {
  const rows = growth.map(({ what, bytes, logarithm, met }) => [
    what,
    short(bytes),
    short(logarithm),
    met ? 'no faster' : 'faster',
  ]);
  return rows.length === 0
    ? []
    : [
        'Growth of the median query from the smallest to the largest archive',
        ...table([['', 'bytes', 'logarithm', ''], ...rows]),
        '',
      ];
}

/** The report as people read it. Two numbers are p50 and p95. */
export function describeScale(report: ScaleReport): string {
  const { corpus, seed, queriesPerKind, notes, kinds, fit, sizes, growth, targets } = report;
  return [
    `${corpus.file}: ${String(corpus.papers)} papers, seed ${String(seed)}, up to ${String(queriesPerKind)} queries a kind`,
    ...notes,
    '',
    ...Object.entries(kinds).map(([id, description]) => `${id}: ${description}`),
    '',
    ...describeFit(fit),
    ...sizes.flatMap(describeSize),
    ...describeGrowth(growth),
    ...(targets.length > 0 ? ['Figures to reach:', ...targets.map(describeTarget), ''] : []),
  ].join('\n');
}
