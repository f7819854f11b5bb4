import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, parseArxivId, readArxivId } from '#parse/arxiv-id.ts';
import { parseDoi } from '#parse/doi.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { TextBlock } from '#parse/html-blocks.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { readPageLines, type PageLines } from './page-lines.ts';
import { withoutAbstract } from './missing-abstracts.ts';

/** The rows of an item, and the lists under it. */
const LABEL =
  /^(Item Type|Author|Contributor|Editor|Abstract|Date Added|Date|Modified|Short Title|Library Catalog|URL|Accessed|DOI|ISBN|ISSN|Extra|Volume|Issue|Pages|# of Pages|Publication|Journal Abbr|Rights|Archive ID|Archive|Loc\. in Archive|Repository|Language|Series|Genre|Place|Publisher|Conference Name|Proceedings Title|Version|Citation Key|Tags:|Notes:|Attachments|Related)(?: (.+))?$/;
const LISTS = /^(?:Tags:|Notes:|Attachments|Related)$/;

/** One item of a report. */
interface Item {
  readonly title: TextBlock;
  readonly fields: Map<string, string[]>;
  readonly abstract: TextBlock[];
  last: number;
}

function draft({ title, fields, abstract, last }: Item): DraftPaper {
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  const addresses = addressesWithin(first('URL'));
  const extra = /\barXiv:\s*(\S+)/i.exec(first('Extra'))?.[1] ?? '';
  const ids = [
    parseArxivId(extra),
    ...addresses.map(readArxivId),
    parseArxivId(first('Archive ID')),
  ];
  const text = abstract.map((block) => block.text).join(' ');
  return {
    ...NOTHING_KNOWN,
    title: title.text,
    abstract: text === '' ? null : text,
    authors: fields.get('Author') ?? [],
    arxivId: ids.find((id) => id !== null) ?? null,
    doi: parseDoi(first('DOI')),
    published: dayOfTimestamp(first('Date')),
    addresses: addressesBesides(addresses),
    lines: [title.first, last],
  };
}

interface Row {
  /** `null` on a line that goes on with the row above. */
  readonly label: string | null;
  /** `null` where it stands on the next line: the cells of a page have a line each. */
  readonly value: string | null;
}

function readRow({ text }: TextBlock): Row {
  const found = LABEL.exec(text);
  const label = found?.[1] ?? null;
  return { label, value: label === null ? text : (found?.[2] ?? null) };
}

/** Cuts the lines of a report into items; each has its title right over its type. */
function readItems({ lines }: PageLines): readonly Item[] {
  const items: Item[] = [];
  let open = '';
  let isWaiting = false;
  for (const [at, line] of lines.entries()) {
    if (!isWaiting && isType(lines[at + 1])) {
      items.push({ title: line, fields: new Map(), abstract: [], last: line.last });
      continue;
    }
    const item = items.at(-1);
    if (item === undefined) continue;
    const row: Row = isWaiting ? { label: null, value: line.text } : readRow(line);
    open = row.label ?? open;
    isWaiting = row.value === null && !LISTS.test(open);
    item.last = line.last;
    if (row.value === null) continue;
    if (open === 'Abstract') item.abstract.push({ ...line, text: row.value });
    else if (item.fields.has(open)) item.fields.get(open)?.push(row.value);
    else item.fields.set(open, [row.value]);
  }
  return items;
}

function isType(line: TextBlock | undefined): boolean {
  return line !== undefined && /^Item Type(?: \p{Lu}\w+(?: \p{Lu}?\w+)?)?$/u.test(line.text);
}

function read(source: SourceText, page: PageLines): Reading {
  const marks = new LineRoles(source);
  const papers: DraftPaper[] = [];
  if (page.isMarkup) marks.mark('furniture', 1, Infinity);
  for (const item of readItems(page)) {
    const paper = draft(item);
    papers.push(paper);
    marks.mark('metadata', item.title.first, item.last);
    marks.mark('title', item.title.first, item.title.last);
    for (const { first, last } of item.abstract) marks.mark('abstract', first, last);
  }
  const { roles, problems: left } = marks.finish();
  const digests = [{ label: null, query: null, captured: null, papers }];
  return { digests, roles, problems: [...withoutAbstract(papers, source.file), ...left] };
}

function recognise(source: SourceText): Recognition {
  const expected = '“Item Type” and “Date Added” under titles';
  const sign = source.lines.findIndex((line) => line.includes('Item Type'));
  if (sign === -1) return { recognised: false, signs: 0, line: 1, expected };
  const page = readPageLines(source);
  const isReport =
    page.lines.some((line, at) => at > 0 && isType(line)) &&
    page.lines.some(({ text }) => /^Date Added\b/.test(text));
  return isReport
    ? { recognised: true, read: () => read(source, page) }
    : { recognised: false, signs: 1, line: sign + 1, expected };
}

/** What Zotero makes of "Generate Report from Items…", saved as a page or copied from it. */
export const zoteroReport: DigestFormat = {
  name: 'a report of Zotero',
  mayBeEmpty: false,
  recognise,
};
