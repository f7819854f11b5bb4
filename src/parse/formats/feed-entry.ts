import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, readArxivId } from '#parse/arxiv-id.ts';
import { parseDoi } from '#parse/doi.ts';
import { elementsNamed, type XmlElement } from '#parse/read-xml.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DraftPaper } from './digest-format.ts';
import { readDescription } from './feed-description.ts';
import { Fields, wordsOf } from './feed-words.ts';
import { splitNames } from './split-names.ts';
import { trimAbstract } from './trim-abstract.ts';

/** What a feed's entry says of a paper, and the elements of which it says it. */
export interface FeedEntry {
  readonly facts: Omit<DraftPaper, 'lines'>;
  readonly title: XmlElement;
  readonly abstract: XmlElement | undefined;
}

/** arXiv's feeds until 2024 put the id behind the title: "Title. (arXiv:2101.00001v1 [cs.LG] UPDATED)". */
const TITLE_WITH_ID = /^(.*?)\.? \(arXiv:(\S+) \[[^\]]+\][^)]*\)$/i;

/** A name in one element, or in one for each part of it. */
function nameOf(person: XmlElement): string | null {
  for (const parts of [['name'], ['forenames', 'keyname'], ['first', 'last']]) {
    const found = parts.flatMap((part) => elementsNamed(person, part).slice(0, 1));
    if (found.length > 0) return found.map(wordsOf).join(' ').trim();
  }
  return null;
}

function readAuthors(fields: Fields): readonly string[] {
  const creators = fields.named('creator');
  const within = fields.named('authors').flatMap((list) => elementsNamed(list, 'author'));
  const people =
    [creators, within, fields.named('author')].find((each) => each.length > 0) ?? [];
  const written = people.map((person) => {
    const words = nameOf(person) ?? wordsOf(person);
    // RSS 2.0 has an address there: "someone@example.org (Ada Byron)".
    return /^\S+@\S+ \((.+)\)$/.exec(words)?.[1] ?? words;
  });
  // One element for all of them, or one for each.
  const names = written.length === 1 ? splitNames(written[0] ?? '') : written;
  return names.filter((name) => name !== '' && !/^\S+@\S+$/.test(name));
}

/** The addresses that an entry gives: its own page, and those in arXiv's comment on it. */
function readAddresses(fields: Fields): readonly string[] {
  const links = fields.named('link').flatMap((link) => {
    const isOwn = ['alternate', 'related'].includes(link.attributes['rel'] ?? 'alternate');
    return isOwn ? [link.attributes['href'] ?? wordsOf(link)] : [];
  });
  const comments = fields.named('comment').map(wordsOf).flatMap(addressesWithin);
  return [...links, ...comments].filter((address) => /^https?:\/\/[^\s<>"]+$/i.test(address));
}

/** What a feed's entry says, or `null` where it has no title. */
export function readFeedEntry(entry: XmlElement): FeedEntry | null {
  const fields = new Fields(entry);
  const { element: title, words } = fields.first('title');
  if (title === undefined || words === '') return null;
  const named = TITLE_WITH_ID.exec(words);
  const own = named?.[1]?.trim() ?? '';
  const abstract = fields.first('summary', 'description', 'abstract', 'encoded', 'content');
  const said = readDescription(abstract, () => fields.first('encoded', 'content'));
  const trimmed = trimAbstract(said.text);
  const kind = trimmed.announced ?? fields.first('announce_type').words;
  const ids = [
    named?.[2],
    trimmed.arxivId,
    ...['id', 'guid', 'identifier'].map((name) => fields.first(name).words),
  ];
  const addresses = readAddresses(fields);
  const arxivIds = [
    ...ids.map((id) => (id ?? '').replace(/^oai:arXiv\.org:/i, '')),
    ...addresses,
    entry.attributes['rdf:about'] ?? '',
  ].map(readArxivId);
  const dois = [
    ...['doi', 'DOI', 'identifier'].map((name) => fields.first(name).words),
    ...addresses,
  ];
  const authors = readAuthors(fields);
  const votes = said.facts.get('upvote') ?? '';
  // Of a paper that is announced again, that day says nothing.
  const isFirst = kind === '' || kind === 'new';
  const day = dayOfTimestamp(fields.first('published', 'pubDate', 'date', 'created').words);
  return {
    facts: {
      abstract: trimmed.text === '' ? null : trimmed.text,
      authors: authors.length > 0 ? authors : splitNames(said.facts.get('author') ?? ''),
      arxivId: arxivIds.find((id) => id !== null) ?? null,
      doi: dois.map((doi) => parseDoi(doi)).find((doi) => doi !== null) ?? null,
      upvotes: /^\d{1,6}$/.test(votes) ? Number(votes) : null,
      published: isFirst ? day : null,
      publishedLabel: null,
      addresses: addressesBesides(addresses).filter((address) => parseDoi(address) === null),
      title: own === '' ? words : own,
    },
    title,
    abstract: abstract.element,
  };
}
