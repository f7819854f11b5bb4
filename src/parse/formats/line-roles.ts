import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { normaliseText } from '#parse/normalise-text.ts';

/** Where a line has two roles, as all of a file on one line has, the one that says most. */
const WEIGHTS: Readonly<Record<LineRole, number>> = {
  title: 7,
  abstract: 6,
  metadata: 5,
  header: 4,
  duplicate: 3,
  furniture: 2,
  unassigned: 1,
};

/** What is said of the line on which a paper begins that could not be read. */
const LOST = /^(?:cut-paper|paper-without-title)$/;

/** The roles of a text's lines, given piece by piece; what gets none is unassigned. */
export class LineRoles {
  readonly #source: SourceText;
  readonly #roles: (LineRole | null)[];

  constructor(source: SourceText) {
    this.#source = source;
    this.#roles = source.lines.map(() => null);
  }

  /** Gives the lines `first` to `last` (1-based, both included) a role, unless theirs says more. */
  mark(role: LineRole, first: number, last: number = first): void {
    for (let line = Math.max(1, first); line <= last; line += 1) {
      const known = this.#roles[line - 1];
      if (known === undefined) return;
      if (known === null || WEIGHTS[role] > WEIGHTS[known]) this.#roles[line - 1] = role;
    }
  }

  /**
   * The roles of all lines, and a warning for each line that has found no place, unless one of `said`
   * says that what begins there was left out.
   */
  finish(said: readonly Problem[] = []): {
    readonly roles: (LineRole | null)[];
    readonly problems: readonly Problem[];
  } {
    const { file, lines } = this.#source;
    const problems: Problem[] = [];
    const lost = new Set(said.flatMap(({ rule, line }) => (LOST.test(rule) ? [line] : [])));
    const roles = lines.map((line, index): LineRole | null => {
      // As people see it: a line of signs without width is blank.
      const role = line.trim() === '' ? null : (this.#roles[index] ?? 'unassigned');
      if (role !== 'unassigned' || lost.has(index + 1)) return role;
      const text = shortenText(normaliseText(line.slice(0, 2000)), 160);
      problems.push({
        file,
        line: index + 1,
        rule: 'unassigned',
        severity: 'warning',
        message: `This line belongs to no paper and was left out: “${text}”.`,
      });
      return role;
    });
    return { roles, problems };
  }
}
