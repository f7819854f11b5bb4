import type { Problem } from '#domain/problem.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { cutItems, type TextItem } from './cut-items.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { matchPageWords } from './page-words.ts';
import { readReference, runsIntoNames, type Order, type Reference } from './read-reference.ts';

/** So many of the items are references, and so many of those have a title that is certain. */
const MOST = 0.7;
/** So many items tell, and so many lines at the beginning. */
const FEW = 3;
const BEGINNING = 60;
/** In so many of them names run into titles, where they do; one or two names may be of the title. */
const RUN_ON = 0.5;
/** References are no longer on average, in characters. */
const LENGTH = 700;

/** What most lines have not: the place and the year of a paper. */
const SIGN = /\barXiv[: ]|arxiv\.org\/|\bdoi\b|10\.\d{4,9}\/|\b(?:19|20)\d{2}\b/i;

interface Entry {
  readonly item: TextItem;
  readonly reference: Reference | null;
}

function isAround({ text }: TextItem): boolean {
  return (
    matchPageWords(text) !== null ||
    parseDateLine(text) !== null ||
    /^#{1,6} /.test(text) ||
    /^(?:references|bibliography|works cited|literature|reading list|papers)\W*$/i.test(text)
  );
}

interface References {
  readonly entries: readonly Entry[];
  /** Headings and dates. */
  readonly around: readonly TextItem[];
}

function readInOrder(items: readonly TextItem[], order: Order): readonly Entry[] {
  return items.map((item) => ({ item, reference: readReference(item.text, order) }));
}

function countTitles(entries: readonly Entry[]): number {
  return entries.filter(({ reference }) => (reference?.title ?? null) !== null).length;
}

/** The references of a text that is a list of them; `null` where it is none. */
function findReferences(lines: readonly string[]): References | null {
  const { items, others } = cutItems(lines);
  const own = items.filter((item) => !isAround(item));
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  const beside = others.reduce((sum, { text }) => sum + text.length, 0);
  if (own.length < FEW || length > own.length * LENGTH || beside > length) return null;
  const byNames = readInOrder(own, 'names first');
  const byTitles = readInOrder(own, 'title first');
  const entries = countTitles(byTitles) > countTitles(byNames) ? byTitles : byNames;
  const found = entries.filter(({ reference }) => reference !== null);
  const around = [...items, ...others].filter(isAround);
  if (found.length >= FEW && found.length >= own.length * MOST) return { entries, around };
  const runOn = own.filter(
    ({ first, last, text }) => first === last && runsIntoNames(text),
  ).length;
  if (runOn < FEW || runOn < own.length * RUN_ON) return null;
  return { entries: own.map((item) => ({ item, reference: null })), around };
}

function read(source: SourceText, { entries, around }: References): Reading {
  const roles = new LineRoles(source);
  const papers: DraftPaper[] = [];
  for (const { first, last } of around) roles.mark('header', first, last);
  for (const { item, reference } of entries) {
    const { title = null, names = [], ...facts } = reference ?? {};
    if (title === null) continue;
    const lines = [item.first, item.last] as const;
    papers.push({ ...NOTHING_KNOWN, ...facts, authors: names, title, lines });
    roles.mark('title', item.first, item.last);
  }
  const left = roles.finish();
  const isRead = papers.length > 0;
  const problem: Problem = {
    file: source.file,
    line: entries[0]?.item.first ?? 1,
    rule: 'references',
    severity: isRead ? 'info' : 'error',
    message: isRead
      ? 'This is a list of references: titles and names were read where they are certain; it has no abstracts.'
      : 'Names stand behind titles here without a sign between the two; none was read.',
  };
  const labels = around.flatMap(({ text }) => parseDateLine(text)?.label ?? []);
  return {
    digests: [{ label: labels[0] ?? null, query: null, captured: null, papers }],
    roles: left.roles,
    problems: [problem, ...left.problems],
  };
}

function recognise(source: SourceText): Recognition {
  const expected = 'references, as in “A. Byron. A Title. arXiv:…, 2025.”';
  const { lines } = source;
  const written = lines.slice(0, BEGINNING).filter((line) => /\S/.test(line));
  // Most texts are none, and to tell so a look at their beginning will do.
  const signs = written.filter((line) => SIGN.test(line.slice(-1000)) || runsIntoNames(line));
  const mayBeOne = signs.length > 1 && !isHtmlSource(source);
  const begins = mayBeOne && findReferences(lines.slice(0, BEGINNING)) !== null;
  const references = begins ? findReferences(lines) : null;
  if (references === null) return { recognised: false, signs: 0, line: 1, expected };
  return { recognised: true, read: () => read(source, references) };
}

/** Lists of references as papers end with: names, titles and places, and no abstracts. */
export const bibliography: DigestFormat = {
  name: 'a list of references',
  mayBeEmpty: true,
  recognise,
};
