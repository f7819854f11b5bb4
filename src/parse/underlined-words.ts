/** Words that bars join, as a title that is a link has them; no address, nor the name of a file. */
const LONG =
  /(?<!\S)(?!\S*(?::\/|\.\w{2,4}(?:\/|(?!\S)))|\/)[^\s_<>=`]+(?:_[^\s_<>=`]+){2,}_?(?!\S)/g;
/** Two of them: "Emmy_Noether,", "arXiv_Page"; a formula has single letters. */
const TWO = /(?<!\S)_?\p{L}[\p{L}.'’-]+_[\p{L}\d][\p{L}\d.'’-]+_?(?=[,;]?(?:\s|$))/gu;
/** So many lines begin with such words, behind a bullet or stars; code has some, too. */
const FEW = 3;
const FIRST = /^\s*(?:[•*+-]\s+)?(?:\*{3,}\s?)?_?[^\s_/<>=`]+(?:_[^\s_/<>=`]+){3,}/;

/**
 * The lines of a text without the bars that html2text draws under the words of links and headings;
 * the lines as they are where there are hardly any.
 */
export function readUnderlined(lines: readonly string[]): readonly string[] {
  let count = 0;
  for (const line of lines) if (line.includes('_') && FIRST.test(line)) count += 1;
  if (count < FEW) return lines;
  const part = (words: string): string => words.replaceAll('_', ' ').trim();
  return lines.map((written) => {
    // The program leaves references of apostrophes as they are.
    const line = written.replaceAll('&#x27;', "'");
    if (!line.includes('_') || line.includes('](')) return line;
    return line.replace(LONG, part).replace(TWO, part);
  });
}
