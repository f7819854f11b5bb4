import type { References } from './read-inline.ts';

export interface FoundReferences {
  readonly references: References;
  /** The 0-based numbers of the lines that the list stands on. */
  readonly lines: ReadonlySet<number>;
  /** Whether text browsers wrote the numbers, each before the words it links: "[32]A Title". */
  readonly numbersStandBefore: boolean;
}

const DEFINITION =
  /^\s*\[([^[\]]{1,400})\]:\s*<?(\S{1,2000}?)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)|\{[^{}]*\}))?\s*$/;
const LISTED =
  /^\s*(?:\[(\d{1,5})\]|(\d{1,5})\.)\s+<?((?:https?|mailto|ftp|file|javascript|about):\S{1,2000}?|\/\S{0,2000}?)>?\s*$/;
/** elinks writes what is said of a link beside its number, and the address below, indented. */
const NAMED = /^\s*(\d{1,5})\. \S.{0,200}$/;
const BELOW = /^\s+((?:https?|mailto|ftp|file|javascript|about):\S{1,2000}?)\s*$/;
/** No name of a link has more characters. */
const LONGEST_NAME = 400;
/** No line with an address is longer, in characters. */
const LONGEST = 2100;
const HEADING = /^\s*(?:#{1,6} )?(?:references|links|visible links|hidden links)\s*:?\s*$/i;

/** So many numbered addresses at the end of a text are a list of them, also without a heading. */
const FEW = 3;

/** The index of the first of the numbered addresses that a text ends with; -1 where it does not. */
function findList(lines: readonly string[]): number {
  let first = -1;
  let count = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line)) continue;
    if (line.length > LONGEST || LISTED.exec(line)?.[1] === undefined) break;
    first = at;
    count += 1;
  }
  return count < FEW ? -1 : first;
}

/**
 * Finds the addresses that stand apart from their links: "[3]: https://…" anywhere, as Markdown
 * has them, and the list with which lynx and w3m end a page, under "References" or not.
 */
export function findReferences(lines: readonly string[]): FoundReferences {
  const references = new Map<string, string>();
  const taken = new Set<number>();
  let before = 0;
  let behind = 0;
  const list = findList(lines);
  /** The lines that say that a list begins: "References" over "Visible links". */
  let headings: number[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const start = /^\s*(?:\[|\d|#|[a-z])/i.test(line) ? line.trimStart() : '';
    if (start.startsWith('[')) {
      const isWrapped = line.length < LONGEST_NAME && line.endsWith(']:');
      const found = DEFINITION.exec(isWrapped ? `${line} ${lines[index + 1] ?? ''}` : line);
      const name = found?.[1]?.trim().toLowerCase();
      if (name !== undefined && !name.startsWith('^')) {
        if (!references.has(name)) references.set(name, found?.[2] ?? '');
        taken.add(index);
        if (isWrapped) taken.add(index + 1);
        continue;
      }
    }
    if (taken.has(index)) continue;
    if (index === list && !isOpen) {
      headings = [index];
      isOpen = true;
    }
    if (start.length < 40 && HEADING.test(start)) {
      headings.push(index);
      isOpen = true;
    } else if (isOpen && start !== '') {
      const found = LISTED.exec(line);
      const below = found === null ? BELOW.exec(lines[index + 1] ?? '')?.[1] : undefined;
      const named = below === undefined ? undefined : NAMED.exec(line)?.[1];
      const name = found?.[1] ?? found?.[2] ?? named;
      if (name === undefined) {
        headings = [];
        isOpen = false;
      } else {
        references.set(name, found?.[3] ?? below ?? '');
        for (const at of headings.splice(0)) taken.add(at);
        taken.add(index);
        if (named !== undefined) taken.add(index + 1);
      }
    }
    if (line.includes('[')) {
      behind += /\]\[\d{1,5}\]/.test(line) ? 1 : 0;
      before += /\[(?<=(?:^|[\s(])\[)\d{1,5}\](?=[^\s[(:.,;)])/.test(line) ? 1 : 0;
    }
  }
  return { references, lines: taken, numbersStandBefore: before > behind && before > 0 };
}
