import { readCardLine } from './card-line.ts';
import type { LabelledLine } from './labelled-line.ts';
import { parseNames } from './metadata-line.ts';
import type { PageBlock } from './page-block.ts';
import type { PageRecord } from './page-record.ts';
import { splitNames } from './split-names.ts';

/** Gives a paper what a line says of it under a label: "Authors: …", with the links of the line. */
export function applyLabel(
  record: PageRecord,
  { label, value }: LabelledLine,
  { text, links }: PageBlock,
): void {
  record.addLinks(links);
  for (const [address] of text.matchAll(/https?:\/\/[^\s<>"'|,]+/gi)) {
    record.addAddress(address.replace(/[.;:)\]]+$/, ''));
  }
  if (/^(?:authors?|author\(s\)|by)$/.test(label)) {
    const names = parseNames(value);
    if (record.authors.length === 0 && value !== '')
      record.authors = names.length > 0 ? names : splitNames(value);
  } else if (
    /^(?:date|published.*|publication date|publish date|submitted on|submitted)$/.test(label)
  ) {
    record.published ??= readCardLine(value)?.published ?? null;
  } else if (/^(?:upvotes?|votes?|likes?)$/.test(label)) {
    record.upvotes ??= readCardLine(value)?.figures[0] ?? null;
  } else if (label.startsWith('arxiv'))
    record.arxivId ??= readCardLine(`arXiv: ${value}`)?.arxivId ?? null;
  else if (label === 'doi' && /^10\.\d{4,9}\/\S+$/.test(value))
    record.doi ??= value.toLowerCase();
}
