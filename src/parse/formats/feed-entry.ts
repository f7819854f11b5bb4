import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, readArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDoi } from '#parse/doi.ts';
import { htmlText, isHtml } from '#parse/html-text.ts';
import { elementsNamed, textWithin, type XmlElement } from '#parse/read-xml.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { NOTHING_KNOWN, type DraftPaper } from './digest-format.ts';
import { splitNames } from './split-names.ts';

/** What a feed's entry says of a paper, and the elements of which it says it. */
export interface FeedEntry {
  readonly facts: Omit<DraftPaper, 'lines'>;
  readonly title: XmlElement;
  readonly abstract: XmlElement | undefined;
}

/** arXiv's feeds until 2024 put the id behind the title: "Title. (arXiv:2101.00001v1 [cs.LG] UPDATED)". */
const TITLE_WITH_ID = /^(.*?)\.? \(arXiv:(\S+) \[[^\]]+\][^)]*\)$/i;
/** Those of today put it before the abstract: "arXiv:2606.00001v1 Announce Type: new Abstract: …". */
const ANNOUNCED = /^arXiv:(\S+) Announce Type: ([a-z-]+) (?:Abstract: ?)?/i;

/** The text of an element as people see it, HTML in it read as such. */
function wordsOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const text = textWithin(element);
  const html = element.attributes['type'] === 'html' ? /[<&]/.test(text) : isHtml(text);
  return cleanValue(html ? htmlText(text) : text);
}

function firstNamed(entry: XmlElement, names: readonly string[]): XmlElement | undefined {
  const all = names.flatMap((name) => elementsNamed(entry, name));
  return all.find((element) => wordsOf(element) !== '') ?? all[0];
}

function readAuthors(entry: XmlElement): readonly string[] {
  const creators = elementsNamed(entry, 'creator');
  const people = creators.length > 0 ? creators : elementsNamed(entry, 'author');
  const written = people.map((person) => {
    const [name] = elementsNamed(person, 'name');
    const words = wordsOf(name ?? person);
    // RSS 2.0 has an address there: "someone@example.org (Ada Byron)".
    return /^\S+@\S+ \((.+)\)$/.exec(words)?.[1] ?? words;
  });
  // One element for all of them, or one for each.
  const names = written.length === 1 ? splitNames(written[0] ?? '') : written;
  return names.filter((name) => name !== '' && !/^\S+@\S+$/.test(name));
}

/** The addresses that an entry gives: its own page, and those in arXiv's comment on it. */
function readAddresses(entry: XmlElement): readonly string[] {
  const links = elementsNamed(entry, 'link').flatMap((link) => {
    const isOwn = ['alternate', 'related'].includes(link.attributes['rel'] ?? 'alternate');
    return isOwn ? [link.attributes['href'] ?? wordsOf(link)] : [];
  });
  const comments = elementsNamed(entry, 'comment').map(wordsOf).flatMap(addressesWithin);
  return [...links, ...comments].filter((address) => /^https?:\/\/[^\s<>"]+$/i.test(address));
}

/** What a feed's entry says, or `null` where it has no title. */
export function readFeedEntry(entry: XmlElement): FeedEntry | null {
  const title = firstNamed(entry, ['title']);
  const words = wordsOf(title);
  if (title === undefined || words === '') return null;
  const named = TITLE_WITH_ID.exec(words);
  const own = named?.[1]?.trim() ?? '';
  const abstract = firstNamed(entry, [
    'summary',
    'description',
    'abstract',
    'encoded',
    'content',
  ]);
  const text = wordsOf(abstract);
  const announced = ANNOUNCED.exec(`${text} `);
  const kind = announced?.[2] ?? wordsOf(firstNamed(entry, ['announce_type']));
  const ids = [
    named?.[2],
    announced?.[1],
    ...['id', 'guid', 'identifier'].map((name) => wordsOf(firstNamed(entry, [name]))),
  ];
  const addresses = readAddresses(entry);
  const arxivIds = [
    ...ids.map((id) => (id ?? '').replace(/^oai:arXiv\.org:/i, '')),
    ...addresses,
    entry.attributes['rdf:about'] ?? '',
  ].map(readArxivId);
  const dois = [
    ...['doi', 'DOI', 'identifier'].map((name) => wordsOf(firstNamed(entry, [name]))),
    ...addresses,
  ];
  // Of a paper that is announced again, that day says nothing.
  const isFirst = kind === '' || kind === 'new';
  const day = dayOfTimestamp(wordsOf(firstNamed(entry, ['published', 'pubDate', 'date'])));
  const said = text
    .slice(announced === null ? 0 : announced[0].length)
    .replace(/^Abstract: /, '');
  return {
    facts: {
      ...NOTHING_KNOWN,
      title: own === '' ? words : own,
      abstract: said === '' ? null : said,
      authors: readAuthors(entry),
      arxivId: arxivIds.find((id) => id !== null) ?? null,
      doi: dois.map((doi) => parseDoi(doi)).find((doi) => doi !== null) ?? null,
      published: isFirst ? day : null,
      addresses: addressesBesides(addresses).filter((address) => parseDoi(address) === null),
    },
    title,
    abstract,
  };
}
