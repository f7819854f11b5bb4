import type { DigestLine } from './digest-line.ts';

/** So many lines at least has a digest of a few papers. */
const LINES = 7;
/** No title is longer, no abstract shorter, in characters. */
const LONGEST_TITLE = 200;
const ABSTRACT = 100;

/**
 * The name of a digest, "# Papers of the Week", where its first line alone is marked as a heading:
 * a title and its abstract follow, which have no marks.
 */
export function findName(
  lines: readonly DigestLine[],
  isHeading: (at: number) => boolean,
): readonly DigestLine[] {
  const [name, title, abstract] = lines;
  if (name === undefined || lines.length < LINES || !isHeading(0)) return lines;
  const mayBeTitle =
    title?.kind.kind === 'prose' &&
    title.text.length <= LONGEST_TITLE &&
    !title.marked &&
    !/[.!:;,]$/.test(title.text);
  const isName =
    mayBeTitle &&
    name.text.length < LONGEST_TITLE &&
    (abstract?.text.length ?? 0) >= ABSTRACT &&
    lines.every((_, at) => at === 0 || !isHeading(at));
  if (!isName) return lines;
  const words = { kind: 'header', certain: true } as const;
  return [{ ...name, marked: false, kind: { kind: 'page', words } }, ...lines.slice(1)];
}
