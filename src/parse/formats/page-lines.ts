import { addressesWithin } from '#parse/addresses-within.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { readHtmlBlocks, type TextBlock } from '#parse/html-blocks.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { indexLines } from '#parse/line-index.ts';
import { findReferences } from './find-references.ts';
import { findClosing } from './open-brackets.ts';
import { asMarkdown } from './other-markup.ts';
import { readNumbersBefore } from './numbered-links.ts';
import { readInline } from './read-inline.ts';
import { readCells } from './table-row.ts';

/** A page as people see it, line by line, whatever it was saved as. */
export interface PageLines {
  readonly lines: readonly TextBlock[];
  /** Whether between the lines there are only tags, or addresses of links. */
  readonly isMarkup: boolean;
  /** Whether long lines were broken, as text browsers do. */
  readonly isWrapped: boolean;
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
    // Pandoc's marks of definitions and of parts, ":   ::: meta", are around text.
    const bare = raw.trim().replace(/^(?::\s+)?:{3,}.*$|^(?:(?:#{1,6}|[-*+>:]) +)+/, '');
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
  return { lines, isMarkup: true, isWrapped };
}

/** The lines of a page: the blocks of its HTML, those of Markdown and dumps without their links. */
export function readPageLines(source: SourceText): PageLines {
  if (isHtmlSource(source)) {
    const lines = readHtmlBlocks(indexLines(source));
    return { lines, isMarkup: true, isWrapped: false };
  }
  const markdown = readMarkdownLines(asMarkdown(source));
  if (markdown !== null) return markdown;
  const lines = source.lines.flatMap((raw, index): readonly TextBlock[] => {
    const text = cleanValue(raw);
    const place = { first: index + 1, last: index + 1 };
    const adjacent = /\S/.test(source.lines[index - 1] ?? '');
    return text === '' ? [] : [{ text, addresses: addressesWithin(text), ...place, adjacent }];
  });
  return { lines, isMarkup: false, isWrapped: false };
}
