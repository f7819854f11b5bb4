import { readArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { decodeEntities } from '#parse/html-entities.ts';
import { htmlText, isHtml } from '#parse/html-text.ts';
import { elementsNamed, type XmlElement } from '#parse/read-xml.ts';
import type { DraftPaper } from './digest-format.ts';
import { readLabelledLine } from './labelled-line.ts';
import { readPageAddress } from './page-address.ts';
import { draftReference } from './reference-record.ts';
import { splitNames } from './split-names.ts';
import { identifyTitle } from './title-id.ts';

/** A text below a title is an abstract where it is so long, or so long and a sentence, in characters. */
const LONG = 200;
const SENTENCE = 80;
const LONGEST_TITLE = 300;
/** So many pages has one paper at most: its own, its file, that of its DOI. */
const MOST_ADDRESSES = 3;
/** Where an outline keeps what is said of it. */
const NOTES = ['_note', 'note', 'description'];
const ADDRESSES = ['url', 'htmlUrl', 'link', 'href'];

/** A line below a title, and the outline that has it. */
interface SaidLine {
  readonly text: string;
  readonly element: XmlElement;
}

function linesOf(written: string): readonly string[] {
  const text = isHtml(written) ? htmlText(written) : written;
  return text
    .split('\n')
    .map(cleanValue)
    .filter((line) => line !== '');
}

function attribute({ attributes }: XmlElement, names: readonly string[]): string {
  return names.map((name) => attributes[name] ?? '').find((value) => value !== '') ?? '';
}

/** The words of an outline. */
export function wordsOfOutline(outline: XmlElement): string {
  return linesOf(attribute(outline, ['text', 'title'])).join(' ');
}

function isLong(text: string): boolean {
  return text.length >= LONG || (text.length >= SENTENCE && /[.!?]["'”’)]?$/.test(text));
}

/** What stands below a title: its note, and outlines that have none below them. */
function saidBelow(outline: XmlElement): readonly SaidLine[] {
  const own = linesOf(attribute(outline, NOTES)).map((text) => ({ text, element: outline }));
  const leaves = elementsNamed(outline, 'outline').flatMap((child) => {
    // What has more to say, or leads somewhere, stands for itself.
    const isOwn =
      elementsNamed(child, 'outline').length > 0 ||
      attribute(child, NOTES) !== '' ||
      addressesOf(child).length > 0;
    return isOwn ? [] : [{ text: wordsOfOutline(child), element: child }];
  });
  return [...own, ...leaves];
}

/** Addresses in the attributes of an outline, and in the HTML of its words. */
function addressesOf(outline: XmlElement): readonly string[] {
  const links = attribute(outline, ['text', 'title']).matchAll(/\bhref="([^"]{1,2000})"/gi);
  return [
    ...ADDRESSES.flatMap((name) => outline.attributes[name] ?? []),
    ...[...links].map(([, address = '']) => decodeEntities(address)),
  ];
}

/** A paper in an outline, and the elements that hold its abstract. */
export interface OutlinePaper {
  readonly paper: DraftPaper;
  readonly abstract: readonly XmlElement[];
}

/**
 * The paper that an outline is: its words lead to one, or a text below them is an abstract. `null` for
 * any other, such as the name of a part, or a paragraph.
 */
export function readOutlinePaper(
  outline: XmlElement,
  lines: DraftPaper['lines'],
): OutlinePaper | null {
  const { title, arxivId, addresses } = identifyTitle(wordsOfOutline(outline));
  if (title === '' || title.length > LONGEST_TITLE) return null;
  const said = saidBelow(outline).map(({ text, element }) => {
    return { text, element, label: readLabelledLine(text) };
  });
  const facts = said.filter(({ label }) => label?.isText === false);
  const texts = said.filter(({ text, label }) => label?.isText ?? isLong(text));
  const others = said.filter(({ text, label }) => label === null && !isLong(text));
  const ids = [
    arxivId ?? '',
    ...addresses,
    ...addressesOf(outline),
    ...facts.flatMap(({ label }) =>
      label?.label.startsWith('author') === true ? [] : (label?.value ?? []),
    ),
    ...others.map(({ text }) => text),
  ];
  const led = new Set(ids.filter((id) => readPageAddress(id).kind === 'paper'));
  const known = new Set(ids.flatMap((id) => readArxivId(id) ?? []));
  // A list of papers below its name leads to several.
  if (led.size > MOST_ADDRESSES || known.size > 1) return null;
  const isNamed = title.includes(' ') || texts.some(({ label }) => label !== null);
  if (led.size + known.size === 0 && (texts.length === 0 || !isNamed)) return null;
  const names =
    facts.find(({ label }) => label?.label.startsWith('author'))?.label?.value ?? '';
  const abstract = texts.map(({ text, label }) => label?.value ?? text).join(' ');
  const date = facts.find(({ label }) => /^(?:date|published)/.test(label?.label ?? ''));
  const paper = draftReference(
    {
      title,
      abstract,
      authors: splitNames(names),
      ids,
      places: [],
      notes: [],
      days: [date?.label?.value ?? ''],
    },
    lines,
  );
  return paper && { paper, abstract: texts.map(({ element }) => element) };
}
