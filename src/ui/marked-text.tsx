import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { CAN_HIGHLIGHT, highlightFound, type Range } from './found-highlight.ts';

/** Finds what to mark in a text of a paper: sorted ranges that do not touch each other. */
export type FindRanges = (text: string, field: 'title' | 'abstract') => readonly Range[];

interface MarkedTextProps {
  readonly text: string;
  /** Where the text begins in the whole that `ranges` speak of. */
  readonly from: number;
  readonly ranges: readonly Range[];
}

/** Text with the ranges that matched marked. */
export function MarkedText({ text, from, ranges }: MarkedTextProps): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!CAN_HIGHLIGHT || element.current === null) return;
    const own = ranges.map(([start, end]): Range => [start - from, end - from]);
    return highlightFound(element.current, text, [], own);
  }, [text, from, ranges]);
  return (
    <span ref={element}>
      <TextWithMarks text={text} from={from} ranges={CAN_HIGHLIGHT ? [] : ranges} />
    </span>
  );
}

/** The ranges as `mark` elements, for browsers that cannot highlight. */
export function TextWithMarks({ text, from, ranges }: MarkedTextProps): ReactNode {
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
