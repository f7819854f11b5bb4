import type { SourceText } from './decode-bytes.ts';

/** A text as one string, and the line of each place in it. */
export interface LineIndex {
  /** The lines with `\n` between them. */
  readonly text: string;
  /** The 1-based line of an offset in `text`. */
  readonly lineAt: (offset: number) => number;
  /** The 1-based place of an offset in its line. */
  readonly columnAt: (offset: number) => number;
}

/** Joins the lines of a text and remembers where each begins. */
export function indexLines({ lines, text }: SourceText): LineIndex {
  const starts = new Float64Array(lines.length);
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    starts[index] = offset;
    offset += line.length + 1;
  }
  const lineAt = (at: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
  return {
    text: text ?? lines.join('\n'),
    lineAt,
    columnAt: (at) => at - (starts[lineAt(at) - 1] ?? 0) + 1,
  };
}
