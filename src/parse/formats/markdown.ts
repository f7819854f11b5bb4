import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, Reading, Recognition } from './digest-format.ts';
import { findOutsideTitles } from './find-outside-titles.ts';
import { findTitles } from './find-titles.ts';
import { readUnlinked } from './unlinked-dump.ts';
import { readCapture } from './read-capture.ts';
import { readMarkdownBlocks } from './read-markdown-blocks.ts';
import { readPage } from './read-page.ts';
import { referenceExport } from './reference-export.ts';
import { isTableHead } from './table-row.ts';

const LINK =
  /^\s*(?:>\s*)?\[![\w-]{1,30}\](?![([])|\]\(\s*(?:<|https?:|\/|#)|\]\[\d{1,5}\]|^\s{0,3}\[[^[\]]{1,80}\]:\s*\S|^\s*\[\d{1,5}\](?:\S| https?:)/;
/** Whether a line has a sign of those that links have: found in a tenth of the time. */
function mayHaveLink(line: string): boolean {
  return line.includes('[') || line.includes('](') || line.includes('>');
}

/** What stands behind a title, "A Title <https://…>", as mail programs write a link. */
const BEHIND = /^<https?:\/\/(?:huggingface\.co\/papers|arxiv\.org\/abs)\/[^\s<>]+>$/;
/** Sentences with such an address behind them are abstracts, and no titles. */
const PROSE = /[^.][.!]$|\b(?:is|are|was|were|has|have|been|we|our|this|these)\b/i;
const LONGEST_TITLE = 200;
/** "authors:: Ada Byron", as Obsidian, Logseq and Roam have properties. */
const PROPERTY = /^\s*(?:[-*+] )?\p{L}[\w ()-]{1,20}:: ?\S/u;
const LABEL = /^\s*(?:[-*+] )?(?:\*\*|__)[A-Z][\w ]{1,20}:?(?:\*\*|__):{0,2} /;

/** A title in bold with a list mark before it, or with more behind it: "**Title** — Names". */
const BOLD_TITLE =
  /^\s*(?:(?:[-*+•]|\d{1,5}[.)])\s+(?:\[[ xX]\]\s+)?(\*\*|__)(?=\S).{1,600}?\S\1|(\*\*|__)(?=\S).{1,600}?\S\2(?=\s*\S))/;
/** So many paragraphs for each such title: itself, its abstract, and two more. */
const PARAGRAPHS = 4;

/** Whether the addresses of papers behind the first lines of paragraphs are rather those of titles. */
function hasTitlesBehind(lines: readonly string[]): boolean {
  let titles = 0;
  let sentences = 0;
  for (const [index, raw] of lines.entries()) {
    const line = raw.trimEnd();
    const at = line.endsWith('>') ? line.lastIndexOf('<') : 0;
    if (at < 1 || !BEHIND.test(line.slice(at)) || /\S/.test(lines[index - 1] ?? '')) continue;
    if (at > LONGEST_TITLE || PROSE.test(line.slice(0, at).trim())) sentences += 1;
    else titles += 1;
  }
  return titles > sentences;
}

/** Whether titles can be told by marks alone: links, labels in bold, headings of two depths. */
function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const first = lines.findIndex((line) => line.trim() !== '');
  const isMarkup =
    /^<(?:\?xml|!doctype|html|feed|rss)\b/i.test(lines[first]?.trim() ?? '') ||
    referenceExport(lines) !== null;
  const depths = new Set<number>();
  let properties = 0;
  let boldTitles = 0;
  let paragraphs = 0;
  let isInside = false;
  let signs = isMarkup ? -1 : 0;
  for (const [at, line] of isMarkup ? [] : lines.entries()) {
    const depth = /^#{1,6}(?= )/.exec(line)?.[0].length;
    if (depth !== undefined) depths.add(depth);
    if (line.length < 100_000 && ((mayHaveLink(line) && LINK.test(line)) || LABEL.test(line)))
      signs += 1;
    if (line.includes('::') && PROPERTY.test(line)) properties += 1;
    if (properties > 1) signs += 1;
    if (line.startsWith('|') && isTableHead(line, lines[at + 1] ?? '')) signs += 1;
    if (signs > 0 || depths.size > 1)
      return { recognised: true, read: () => parse(source, hasTitlesBehind(lines)) };
    const isText = /\S/.test(line);
    if (isText && !isInside) paragraphs += 1;
    isInside = isText;
    if (isText && /^\s*(?:[-+*_•]|\d)/.test(line) && BOLD_TITLE.test(line)) boldTitles += 1;
  }
  const isBehind = !isMarkup && hasTitlesBehind(lines);
  if (isBehind || (boldTitles > 1 && boldTitles >= paragraphs / PARAGRAPHS))
    return { recognised: true, read: () => parse(source, isBehind) };
  return {
    recognised: false,
    signs: depths.size,
    line: Math.max(1, first + 1),
    expected: 'links or headings',
  };
}

function parse(source: SourceText, titlesBehind: boolean): Reading {
  const capture = readCapture(source.lines);
  const { blocks, roles } = readMarkdownBlocks(source.lines, capture.frontMatter, titlesBehind);
  const known = findTitles(blocks);
  const titles = known.size === 0 ? findOutsideTitles(blocks) : known;
  if (titles.size === 0) return readUnlinked(source);
  return readPage(source, blocks, titles, roles, capture);
}

/** Markdown, as clippers and people write it: a heading, a link or bold for each title. */
export const markdown: DigestFormat = { name: 'Markdown', mayBeEmpty: false, recognise };
