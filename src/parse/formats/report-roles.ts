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

/** How many lines a problem is about, from the one it names on, as its message says. */
export function linesOfProblem({ message }: Problem): number {
  return Number(/^(\d+) lines from here on/.exec(message)?.[1] ?? 1);
}

/** Says each run of furniture once, and each piece that found no place. */
export function reportRoles(file: string, parts: readonly PlayedPart[]): readonly Problem[] {
  const problems: Problem[] = [];
  const warn = (line: number, rule: string, message: string): void => {
    problems.push({ file, line, rule, severity: 'warning', message });
  };
  let inFurniture = false;
  for (const [at, { line, last, text, role, isWords }] of parts.entries()) {
    const isFurniture = role === 'furniture' && isWords;
    if (isFurniture && !inFurniture) {
      let end = at + 1;
      while (parts[end]?.role === 'furniture') end += 1;
      const run = parts.slice(at, end).map((part) => part.text);
      const words = shortenText(run.filter((each) => each !== '').join(', '), 60);
      warn(line, 'page-furniture', `Words of the page, not of a paper, left out: ${words}.`);
    }
    inFurniture = isFurniture || (inFurniture && role === 'furniture');
    if (role === 'unassigned') {
      const words = shortenText(text, 160);
      const subject =
        last === line
          ? 'This line belongs to no paper and was'
          : `${String(last - line + 1)} lines from here on belong to no paper and were`;
      warn(line, 'unassigned', `${subject} left out: “${words}”.`);
    }
  }
  return problems;
}
