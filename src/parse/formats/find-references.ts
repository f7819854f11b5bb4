import type { References } from './read-inline.ts';

export interface FoundReferences {
  readonly references: References;
  /** The 0-based numbers of the lines that the list stands on. */
  readonly lines: ReadonlySet<number>;
  /** Whether text browsers wrote the numbers, each before the words it links: "[32]A Title". */
  readonly numbersStandBefore: boolean;
}

const DEFINITION =
  /^\s*\[([^[\]]{1,80})\]:\s*<?(\S{1,2000}?)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)|\{[^{}]*\}))?\s*$/;
const LISTED =
  /^\s*(?:\[(\d{1,5})\]|(\d{1,5})\.)\s+<?((?:https?|mailto|ftp|file|javascript|about):\S{1,2000}?|\/\S{0,2000}?)>?\s*$/;
const HEADING = /^\s*(?:#{1,6} )?(?:references|links|visible links|hidden links)\s*:?\s*$/i;

/**
 * Finds the addresses that stand apart from their links: "[3]: https://…" anywhere, as Markdown
 * has them, and the list under "References" with which lynx and w3m end a page.
 */
export function findReferences(lines: readonly string[]): FoundReferences {
  const references = new Map<string, string>();
  const taken = new Set<number>();
  let before = 0;
  let behind = 0;
  let heading: number | null = null;
  for (const [index, line] of lines.entries()) {
    const start = /^\s*(?:\[|\d|#|[a-z])/i.test(line) ? line.trimStart() : '';
    if (start.startsWith('[')) {
      const found = DEFINITION.exec(line);
      const name = found?.[1]?.trim().toLowerCase();
      if (name !== undefined && !name.startsWith('^')) {
        if (!references.has(name)) references.set(name, found?.[2] ?? '');
        taken.add(index);
        continue;
      }
    }
    if (start.length < 40 && HEADING.test(start)) heading = index;
    else if (heading !== null && start !== '') {
      const found = LISTED.exec(line);
      const name = found?.[1] ?? found?.[2];
      if (name === undefined) heading = null;
      else {
        references.set(name, found?.[3] ?? '');
        taken.add(heading).add(index);
      }
    }
    if (line.includes('[')) {
      behind += /\]\[\d{1,5}\]/.test(line) ? 1 : 0;
      before += /\[(?<=(?:^|[\s(])\[)\d{1,5}\](?=[^\s[(:.,;)])/.test(line) ? 1 : 0;
    }
  }
  return { references, lines: taken, numbersStandBefore: before > behind && before > 0 };
}
