import { addressesWithin } from '#parse/addresses-within.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { readHtmlBlocks, type TextBlock } from '#parse/html-blocks.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { normaliseText } from '#parse/normalise-text.ts';
import { indexLines } from '#parse/line-index.ts';
import { estimateWidth, isForced, pairLines } from './line-breaks.ts';
import { findReferences } from './find-references.ts';
import { findClosing } from './open-brackets.ts';
import { asMarkdown } from './other-markup.ts';
import { readNumbersBefore } from './numbered-links.ts';
import { findPrintedLines } from './printed-line.ts';
import { readInline } from './read-inline.ts';
import { readCells } from './table-row.ts';

/** A page as people see it, line by line, whatever it was saved as. */
export interface PageLines {
  readonly lines: readonly TextBlock[];
  /** Whether between the lines there are only tags, addresses of links, or what was printed around pages. */
  readonly isMarkup: boolean;
  /** Whether long lines were broken, as text browsers do. */
  readonly isWrapped: boolean;
  /** Whether a line, 1-based, is the rest of the one above: its first word had no room there. */
  readonly isForced: (line: number) => boolean;
}

function readMarkdownLines(source: SourceText): PageLines | null {
  const found = findReferences(source.lines);
  const isNumbered = found.numbersStandBefore && found.references.size > 0;
  if (!isNumbered && !source.lines.some((line) => /\]\((?:<|https?:)/.test(line))) return null;
  const read = isNumbered ? readNumbersBefore : readInline;
  let isWrapped = isNumbered;
  const lines: TextBlock[] = [];
  let last = 0;
  for (let index = 0; index < source.lines.length; index += 1) {
    if (found.lines.has(index)) continue;
    const first = index + 1;
    let raw = source.lines[index]?.trim() ?? '';
    // A link that goes on in the next line; over the beginning of a paper none does.
    const closing = isNumbered ? 0 : findClosing(source.lines, index);
    const further = source.lines.slice(first, closing);
    if (further.length > 0 && !further.some((line) => /\barXiv:\S/i.test(line))) {
      raw = [raw, ...further].join(' ');
      index = closing - 1;
      isWrapped = true;
    }
    // Pandoc's marks of definitions and of parts, ":   ::: meta", or of items, are around text.
    const bare = raw
      .trim()
      .replace(/^(?:\d{1,5}\.\s+|:\s+)?:{3,}.*$|^(?:(?:#{1,6}|[-*+>:]) +)+/, '');
    const row = bare.startsWith('|') ? readCells(bare).join(' ') : bare;
    const { text, links } = read(row, found.references);
    if (text === '') continue;
    lines.push({
      text,
      addresses: links.map(({ address }) => address),
      first,
      last: index + 1,
      adjacent: last === first - 1,
    });
    last = index + 1;
  }
  return { lines, isMarkup: true, isWrapped, isForced: () => false };
}

/** Of a text as people see it, which of its lines were broken where the next word had no room. */
function findForced(lines: readonly string[]): PageLines['isForced'] {
  const pairs = lines.map((line, at) => {
    const above = (lines[at - 1] ?? '').trimEnd();
    return above === '' || line.trim() === '' ? null : pairLines(above, line.trim());
  });
  const width = estimateWidth(pairs.filter((pair) => pair !== null));
  return (line) => {
    const pair = pairs[line - 1] ?? null;
    return width !== null && pair !== null && isForced(pair, width);
  };
}

/** The lines of a page: the blocks of its HTML, those of Markdown and dumps without their links. */
export function readPageLines(source: SourceText): PageLines {
  if (isHtmlSource(source)) {
    const lines = readHtmlBlocks(indexLines(source));
    return { lines, isMarkup: true, isWrapped: false, isForced: () => false };
  }
  const marked = asMarkdown(source);
  const markdown = readMarkdownLines(marked);
  if (markdown !== null) return markdown;
  const printed = findPrintedLines(source.lines.map(normaliseText));
  const lines = marked.lines.flatMap((raw, index): readonly TextBlock[] => {
    const text = printed.has(index) ? '' : cleanValue(raw);
    const place = { first: index + 1, last: index + 1 };
    const adjacent = /\S/.test(marked.lines[index - 1] ?? '');
    return text === '' ? [] : [{ text, addresses: addressesWithin(text), ...place, adjacent }];
  });
  const isMarkup = printed.size > 0;
  return { lines, isMarkup, isWrapped: false, isForced: findForced(source.lines) };
}
