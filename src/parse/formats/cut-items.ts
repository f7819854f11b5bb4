import { cleanValue } from '#parse/clean-value.ts';

/** A paragraph or an item of a list, by its first and last line, 1-based. */
export interface TextItem {
  readonly first: number;
  readonly last: number;
  /** On one line, without its mark. */
  readonly text: string;
  /** Whether its first line ends for itself, as a title does, and was not wrapped there. */
  readonly breaksEarly: boolean;
}

/** A text as items, and the lines around them. */
export interface CutText {
  readonly items: readonly TextItem[];
  readonly others: readonly TextItem[];
  /** Whether the items have marks, "• " or "1. ". */
  readonly areMarked: boolean;
}

const MARK =
  /^([ \t]*)(?:([-*+•‣◦▪●■→])|(\p{Extended_Pictographic})\ufe0f?|[([]?(\d{1,5})(?:[.):\]]|\.\)))[ \t]+(?=\S)/u;

/** The mark that a line begins with: what is alike in all marks of a list. */
interface Mark {
  readonly kind: string;
  readonly length: number;
  readonly indent: number;
  /** `null` where it is no number. */
  readonly number: number | null;
}

function readMark(line: string): Mark | null {
  const found = MARK.exec(line);
  if (found === null) return null;
  const [{ length }, indent = '', bullet, picture, number] = found;
  const sign = bullet ?? (picture === undefined ? 'number' : 'picture');
  const kind = `${String(indent.length)} ${sign}`;
  return {
    kind,
    length,
    indent: indent.length,
    number: number === undefined ? null : Number(number),
  };
}

/** The marks of the list that a text is: the most of one kind, and of numbers those that count on. */
function findMarks(lines: readonly string[]): ReadonlyMap<number, Mark> {
  const kinds = new Map<string, Map<number, Mark>>();
  for (const [at, line] of lines.entries()) {
    const mark = readMark(line);
    if (mark === null) continue;
    const alike = kinds.get(mark.kind) ?? new Map<number, Mark>();
    kinds.set(mark.kind, alike);
    // Of numbers there are as many before it as the last of them says.
    if (mark.number === null || mark.number === alike.size + 1) alike.set(at, mark);
  }
  return [...kinds.values()].reduce<ReadonlyMap<number, Mark>>(
    (most, alike) => (alike.size > most.size ? alike : most),
    new Map(),
  );
}

/** Whether the next word would have had room on the first of some lines, which ends no sentence. */
function breaksEarly([first = '', next, ...rest]: readonly string[]): boolean {
  if (next === undefined || /[.!?]$/.test(first)) return false;
  const [word = ''] = next.split(' ', 1);
  const width = [next, ...rest].reduce((most, { length }) => Math.max(most, length), 0);
  return first.length + 1 + word.length <= width;
}

function readItem(lines: readonly string[], from: number, to: number, skip: number): TextItem {
  const own = lines.slice(from, to + 1);
  const text = cleanValue(own.join(' ').slice(skip));
  return { first: from + 1, last: to + 1, text, breaksEarly: breaksEarly(own.map(cleanValue)) };
}

/** Where the paragraph ends that goes on at `from`. */
function endOfParagraph(
  lines: readonly string[],
  from: number,
  isEnd: (at: number) => boolean,
): number {
  let to = from;
  while (/\S/.test(lines[to + 1] ?? '') && !isEnd(to + 1)) to += 1;
  return to;
}

/** Cuts a list at its marks; an item goes on behind a blank line where it is indented. */
function cutList(lines: readonly string[], marks: ReadonlyMap<number, Mark>): CutText {
  const items: TextItem[] = [];
  const others: TextItem[] = [];
  const isMarked = (at: number): boolean => marks.has(at);
  for (let at = 0; at < lines.length; at += 1) {
    if (!/\S/.test(lines[at] ?? '')) continue;
    const mark = marks.get(at);
    let to = endOfParagraph(lines, at, isMarked);
    if (mark === undefined) others.push(readItem(lines, at, to, 0));
    else {
      for (;;) {
        let next = to + 1;
        while (next < lines.length && !/\S/.test(lines[next] ?? '')) next += 1;
        const indent = (lines[next] ?? '').search(/\S/);
        if (indent <= mark.indent || isMarked(next)) break;
        to = endOfParagraph(lines, next, isMarked);
      }
      items.push(readItem(lines, at, to, mark.length));
    }
    at = to;
  }
  return { items, others, areMarked: true };
}

/** Fewer marks make no list. */
const FEW = 2;

/** Cuts a text at the marks of the list that it is, or else at blank lines, or at each line. */
export function cutItems(lines: readonly string[]): CutText {
  const marks = findMarks(lines);
  if (marks.size >= FEW) return cutList(lines, marks);
  const written = lines.flatMap((line, at) => (/\S/.test(line) ? [at] : []));
  const isApart = written.some((at, nth) => nth > 0 && at > (written[nth - 1] ?? 0) + 1);
  const items: TextItem[] = [];
  for (let nth = 0; nth < written.length; nth += 1) {
    const from = written[nth] ?? 0;
    const to = isApart ? endOfParagraph(lines, from, () => false) : from;
    items.push(readItem(lines, from, to, 0));
    nth += to - from;
  }
  return { items, others: [], areMarked: false };
}
