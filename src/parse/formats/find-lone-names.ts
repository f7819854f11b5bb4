import type { DigestLine } from './digest-line.ts';
import { isUnfinished } from './line-breaks.ts';
import { parseNames } from './metadata-line.ts';

/** Whether a line is names by its own words. */
export function isAuthors({ kind }: DigestLine): boolean {
  return kind.kind === 'metadata' && kind.metadata.kind === 'authors';
}

/** Whether a line ends what stands over it: a title that asks for more, or that has names under it. */
function endsTitle(
  line: DigestLine,
  above: DigestLine | undefined,
  next: DigestLine | undefined,
): boolean {
  if (next !== undefined && isAuthors(next)) return true;
  if (above === undefined || !line.adjacent || !isUnfinished(above.text)) return false;
  return parseNames(above.text).length === 0;
}

/** Marks lines that are one name, as papers of one author have it, and as others have a line for each. */
export function findLoneNames(lines: readonly DigestLine[]): readonly DigestLine[] {
  return lines.map((line, at) => {
    const isOpen = line.kind.kind === 'prose' && !line.marked;
    if (!isOpen || endsTitle(line, lines[at - 1], lines[at + 1])) return line;
    return parseNames(line.text).length === 1 ? { ...line, isName: true } : line;
  });
}
