/** So many paragraphs tell, and so far further to the right, in characters, stands the rest of one. */
const FEW = 5;
const INDENT = 2;
/** So many lines has a title at most, and together with its abstract at least. */
const LINES = 3;
/** So many of the paragraphs are laid out alike. */
const MOST = 0.9;

/** A paragraph that begins further to the left than it goes on, by the index of its first line. */
interface Hanging {
  readonly start: number;
  readonly lines: number;
}

function cutParagraphs(lines: readonly string[]): readonly Hanging[] {
  const written = lines.flatMap((line, at) => {
    const indent = line.search(/\S/);
    return indent === -1 ? [] : [{ at, indent }];
  });
  const least = written.reduce((min, { indent }) => Math.min(min, indent), Infinity);
  const paragraphs: { start: number; lines: number }[] = [];
  for (const { at, indent } of written) {
    const last = paragraphs.at(-1);
    if (last === undefined || indent < least + INDENT) paragraphs.push({ start: at, lines: 1 });
    else last.lines += 1;
  }
  return paragraphs;
}

/** The indices of lines that begin titles, and of those that begin any paragraph. */
interface HangingTitles {
  readonly titles: ReadonlySet<number>;
  readonly starts: ReadonlySet<number>;
}

const NONE: HangingTitles = { titles: new Set(), starts: new Set() };

/**
 * Finds the titles of a text with hanging indents: where each paper is one paragraph, all that
 * begin one; where titles and abstracts are, the short before the long.
 */
export function findHangingTitles(lines: readonly string[]): HangingTitles {
  if (!lines.some((line) => /^[ \t]/.test(line))) return NONE;
  const paragraphs = cutParagraphs(lines);
  const isLong = (at: number): boolean => (paragraphs[at]?.lines ?? 0) > LINES;
  const long = paragraphs.filter((_, at) => isLong(at)).length;
  if (long < FEW) return NONE;
  const isWhole = long >= paragraphs.length * MOST;
  // A title of two lines that begin at the left edge is cut there.
  const isCut = (at: number): boolean => {
    const { start = 0, lines: height } = paragraphs[at] ?? {};
    return height === 1 && paragraphs[at + 1]?.start === start + 1;
  };
  const titles = paragraphs.filter((_, at) => {
    if (!isWhole) return !isLong(at) && isLong(at + 1);
    return (isLong(at) && !isCut(at - 1)) || (isCut(at) && isLong(at + 1));
  });
  if (!isWhole && titles.length * 2 < paragraphs.length * MOST) return NONE;
  const startsOf = (some: readonly Hanging[]) => new Set(some.map(({ start }) => start));
  const starts = isWhole ? paragraphs.filter((_, at) => !isCut(at - 1)) : paragraphs;
  return { titles: startsOf(titles), starts: startsOf(starts) };
}
