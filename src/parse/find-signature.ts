/** What tells of a paper. */
const OF_A_PAPER = /arxiv|doi\b|\d{4}\.\d{4}/i;

/** Over the signature of a mail (RFC 3676, section 4.3); many programs drop the space behind it. */
const SEPARATOR = /^-- ?$/;

const MOST_LINES = 6;
const LONGEST_LINE = 80;

/**
 * Where the signature of a mail begins, with the dashes over it, at the end of a text; -1 where
 * there is none. Few short lines, and no paper's address: what stands under the same dashes
 * elsewhere, or more of it, may be a paper.
 */
export function findSignature(lines: readonly string[]): number {
  let left = MOST_LINES;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (SEPARATOR.test(line)) {
      return lines.findIndex((each) => SEPARATOR.test(each)) === at ? at : -1;
    }
    left -= 1;
    if (left < 0 || line.length > LONGEST_LINE || OF_A_PAPER.test(line)) return -1;
  }
  return -1;
}
