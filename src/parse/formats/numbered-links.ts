import { readInline, type Inline, type PageLink, type References } from './read-inline.ts';

const NUMBER = /\[(?<=(?:^|[\s(#])\[)(\d{1,5})\](?=[^\s[(:.,;)])/g;

/** A number of a picture, which stands apart: "[12] [logo.svg] A Lab". */
const SPACED = /^\[(\d{1,5})\] (?=\[)/;
const PICTURE = /^(\[\d{1,5}\])?\[(?:IMG|[\w.-]{1,40}\.(?:svg|png|jpe?g|gif|webp))\] ?/i;

/**
 * Reads text in which each link's number stands before its words: "[32]A Title". Where the words
 * end nobody says; they are taken to go on to the next number, or to the end.
 */
export function readNumbersBefore(raw: string, references: References): Inline {
  if (!raw.includes('[')) return readInline(raw, references);
  const begun = raw.replace(SPACED, '[$1]').replace(PICTURE, '$1');
  const links: PageLink[] = [];
  const marks = [...begun.matchAll(NUMBER)].filter(([, name = '']) => references.has(name));
  for (const [index, mark] of marks.entries()) {
    const start = mark.index + mark[0].length;
    const { text } = readInline(begun.slice(start, marks[index + 1]?.index), references);
    links.push({ text, address: references.get(mark[1] ?? '') ?? '' });
  }
  if (marks.length === 0) return readInline(begun, references);
  const inline = readInline(
    begun.replace(NUMBER, (mark, name: string) => (references.has(name) ? '' : mark)),
    references,
  );
  return { ...inline, links: [...links, ...inline.links] };
}
