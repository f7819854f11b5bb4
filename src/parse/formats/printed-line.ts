// What browsers print over and under each page, as it stands in the text of a PDF: the page's name
// and the moment, its address and the number of the sheet.
const MOMENT = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? +\D{0,3}\d{1,2}[:.]\d{2}(?: ?[AP]\.?M\.?)?`;
const NAME = String.raw`\S.{0,50}?(?:papers|hugging face|arxiv(?:\.org)?|digest)`;
const COUNT = String.raw`\d{1,4} ?(?:/|of) ?\d{1,4}`;
const SHEET = `(?:page )?${COUNT}`;
/** Of a page that was saved before it was printed as well. */
const ADDRESS = String.raw`(?:https?|file)://\S+`;
const LIST = String.raw`https?://huggingface\.co/papers(?:/(?:trending|date|week|month)\S*|\?\S*)?`;

const PRINTED = new RegExp(
  `^(?:(?:${NAME} +)?${MOMENT}|${MOMENT} +${NAME}|${NAME} +${LIST}|${ADDRESS} +${SHEET}|file:///\\S+|${SHEET} +${MOMENT}|page ${COUNT})$`,
  'i',
);

/**
 * Whether a line, cleaned, was printed over or under a page: "Daily Papers - Hugging Face 3/14/25,
 * 9:12 AM", "https://huggingface.co/papers 1/9", "Page 1 of 5". "1/9" alone could be a paper's.
 */
function isPrintedLine(line: string): boolean {
  return /^\d|\d$|m\.?$|(?:https?|file):\S+$/i.test(line) && PRINTED.test(line);
}

const AROUND = new RegExp(`${MOMENT}|${ADDRESS}`, 'gi');

/** The number of a page of so many: "Seite 1 von 9", "1 sur 9 14/03/2025 09:12", "第1页，共9页". */
interface Sheet {
  readonly index: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * Lines that count the pages in any language: from 1, or thrice, one after the other. Under a
 * thousand pages: "Nov 1, 2025" and "Nov 2, 2025" are days.
 */
function findSheets(lines: readonly string[]): readonly number[] {
  const groups = new Map<string, Sheet[]>();
  for (const [index, line] of lines.entries()) {
    if (line.length >= 200 || !/\d\D{1,12}\d/.test(line)) continue;
    const counted = line.replace(AROUND, '').trim();
    const [, before = '', page, between = '', pages, behind = ''] =
      /^(\D{0,12})(\d{1,3})([^\d·•.:]{1,8})(\d{1,3})(\D{0,3})$/.exec(counted) ?? [];
    if (page === undefined) continue;
    const words = [before, between, behind, pages].join('\n');
    const group = groups.get(words) ?? [];
    groups.set(words, group);
    group.push({ index, page: Number(page), pages: Number(pages) });
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const from = first?.page ?? 0;
    const counts = group.every(({ page, pages }, at) => page === from + at && page <= pages);
    const isEnough = group.length > (from === 1 ? 1 : 2);
    return counts && isEnough ? group.map(({ index }) => index) : [];
  });
}

/** No further from a printed line are others, blank lines counted. */
const NEAR = 3;

/** Lines that stand beside printed ones, twice at least, and hardly elsewhere: the page's name alone. */
function findNeighbours(
  lines: readonly string[],
  printed: ReadonlySet<number>,
): readonly number[] {
  const near = new Set<number>();
  for (const index of printed) {
    for (let at = index - NEAR; at <= index + NEAR; at += 1) {
      const line = lines[at] ?? '';
      if (line !== '' && line.length < LONGEST && !printed.has(at)) near.add(at);
    }
  }
  const counts = new Map<string, number>();
  for (const at of near) counts.set(lines[at] ?? '', (counts.get(lines[at] ?? '') ?? 0) + 1);
  const others = new Map<string, number>();
  for (const [at, line] of lines.entries())
    if (counts.has(line) && !near.has(at)) others.set(line, (others.get(line) ?? 0) + 1);
  return [...near].filter((at) => {
    const line = lines[at] ?? '';
    const count = counts.get(line) ?? 0;
    // The page's name is its first heading as well.
    return others.has(line) ? count > OFTEN && others.get(line) === 1 : count > 1;
  });
}

/** More often than so it stands beside printed lines. */
const OFTEN = 2;

const MOMENT_BESIDE = new RegExp(`^${MOMENT} \\S.{0,100}$|^\\S.{0,100} ${MOMENT}$`, 'i');

/** Lines of a page's name and the moment, whatever it is called: twice the same at least. */
function findNames(lines: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.length >= LONGEST || !/\d[:.]\d\d/.test(line) || !MOMENT_BESIDE.test(line))
      continue;
    const known = places.get(line) ?? [];
    places.set(line, known);
    known.push(at);
  }
  return [...places.values()].flatMap((known) => (known.length > 1 ? known : []));
}

/** No line around a page is longer, in characters. */
const LONGEST = 200;

/** Which lines of a text, cleaned, were printed over and under its pages, by their indices. */
export function findPrintedLines(lines: readonly string[]): ReadonlySet<number> {
  const printed = new Set([...findSheets(lines), ...findNames(lines)]);
  for (const [index, line] of lines.entries()) {
    if (line.length < LONGEST && isPrintedLine(line)) printed.add(index);
  }
  for (const index of printed.size === 0 ? [] : findNeighbours(lines, printed))
    printed.add(index);
  return printed;
}
