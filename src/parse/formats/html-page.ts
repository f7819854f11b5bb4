import { parseDayOfYear } from '#domain/plain-date.ts';
import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { joinAtCommas } from '#parse/join-at-commas.ts';
import { indexLines } from '#parse/line-index.ts';
import { readHtml, type HtmlReading } from '#parse/read-html.ts';
import type { DigestFormat, DraftDigest, Reading, Recognition } from './digest-format.ts';
import { findTitles } from './find-titles.ts';
import { LONGEST_TITLE, type FoundTitle } from './found-title.ts';
import type { PageBlock } from './page-block.ts';
import { readCapture, type Capture } from './read-capture.ts';
import { isHollow, isListOfLines, readPageOfLines } from './page-of-lines.ts';
import { joinPageData, readPageData } from './read-page-data.ts';
import { lacksAbstract, readPage } from './read-page.ts';

function recognise(source: SourceText, formats: readonly DigestFormat[]): Recognition {
  if (isHtmlSource(source)) return { recognised: true, read: () => parse(source, formats) };
  const first = source.lines.findIndex((line) => line.trim() !== '');
  const isMarkup = source.lines[first]?.trimStart().startsWith('<') === true;
  const line = Math.max(1, first + 1);
  return { recognised: false, signs: isMarkup ? 1 : 0, line, expected: 'elements of HTML' };
}

/** What the head of a page, and those who saved it, say of its address and its day. */
function readPageCapture({ comments, addresses }: HtmlReading): Capture {
  const said = comments.flatMap((comment) => {
    const from = /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1];
    const url = /^\s*url:\s*(\S+)/im.exec(comment)?.[1];
    const [, month, day, year] =
      /saved date:\s*\w{3},? (\w{3}) (\d{1,2}),? (\d{4})/i.exec(comment) ?? [];
    return [
      ...[from, url].filter((each) => each !== undefined).map((each) => `url: ${each}`),
      ...(year === undefined ? [] : [`saved: ${month ?? ''} ${day ?? ''} ${year}`]),
    ];
  });
  return readCapture([...said, ...addresses.map((address) => `url: ${address}`)]);
}

/** So many titles that their classes name are no accident, and so many times those found otherwise. */
const FEW = 3;
const MANY_TIMES = 2;

function mayBeTitle({ text, level }: PageBlock): boolean {
  return level === 0 && text.length > 10 && text.length <= LONGEST_TITLE && /\s/.test(text);
}

/** The titles of a page; those that it calls so, where they are far more than what looks like some. */
function chooseTitles(
  blocks: readonly PageBlock[],
  named: readonly PageBlock[],
): ReadonlyMap<PageBlock, FoundTitle> {
  const found = findTitles(blocks);
  if (named.length < FEW || named.length < found.size * MANY_TIMES) return found;
  return new Map(named.map((block) => [block, { title: block.text, rest: '', names: null }]));
}

/** A text without the number before the bold that it begins with. */
function removeNumber(text: string, bold: string | null): string {
  const bare = bold === null ? text : text.replace(/^\d{1,3}[.)] ?/, '');
  return bold !== null && bold !== '' && bare.startsWith(bold) ? bare : text;
}

function parse(source: SourceText, formats: readonly DigestFormat[]): Reading {
  const index = indexLines(source);
  const { lineAt } = index;
  const html = readHtml(index.text);
  const joined = joinAtCommas(html.blocks);
  const blocks = joined.map((block): PageBlock => {
    const bold = block.bold === null ? null : cleanValue(block.bold);
    const words = removeNumber(cleanValue(block.text), bold);
    const links = block.links.map(({ text: linked, address }) => {
      return { text: linked === block.text ? words : cleanValue(linked), address };
    });
    return {
      first: lineAt(block.start),
      last: lineAt(block.end),
      level: block.level,
      isItem: block.isItem,
      text: words,
      links,
      bold,
    };
  });
  const roles = source.lines.map((line): LineRole | null =>
    line.trim() === '' ? null : 'furniture',
  );
  const capture = readPageCapture(html);
  const named = blocks.filter((block, at) => joined[at]?.isTitle === true && mayBeTitle(block));
  const reading = readPage(source, blocks, chooseTitles(blocks, named), roles, capture);
  const data = readPageData(html.data, lineAt);
  const [page] = reading.digests;
  if (data.papers.length === 0 && isHollow(reading, blocks)) {
    const other = readPageOfLines(source, index, formats);
    const count = other?.digests.reduce((sum, { papers }) => sum + papers.length, 0) ?? 0;
    const isBetter =
      count >= FEW || ((page?.papers.length ?? 0) > 0 && count !== 1 && isListOfLines(blocks));
    if (other !== null && isBetter) return other;
  }
  if (data.papers.length === 0 || page === undefined) return reading;
  const papers = joinPageData(page.papers, data);
  const complete = new Set(
    papers.filter(({ abstract }) => abstract !== null).map(({ title }) => lacksAbstract(title)),
  );
  const titled = new Set(papers.map(({ lines }) => lines[0]));
  const digest: DraftDigest = {
    ...page,
    label: page.label ?? data.day,
    captured: page.captured ?? (data.day === null ? null : parseDayOfYear(data.day)),
    papers,
  };
  return {
    digests: [digest, ...reading.digests.slice(1)],
    roles: reading.roles.map((role, at) => (titled.has(at + 1) ? 'title' : role)),
    problems: reading.problems.filter(({ message }) => !complete.has(message)),
  };
}

/** A saved page of papers: its cards, and the data that it keeps of them; or lines of one of the formats. */
export function htmlPageOf(formats: readonly DigestFormat[]): DigestFormat {
  return {
    name: 'a saved web page',
    mayBeEmpty: false,
    recognise: (source) => recognise(source, formats),
  };
}
