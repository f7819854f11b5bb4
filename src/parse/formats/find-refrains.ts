import type { DigestLine } from './digest-line.ts';

/** So often a line stands there at least, and once in so many lines: about once for each paper. */
const OFTEN = 4;
const LINES = 15;
/** None is longer, in characters; and what follows a title once is no shorter than an abstract. */
const LONGEST = 40;
const ABSTRACT = 150;

/**
 * Takes for words of the page what stands with each paper, "Save to Library", "View blog": short
 * lines that come again as often as papers do. A title that does is followed by an abstract, and
 * the end of a wrapped abstract by nothing that ends a sentence above it.
 */
export function findRefrains(lines: readonly DigestLine[]): readonly DigestLine[] {
  const least = Math.max(OFTEN, lines.length / LINES);
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const { kind, text, marked } = line;
    if (kind.kind !== 'prose' || marked || text.length > LONGEST || /[.,;]$/.test(text))
      continue;
    const isTitle = (lines[at + 1]?.text.length ?? 0) >= ABSTRACT;
    if (!isTitle) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const refrains = new Set(
    [...counts].flatMap(([text, count]) => (count >= least ? text : [])),
  );
  if (refrains.size === 0) return lines;
  const words = { kind: 'furniture', certain: true } as const;
  return lines.map((line) =>
    line.kind.kind === 'prose' && refrains.has(line.text)
      ? { ...line, kind: { kind: 'page', words } }
      : line,
  );
}
