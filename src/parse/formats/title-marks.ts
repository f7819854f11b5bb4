interface Mark {
  readonly mark: RegExp;
  /** Whether the marks of these titles count: in a list of papers they do, in one title not. */
  readonly counts: (marks: readonly string[]) => boolean;
}

/** What a title leads to, as Google Scholar says before it. */
const KIND = /^\[(?:PDF|HTML|BOOK|CITATION|DOC)\] (?=\S)/i;

/** "1. ", "[1] ", "1) ", "1/ " */
const NUMBER = /^(?:\[?(\d{1,5})(?:[.):\]/]|\.\))) (?=\S)/;

/** Of so many titles with numbers that go up, few may be missing, as where two were read as one. */
const MANY = 5;
const PRESENT = 0.8;
/** So many titles of a long list have numbers: a line that was taken for one has none. */
const NUMBERED = 0.95;

/** Whether the numbers of titles are those of a list. */
function countOn(marks: readonly string[]): boolean {
  const numbers = marks.map(Number);
  const [first = 0] = numbers;
  const span = (numbers.at(-1) ?? 0) - first + 1;
  const least = marks.length < MANY ? span : span * PRESENT;
  return (
    marks.length >= least &&
    numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? 0))
  );
}

const MARKS: readonly Mark[] = [
  { mark: NUMBER, counts: countOn },
  { mark: /^([-*•‣–]) (?=\S)/, counts: () => true },
  // "1/12 A Title" in a thread; "1/2" alone may be of a title.
  { mark: /^(\d{1,5})\/\d{1,5} (?=\S)/, counts: (marks) => marks.length > 1 && countOn(marks) },
  // What a post is about on Reddit: research, a discussion, a project, news.
  { mark: /^(\[[RDPN]\]) (?=\S)/, counts: () => true },
  { mark: /^(\p{Extended_Pictographic})\ufe0f? (?=\S)/u, counts: () => true },
];

/** The number that an item of a list begins with, or `null`. */
export function readListNumber(text: string): number | null {
  const written = NUMBER.exec(text)?.[1];
  return written === undefined ? null : Number(written);
}

/** The marks that titles begin with; none as soon as fewer than `least` of them can have one. */
function readMarks(titles: readonly string[], mark: RegExp, least: number): readonly string[] {
  const marks: string[] = [];
  for (const [at, title] of titles.entries()) {
    const found = mark.exec(title)?.[1];
    if (found !== undefined) marks.push(found);
    if (marks.length + titles.length - at - 1 < least) return [];
  }
  return marks;
}

/** The marks of one kind that all the titles of a digest begin with. */
function findMarks(titles: readonly string[]): RegExp | null {
  for (const { mark, counts } of MARKS) {
    const least = titles.length * (mark === NUMBER ? NUMBERED : 1);
    const marks = readMarks(titles, mark, least);
    if (marks.length === 0) continue;
    const fromStart = !/^\d/.test(marks[0] ?? '') || Number(marks[0]) <= 1;
    if (fromStart && counts(marks)) return mark;
  }
  return null;
}

/**
 * Takes "[PDF]" off the titles of a digest, and numbers and list marks ("1. Title", "- Title"),
 * where all of them have one, of a long list nearly all, and the numbers go up from 0 or 1: "3. Generation" alone stays as it is.
 */
export function removeListMarks(written: readonly string[]): readonly string[] {
  let titles = written.map((title) => title.replace(KIND, ''));
  // A picture may stand before a number, "📄 1. A Title"; a hostile text has marks without end.
  for (let mark = findMarks(titles); mark !== null; mark = findMarks(titles)) {
    const found = mark;
    titles = titles.map((title) => title.replace(found, '').replace(KIND, ''));
  }
  return titles;
}
