/** So many lines tell, and at the beginning of a long text. */
const FEW = 20;
const BEGINNING = 100;
/** So many of the lines are one sentence each, and have no blank line between them. */
const MOST = 0.95;
/** Of so many lines one begins with a mark, where titles have them. */
const PAPER = 40;

const MARK = /^\s*(?:#{1,6} |\*\*|[-*•] |\[?\d{1,5}[.)\]:])/;

function areSentences(lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (written.length < FEW || written.length < lines.length * MOST) return false;
  if (written.filter((line) => MARK.test(line)).length >= written.length / PAPER) return false;
  const single = written.filter(
    (line) => /[.?!]["'”’)\]]*$/.test(line) && !/[\p{Ll}\d)][.?!] \p{Lu}/u.test(line),
  );
  return single.length >= written.length * MOST;
}

/**
 * Whether each line of a text is a sentence, with no blank line between papers: titles that end
 * with full stops as well cannot be told from the first sentences of abstracts.
 */
export function isSentenceList(lines: readonly string[]): boolean {
  const end = lines.findLastIndex((line) => /\S/.test(line)) + 1;
  return (
    areSentences(lines.slice(0, Math.min(end, BEGINNING))) && areSentences(lines.slice(0, end))
  );
}
