import { elementsByName, elementsNamed, isElement, type XmlElement } from '#parse/read-xml.ts';
import { wordsOf } from './feed-words.ts';
import type { ReferenceRecord } from './reference-record.ts';
import { readTurnedNames, turnName } from './turn-name.ts';

/** What a record of XML says, and the elements of which it says it. */
export interface XmlRecord {
  readonly record: ReferenceRecord;
  readonly title: XmlElement | undefined;
  readonly abstract: XmlElement | undefined;
}

/** The elements at the end of a way down, "titles/title", by names without prefixes. */
function below(element: XmlElement, way: string): readonly XmlElement[] {
  return way
    .split('/')
    .reduce<readonly XmlElement[]>(
      (found, name) => found.flatMap((each) => elementsNamed(each, name)),
      [element],
    );
}

/** What stands at the ends of some ways, as people see it; nothing for what says nothing. */
function wordsBelow(element: XmlElement, ...ways: readonly string[]): readonly string[] {
  const found = ways.flatMap((way) => below(element, way));
  return found.map(wordsOf).filter((words) => words !== '');
}

const NOTHING = { abstract: '', ids: [], places: [], notes: [], days: [] } as const;

/** dblp tells people of one name apart by a number, "Ada Byron 0001", and ends each title with a full stop. */
export function readDblp(entry: XmlElement): XmlRecord {
  const [title] = below(entry, 'title');
  const names = wordsBelow(entry, 'author', 'authors/author');
  return {
    record: {
      ...NOTHING,
      title: (title === undefined ? '' : wordsOf(title)).replace(/(?<!\.)\.$/, ''),
      authors: names.map((name) => name.replace(/ \d{4}$/, '')),
      ids: wordsBelow(entry, 'doi', 'ee'),
      places: wordsBelow(entry, 'volume'),
    },
    title,
    abstract: undefined,
  };
}

function personOf(person: XmlElement): string {
  const [family = ''] = wordsBelow(person, 'surname');
  const [given = ''] = wordsBelow(person, 'givenName', 'givenname');
  return turnName(family, given);
}

/** Zotero's own RDF: its words are those of Dublin Core. */
export function readZotero(entry: XmlElement): XmlRecord {
  const [title] = below(entry, 'title');
  const [abstract] = below(entry, 'abstract');
  const people = below(entry, 'authors/Seq/li/Person').map(personOf);
  // "DOI 10.1000/1", "ISSN 1234-5678", or an address below it.
  const own = wordsBelow(entry, 'identifier').map((words) => words.replace(/^DOI /, ''));
  const about = entry.attributes['rdf:about'] ?? '';
  return {
    record: {
      ...NOTHING,
      title: title === undefined ? '' : wordsOf(title),
      abstract: abstract === undefined ? '' : wordsOf(abstract),
      authors: people.filter((name) => name !== ''),
      ids: [...own, ...wordsBelow(entry, 'identifier/URI/value'), about],
      // What Zotero calls “Extra”.
      places: wordsBelow(entry, 'description'),
      notes: wordsBelow(entry, 'description'),
      days: wordsBelow(entry, 'date'),
    },
    title,
    abstract,
  };
}

/** What EndNote exports as XML: names as "Byron, Ada". */
export function readEndnote(entry: XmlElement): XmlRecord {
  const [title] = below(entry, 'titles/title');
  const [abstract] = below(entry, 'abstract');
  return {
    record: {
      ...NOTHING,
      title: title === undefined ? '' : wordsOf(title),
      abstract: abstract === undefined ? '' : wordsOf(abstract),
      authors: wordsBelow(entry, 'contributors/authors/author').flatMap(readTurnedNames),
      ids: [
        ...wordsBelow(entry, 'electronic-resource-num'),
        ...below(entry, 'urls').flatMap((urls) =>
          urls.children.filter(isElement).flatMap((kind) => wordsBelow(kind, 'url')),
        ),
      ],
      days: wordsBelow(entry, 'dates/pub-dates/date'),
    },
    title,
    abstract,
  };
}

/** Of those who have to do with a paper, those who wrote it: MODS says so, or says nothing. */
function isAuthor(name: XmlElement): boolean {
  const roles = wordsBelow(name, 'role/roleTerm');
  return roles.length === 0 || roles.some((role) => /^(?:aut|author|creator)$/i.test(role));
}

function nameInMods(name: XmlElement): string {
  const parts = below(name, 'namePart');
  const typed = (type: string): string =>
    parts
      .filter(({ attributes }) => attributes['type'] === type)
      .map(wordsOf)
      .join(' ');
  const family = typed('family');
  if (family !== '') return turnName(family, typed('given'));
  const whole = parts.filter(({ attributes }) => attributes['type'] === undefined).map(wordsOf);
  return readTurnedNames(whole.join(' ')).join(' ');
}

/** https://www.loc.gov/standards/mods/: what libraries export. */
export function readMods(entry: XmlElement): XmlRecord {
  const named = elementsByName(entry);
  const own = named
    .get('titleInfo')
    ?.find(({ attributes }) => attributes['type'] === undefined);
  const [title] = own === undefined ? [] : below(own, 'title');
  const [further] = own === undefined ? [] : wordsBelow(own, 'subTitle');
  const [abstract] = named.get('abstract') ?? [];
  const words = title === undefined ? '' : wordsOf(title);
  return {
    record: {
      ...NOTHING,
      title: further === undefined ? words : `${words.replace(/:$/, '')}: ${further}`,
      abstract: abstract === undefined ? '' : wordsOf(abstract),
      authors: (named.get('name') ?? [])
        .filter(isAuthor)
        .map(nameInMods)
        .filter((name) => name !== ''),
      ids: wordsBelow(entry, 'identifier', 'location/url'),
      days: wordsBelow(entry, 'originInfo/dateIssued'),
    },
    title,
    abstract,
  };
}
