import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { LineIndex } from '#parse/line-index.ts';
import { pageAsText, type PageText } from '#parse/page-as-text.ts';
import { parseByline } from './byline.ts';
import type { DigestFormat, DraftDigest, Reading } from './digest-format.ts';
import type { PageBlock } from './page-block.ts';

/** A list has so many items at least. */
const FEW = 6;
/** So long is what stands in a list of papers, in characters. */
const SHORTEST = 12;

/** So many lines of names has no page of one paper. */
const MANY_BYLINES = 3;
/** So much of a list of papers is short, in characters: titles and names. */
const MOSTLY = 0.8;
const SHORT = 300;

function isByline({ text }: PageBlock): boolean {
  return text.length <= SHORT && parseByline(text).length > 1;
}

/** Whether a page is a list of short lines, which are no abstract together. */
export function isListOfLines(blocks: readonly PageBlock[]): boolean {
  const written = blocks.filter(({ text }) => text.length >= SHORTEST);
  const short = written.filter(({ text }) => text.length <= SHORT);
  const hasAbstract = written.some(({ text }) => text.length > SHORT * 2);
  return !hasAbstract && short.length >= Math.max(FEW, written.length * MOSTLY);
}

/** Whether nothing was found on a page but perhaps its own heading, with all of it for an abstract. */
export function isHollow({ digests }: Reading, blocks: readonly PageBlock[]): boolean {
  const papers = digests.flatMap((digest) => digest.papers);
  const [paper] = papers;
  if (papers.length > 1) return false;
  const written = blocks.filter(({ text }) => text.length >= SHORTEST);
  if (paper === undefined) return written.length >= FEW;
  // Names of several papers stand on the page.
  const isOfMany = blocks.filter(isByline).length >= MANY_BYLINES;
  const isHeading = blocks.some(({ level, text }) => level > 0 && text === paper.title);
  const isKnown =
    (paper.authors.length > 0 && !isOfMany) ||
    paper.arxivId !== null ||
    paper.doi !== null ||
    paper.published !== null ||
    paper.addresses.length > 0;
  return isHeading && !isKnown && written.length > FEW;
}

/** A reading of a page's text as one of the page; a line has the role that says most. */
function placeReading(
  { file, lines }: SourceText,
  { origins }: PageText,
  reading: Reading,
): Reading {
  const lineOf = (line: number): number => origins[line - 1] ?? lines.length;
  const roles = lines.map((line): LineRole | null => (line.trim() === '' ? null : 'furniture'));
  for (const [index, role] of reading.roles.entries()) {
    const at = lineOf(index + 1) - 1;
    const known = roles[at] ?? null;
    if (role !== null && known !== null && (known === 'furniture' || role === 'title'))
      roles[at] = role;
  }
  const problems = reading.problems.map((problem): Problem => {
    return { ...problem, file, line: problem.line === null ? null : lineOf(problem.line) };
  });
  const digests = reading.digests.map((digest): DraftDigest => {
    const papers = digest.papers.map((paper) => {
      const [first, last] = paper.lines;
      return { ...paper, lines: [lineOf(first), lineOf(last)] as const };
    });
    return { ...digest, papers };
  });
  return { digests, roles, problems };
}

/** A page without headings or links that tell titles, read as its text is when copied; or `null`. */
export function readPageOfLines(
  source: SourceText,
  { text, lineAt }: LineIndex,
  formats: readonly DigestFormat[],
): Reading | null {
  const page = pageAsText(text, lineAt);
  if (page === null) return null;
  for (const format of formats) {
    const recognition = format.recognise({ ...source, lines: page.lines, text: null });
    if (recognition.recognised) return placeReading(source, page, recognition.read());
  }
  return null;
}
