import type { DigestLine } from './digest-line.ts';

/** So often a line stands there at least, and once in so many lines or characters: with most papers. */
const OFTEN = 4;
const LINES = 15;
const CHARACTERS = 2600;
/** None is longer, in characters; and what follows a title once is no shorter than an abstract. */
const LONGEST = 40;
const ABSTRACT = 150;

function isTitleLike(line: DigestLine | undefined): boolean {
  return (
    line?.kind.kind === 'prose' && line.text.length < ABSTRACT && !/[.,;]$/.test(line.text)
  );
}

/**
 * Takes for words of the page what stands with each paper, "Save to Library", "View blog": short
 * lines that come again as often as papers do. A title that does is followed by an abstract, and
 * the end of a wrapped abstract by nothing that ends a sentence above it.
 */
export function findRefrains(lines: readonly DigestLine[]): readonly DigestLine[] {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  // Where abstracts have a line each, what is never over one is no title, however rare.
  const abstracts = lines.filter(({ text }) => text.length >= ABSTRACT).length;
  const isLaidOut = abstracts * LINES >= lines.length;
  const often = Math.min(lines.length / LINES, characters / CHARACTERS);
  const least = isLaidOut ? OFTEN : Math.max(OFTEN, often);
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const { kind, text, marked } = line;
    if (kind.kind !== 'prose' || marked || text.length > LONGEST || /[.,;]$/.test(text))
      continue;
    // Under another short line it is where the paper was written.
    const isUnderTitle = isTitleLike(lines[at - 1]);
    const isTitle = !isUnderTitle && (lines[at + 1]?.text.length ?? 0) >= ABSTRACT;
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
