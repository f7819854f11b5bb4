import type { ReactNode } from 'react';

/** Sorted, separate ranges of a text, in UTF-16 units: `[start, end)`. */
export type FindRanges = (text: string) => readonly (readonly [start: number, end: number])[];

interface MarkedTextProps {
  readonly text: string;
  readonly findRanges: FindRanges | null;
}

/** Text with the ranges that matched marked. */
export function MarkedText({ text, findRanges }: MarkedTextProps): ReactNode {
  const ranges = findRanges?.(text) ?? [];
  if (ranges.length === 0) return text;
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
