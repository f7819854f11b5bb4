import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { markAddresses, readCapitalHeadings } from './capital-headings.ts';
import type { DigestFormat, Reading, Recognition } from './digest-format.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { isOpenHeading, isStarDump, readStarLine } from './star-headings.ts';

const ORG_HEADING = /^(\*{1,6}) (?=\S)/;
const ORG_LINK = /\[\[([^[\]\s]{1,2000})\]\[([^[\]]{0,600})\]\]/g;
/** A picture, or an address that is a link without words. */
const ORG_PICTURE = /\[\[[^[\]\s]{1,2000}\]\]/g;
/** "#+TITLE: …", and the drawer of properties under a heading. */
const ORG_KEYWORD = /^\s*(?:#\+\w+:|:[\w-]+:(?:\s|$))/;

function fromOrg(line: string): string {
  if (ORG_KEYWORD.test(line)) return '';
  const heading = line.replace(
    ORG_HEADING,
    (_, stars: string) => `${'#'.repeat(stars.length)} `,
  );
  if (!heading.includes('[[')) return heading;
  return heading.replace(ORG_PICTURE, '').replace(ORG_LINK, '[$2]($1)');
}

function isOpenInOrg(line: string): boolean {
  return line.split('[[').length > line.split(']]').length;
}

const RST_LINK = /`([^`<>]{0,600}?)\s*<([^`<>\s]{1,2000})>`__?/g;
const RST_UNDERLINE = /^([~^"'+*#:.])\1{3,}\s*$/;
/** What a page is made of, "`.. container:: flex`", with what is said of it, and pictures. */
const RST_DIRECTIVE = /^\s*(?:\.\. (?:container|image|figure|\|[^|]{1,80}\|)|:[a-z-]+: ?\S*$)/;
const RST_PICTURE = /\|image\d+\|(?:\\ )?/g;

function fromRst(line: string): string {
  if (RST_UNDERLINE.test(line)) return '-----';
  if (RST_DIRECTIVE.test(line)) return '';
  const bare = line.replace(RST_PICTURE, '').replace(RST_LINK, '[$1]($2)');
  return bare.replace(/^\s*\.\. rubric:: (?=\S)/, '### ');
}

function isOpenInRst(line: string): boolean {
  return line.includes('`') && line.split('`').length % 2 === 0;
}

const ASCIIDOC_HEADING = /^(={1,6}) (?=\S)/;
const ASCIIDOC_LINK = /(?:link:)?(https?:\/\/[^\s[\]]{1,2000})\[((?:[^[\]\\]|\\.){0,600})\]/g;
/** A picture, and what stands for nothing in an item. */
const ASCIIDOC_PICTURE = /image::?[^\s[\]]{0,2000}\[[^[\]]{0,600}\]|\{blank\}/g;

function fromAsciiDoc(line: string): string {
  const bare = line.replace(ASCIIDOC_PICTURE, '');
  if (!/[=[]/.test(bare)) return bare;
  return bare
    .replace(ASCIIDOC_HEADING, (_, signs: string) => `${'#'.repeat(signs.length)} `)
    .replace(ASCIIDOC_LINK, '[$2]($1)');
}

function isOpenInAsciiDoc(line: string): boolean {
  return line.includes('://') && line.split('[').length > line.split(']').length;
}

interface Markup {
  /** What a line says, in Markdown. */
  readonly translate: (line: string) => string;
  /** Whether a link goes on in the next line. */
  readonly isOpen: (line: string) => boolean;
}

/** So many lines has a link at most. */
const LONGEST_LINK = 8;

/** The lines, each link on one of them, which leaves the others that it was wrapped over blank. */
function joinLinks(lines: readonly string[], isOpen: Markup['isOpen']): readonly string[] {
  const joined = [...lines];
  for (let at = 0; at < joined.length; at += 1) {
    let line = joined[at] ?? '';
    if (!isOpen(line)) continue;
    let end = at + 1;
    for (; isOpen(line) && end < at + LONGEST_LINK && /\S/.test(joined[end] ?? ''); end += 1) {
      line = `${line} ${joined[end]?.trim() ?? ''}`;
    }
    if (isOpen(line)) continue;
    joined[at] = line;
    joined.fill('', at + 1, end);
  }
  return joined;
}

/** What the text is written in; `null` where it is neither. */
function findMarkup({ lines }: SourceText): Markup | null {
  if (isStarDump(lines)) return { translate: readStarLine, isOpen: isOpenHeading };
  const headings = lines.filter((line) => line.startsWith('*') && ORG_HEADING.test(line));
  const isOrg = (line: string): boolean =>
    (line.includes('[[') && line.search(ORG_LINK) !== -1) || ORG_KEYWORD.test(line);
  if (headings.length > 1 && lines.some(isOrg)) {
    return { translate: fromOrg, isOpen: isOpenInOrg };
  }
  const isAsciiDoc = (line: string): boolean =>
    line.includes('[') && line.search(ASCIIDOC_LINK) !== -1;
  const hasHeadings = lines.some((line) => line.startsWith('=') && ASCIIDOC_HEADING.test(line));
  if (hasHeadings && lines.some(isAsciiDoc)) {
    return { translate: fromAsciiDoc, isOpen: isOpenInAsciiDoc };
  }
  return lines.some((line) => line.includes('`') && line.search(RST_LINK) !== -1)
    ? { translate: fromRst, isOpen: isOpenInRst }
    : null;
}

/** So many lines with addresses behind words tell that links are written so. */
const FEW = 3;

/** A text in other markup as the Markdown that says the same, line by line; any other as it is. */
export function asMarkdown(source: SourceText): SourceText {
  const markup = findMarkup(source);
  if (markup === null) {
    const isBehind = (line: string): boolean => line.includes('[http') && !line.includes('](');
    if (source.lines.filter(isBehind).length < FEW) return source;
    const marked = source.lines.map((line, at) => {
      // An address that was wrapped is of the words above.
      const below = /^\s*(\[https?:\S+\])/.exec(source.lines[at + 1] ?? '')?.[1] ?? '';
      return markAddresses(`${line}${/\S/.test(line) ? below : ''}`);
    });
    return { ...source, lines: marked, text: null };
  }
  const lines = joinLinks(source.lines, markup.isOpen).map(markup.translate);
  return { ...source, lines, text: null };
}

function recognise(source: SourceText): Recognition {
  const expected = 'headings and links of Org, AsciiDoc, reStructuredText or html2text';
  const { lines } = source;
  const markup = findMarkup(source);
  const joined = markup === null ? readCapitalHeadings(lines) : joinLinks(lines, markup.isOpen);
  if (joined === null) return { recognised: false, signs: 0, line: 1, expected };
  const translated = markup === null ? joined : joined.map(markup.translate);
  const shape = markup?.isOpen === isOpenHeading ? plainText : markdown;
  const recognition = shape.recognise({ ...source, lines: translated, text: null });
  if (!recognition.recognised) return recognition;
  const read = (): Reading => {
    const reading = recognition.read();
    // What has no place in Markdown is of the markup, and the rest of a link of that line above.
    let above: LineRole | null = null;
    const roles = reading.roles.map((role, at) => {
      const isText = /\S/.test(lines[at] ?? '');
      if (role !== null || !isText) {
        above = role;
        return role;
      }
      return above === 'title' && joined[at] === '' ? 'title' : 'furniture';
    });
    return { ...reading, roles };
  };
  return { recognised: true, read };
}

/** Org, AsciiDoc and reStructuredText, as Pandoc makes them of a page: read as the Markdown that says the same. */
export const otherMarkup: DigestFormat = {
  name: 'Org, AsciiDoc or reStructuredText',
  mayBeEmpty: false,
  recognise,
};
