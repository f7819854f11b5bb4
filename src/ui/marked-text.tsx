import type { ReactNode } from 'react';

/** A piece of a text in UTF-16 units, `end` excluded. */
export type Range = readonly [start: number, end: number];

/** Finds what to mark in a text: sorted ranges that do not touch each other. */
export type FindRanges = (text: string) => readonly Range[];

interface MarkedTextProps {
  readonly text: string;
  /** Where the text begins in the whole that `ranges` speak of. */
  readonly from: number;
  readonly ranges: readonly Range[];
}

/** Text with the ranges that matched marked. */
export function MarkedText({ text, from, ranges }: MarkedTextProps): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const first = Math.max(start - from, at);
    const last = Math.min(end - from, text.length);
    if (first >= last) continue;
    if (first > at) pieces.push(text.slice(at, first));
    pieces.push(<mark key={first}>{text.slice(first, last)}</mark>);
    at = last;
  }
  if (at === 0) return text;
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
