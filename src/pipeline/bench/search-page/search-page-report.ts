import type { BytesMeasure } from './measure-bytes.ts';
import type { TypingMeasure } from './measure-typing.ts';

export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly budget: number;
  readonly kept: boolean;
}

export interface PageSize {
  /** As the page itself counts them. */
  readonly papers: number;
  readonly note: string;
  readonly searched: 'digest' | 'archive';
  readonly typing: TypingMeasure;
  readonly bytes: BytesMeasure;
  /** Processes that waited for a processor meanwhile, a minute's average (`uptime`). */
  readonly load: number;
  readonly figures: readonly Figure[];
}

export interface SearchPageReport {
  readonly corpus: { readonly file: string; readonly papers: number };
  readonly seed: number;
  readonly browser: string;
  readonly processors: number;
  readonly notes: readonly string[];
  readonly sizes: readonly PageSize[];
}

/** Up to so many papers an answer is to be there in half the time of larger archives. */
const MIDDLING = 10_000;

/** The measures beside what they are to stay within. */
export function compareWithBudgets(
  size: number,
  typing: TypingMeasure,
  bytes: BytesMeasure,
): readonly Figure[] {
  const within = (figure: string, value: number, budget: number): Figure => ({
    figure,
    value,
    budget,
    kept: value <= budget,
  });
  return [
    within('key to painted answer, p95 ms', typing.p95, size <= MIDDLING ? 50 : 100),
    within('keystrokes without an answer', typing.unanswered, 0),
    within('longest task of the main thread, ms', typing.blocked.max, 50),
    within('first query, kB', bytes.firstMost.bytes / 1000, 300),
    within('each further word at the median, kB', bytes.furtherMedian / 1000, 60),
  ];
}
