import type { Figure, PageSize, SearchPageReport } from './search-page-report.ts';

function short(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function kilobytes(bytes: number): string {
  return `${short(bytes / 1000)} kB`;
}

function describeFigure({ figure, value, budget, kept }: Figure): string {
  return `  ${figure.padEnd(38)} ${short(value).padStart(6)}   budget ${String(budget).padStart(3)}: ${kept ? 'kept' : 'MISSED'}`;
}

function describeSize({ papers, note, searched, typing, bytes, load, figures }: PageSize) {
  const place = searched === 'archive' ? 'searched at ?all' : 'one digest';
  const { blocked, first, work } = typing;
  const { firstMedian, firstMost } = bytes;
  return [
    `${String(papers)} papers, ${place} (load ${load.toFixed(1)})`,
    `  ${note}`,
    ...figures.map(describeFigure),
    `  ${String(typing.keystrokes)} keystrokes, ${String(typing.overtaken)} overtaken by the next; p50 ${short(typing.p50)} ms, longest ${short(typing.max)} ms, the very first, with the engine to fetch, ${first === null ? '–' : short(first)} ms`,
    `  the main thread works ${short(work.all)} ms of processor time for each keystroke: script ${short(work.script)}, style ${short(work.style)}, layout ${short(work.layout)}`,
    `  ${String(blocked.count)} tasks of the main thread over 50 ms; while the page was opened ${short(typing.opening)} ms beyond that`,
    `  first word of ${String(bytes.queries)} queries: median ${kilobytes(firstMedian.bytes)} in ${String(firstMedian.requests)} requests, at most ${kilobytes(firstMost.bytes)} in ${String(firstMost.requests)}`,
    `  ${String(bytes.furtherWords)} further words: median ${kilobytes(bytes.furtherMedian)}, nine of ten within ${kilobytes(bytes.furtherP90)}`,
    '',
  ];
}

/** The report as people read it. */
export function describeSearchPage(report: SearchPageReport): string {
  const { corpus, seed, browser, processors, notes, sizes } = report;
  return [
    `${corpus.file}: ${String(corpus.papers)} papers, seed ${String(seed)}; Chromium ${browser}, ${String(processors)} processors`,
    ...notes,
    '',
    ...sizes.flatMap(describeSize),
  ].join('\n');
}
