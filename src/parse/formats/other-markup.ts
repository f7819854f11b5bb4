import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, Reading, Recognition } from './digest-format.ts';
import { markdown } from './markdown.ts';

const ORG_HEADING = /^(\*{1,6}) (?=\S)/;
const ORG_LINK = /\[\[([^[\]\s]{1,2000})\]\[([^[\]]{1,600})\]\]/g;
/** "#+TITLE: …", and the drawer of properties under a heading. */
const ORG_KEYWORD = /^\s*(?:#\+\w+:|:[\w-]+:(?:\s|$))/;

function fromOrg(line: string): string {
  if (ORG_KEYWORD.test(line)) return '';
  const heading = line.replace(
    ORG_HEADING,
    (_, stars: string) => `${'#'.repeat(stars.length)} `,
  );
  return heading.replace(ORG_LINK, '[$2]($1)');
}

const RST_LINK = /`([^`<>]{1,600}?)\s*<([^`<>\s]{1,2000})>`__?/g;
const RST_UNDERLINE = /^([~^"'+*#:.])\1{3,}\s*$/;

function fromRst(line: string): string {
  return RST_UNDERLINE.test(line) ? '-----' : line.replace(RST_LINK, '[$1]($2)');
}

/** How a line of the text says the same in Markdown; `null` where the text is neither. */
function findTranslation({ lines }: SourceText): ((line: string) => string) | null {
  const headings = lines.filter((line) => ORG_HEADING.test(line)).length;
  const isOrg = lines.some(
    (line) => (line.includes('[[') && line.search(ORG_LINK) !== -1) || ORG_KEYWORD.test(line),
  );
  if (headings > 1 && isOrg) return fromOrg;
  return lines.some((line) => line.includes('`') && line.search(RST_LINK) !== -1)
    ? fromRst
    : null;
}

function recognise(source: SourceText): Recognition {
  const expected = 'headings and links of Org or reStructuredText';
  const translate = findTranslation(source);
  if (translate === null) return { recognised: false, signs: 0, line: 1, expected };
  const { lines } = source;
  const recognition = markdown.recognise({
    ...source,
    lines: lines.map(translate),
    text: null,
  });
  if (!recognition.recognised) return recognition;
  const read = (): Reading => {
    const reading = recognition.read();
    // What has no place in Markdown is of the markup.
    const roles = reading.roles.map((role, at) => {
      return role ?? (/\S/.test(lines[at] ?? '') ? 'furniture' : null);
    });
    return { ...reading, roles };
  };
  return { recognised: true, read };
}

/** Org and reStructuredText, as Pandoc makes them of a page: read as the Markdown that says the same. */
export const otherMarkup: DigestFormat = {
  name: 'Org or reStructuredText',
  mayBeEmpty: false,
  recognise,
};
