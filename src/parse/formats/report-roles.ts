import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { shortenText } from '#parse/shorten-text.ts';

/** A piece of a text and what became of it. */
export interface PlayedPart {
  /** Where it begins and ends, 1-based. */
  readonly line: number;
  readonly last: number;
  readonly text: string;
  readonly role: LineRole;
  /** Words, rather than a ruling line or a picture. */
  readonly isWords: boolean;
}

/** The problem that the lines `first` to `last` found no place. */
export function reportUnassigned(
  file: string,
  {
    first,
    last,
    text,
  }: { readonly first: number; readonly last: number; readonly text: string },
): Problem {
  const subject =
    last === first
      ? 'This line belongs to no paper and was'
      : `${String(last - first + 1)} lines from here on belong to no paper and were`;
  const message = `${subject} left out: “${shortenText(text, 160)}”.`;
  return { file, line: first, rule: 'unassigned', severity: 'warning', message };
}

/** How many lines a problem is about, from the one it names on, as its message says. */
export function linesOfProblem({ message }: Problem): number {
  return Number(/^(\d+) lines from here on/.exec(message)?.[1] ?? 1);
}

/** Says each run of furniture once, and each piece that found no place. */
export function reportRoles(file: string, parts: readonly PlayedPart[]): readonly Problem[] {
  const problems: Problem[] = [];
  let inFurniture = false;
  for (const [at, { line, last, text, role, isWords }] of parts.entries()) {
    const isFurniture = role === 'furniture' && isWords;
    if (isFurniture && !inFurniture) {
      let end = at + 1;
      while (parts[end]?.role === 'furniture') end += 1;
      const run = parts.slice(at, end).map((part) => part.text);
      const words = shortenText(run.filter((each) => each !== '').join(', '), 60);
      const message = `Words of the page, not of a paper, left out: ${words}.`;
      problems.push({ file, line, rule: 'page-furniture', severity: 'warning', message });
    }
    inFurniture = isFurniture || (inFurniture && role === 'furniture');
    if (role === 'unassigned')
      problems.push(reportUnassigned(file, { first: line, last, text }));
  }
  return problems;
}
