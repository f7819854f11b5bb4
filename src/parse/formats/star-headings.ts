/** "**** A Title ****", as html2text (the C++ one of Debian) writes a heading: more stars for higher ones. */
const HEADING = /^\s{0,8}(\*{2,6}) (\S.{0,600}?) \1\s*$/;
const OPENING = /^\s{0,8}(\*{2,6}) (?=\S)/;
/** Fewer stars are of those headings as well, but may be somebody's ornament. */
const SURE = /^\s{0,8}\*{4,6} \S.*\S \*{4,6}\s*$/;
/** So many such headings tell, or so many lines that have no spaces where links have none. */
const FEW = 2;
const LINES = 4;
/** A line of a link's words, which html2text writes with underscores between them. */
const LINKED =
  /^\s*(?:\*{1,6}[ _])?(?=.{30})[\p{L}\d,.:;()'’"?!-]*(?:_[\p{L}\d,.:;()'’"?!-]+){4,}(?: \*{1,6})?\s*$/u;
/** Names that are links, "Ada_Byron, Emmy_Noether". */
const NAMES = /\p{Lu}[\p{L}.’'-]*_\p{Lu}[\p{L}.’'_-]*, \p{Lu}[\p{L}.’'-]*_\p{Lu}/u;
/** A word of such a line: "x_i" and "snake_case" are none. */
const WORDS = /(?<=[\p{L}\p{N}\p{P}])_(?=[\p{L}\p{N}\p{P}])/gu;
const LONGEST = 600;

/** Whether a text is a page as html2text dumps it. */
export function isStarDump(lines: readonly string[]): boolean {
  let headings = 0;
  let linked = 0;
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    if (line.includes('****') && SURE.test(line)) headings += 1;
    else if (line.includes('_') && (LINKED.test(line) || NAMES.test(line))) linked += 1;
    if (headings >= FEW || linked >= LINES) return true;
  }
  return false;
}

/** A word without underscores where a space stood before the page was dumped. */
function partWord(word: string): string {
  if (word.split('_').length < 3) {
    return word.replace(
      /(?<=\p{L}{3}[,.:;)]?)_(?=\(?[\p{L}\d]{3})|(?<=^\p{Lu}[\p{L}.’'-]*)_(?=\p{Lu})/gu,
      ' ',
    );
  }
  return /\p{L}{3}/u.test(word) ? word.replace(WORDS, ' ') : word;
}

/** Whether a heading goes on in the next line. */
export function isOpenHeading(line: string): boolean {
  const [opening] = line.includes('**') ? (OPENING.exec(line) ?? []) : [];
  return opening !== undefined && !HEADING.test(line) && !/\*\*\s*$/.test(line);
}

/** A line of such a page in Markdown. */
export function readStarLine(line: string): string {
  const [, stars, words] = line.includes('** ') ? (HEADING.exec(line) ?? []) : [];
  if (stars !== undefined && words !== undefined) {
    return `${'#'.repeat(Math.max(1, 7 - stars.length))} ${words.replaceAll('_', ' ')}`;
  }
  if (!line.includes('_')) return line;
  // An item that is a link as a whole.
  const [, mark, item] = /^(\s*\*)_(\S+)\s*$/.exec(line) ?? [];
  if (mark !== undefined && item !== undefined) return `${mark} ${item.replaceAll('_', ' ')}`;
  return line
    .split(' ')
    .map((word) => (word.includes('_') ? partWord(word) : word))
    .join(' ');
}
