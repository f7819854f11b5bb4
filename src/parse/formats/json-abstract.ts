import { cleanValue } from '#parse/clean-value.ts';
import type { JsonValue } from '#parse/read-json.ts';
import { cleanAbstract } from './clean-abstract.ts';
import { firstListed, firstOf, textOf, type Fields, type SaidField } from './json-words.ts';

// What Hugging Face, arXiv, Semantic Scholar, Crossref, Zotero, Europe PMC and JSON Feed call it,
// and people who write such files; the first that is there counts.
const ABSTRACT = [
  'abstract',
  'summary',
  'paperabstract',
  'abstracttext',
  'abstractnote',
  'contenttext',
];
/** A list of papers has one, too. */
const DESCRIPTION = 'description';
/** These hold any text, also that of a whole paper, in characters. */
const TEXT = ['content', 'contenthtml', 'pagecontent', 'text', 'body', 'abs'];
const SHORTEST_TEXT = 60;
const LONGEST_TEXT = 6000;

/** A list of texts is an abstract by its paragraphs or sentences. */
function joinTexts(value: JsonValue | undefined): string {
  if (value?.kind !== 'list' || !value.items.every(({ kind }) => kind === 'text')) return '';
  return value.items.map(textOf).join(' ').trim();
}

/** Longer is no abstract, in words. */
const MOST_WORDS = 5000;

/** OpenAlex has the places of each word; where a place has no word or two, nothing is certain. */
function readInverted(value: JsonValue | undefined): string {
  if (value?.kind !== 'object') return '';
  const words: string[] = [];
  let count = 0;
  for (const [word, places] of value.fields) {
    if (places.kind !== 'list') return '';
    for (const place of places.items) {
      const at = place.kind === 'number' ? Number(place.value) : -1;
      if (!Number.isInteger(at) || at < 0 || at > MOST_WORDS || words[at] !== undefined)
        return '';
      words[at] = word;
      count += 1;
    }
  }
  return count === words.length ? cleanValue(words.join(' ')) : '';
}

/** The abstract that an object has. */
export interface SaidAbstract extends SaidField {
  /** Whether it is called so, as only a paper's is. */
  readonly isCertain: boolean;
}

function readNamed(fields: Fields, name: string): SaidField | null {
  const value = fields.get(name);
  const text = cleanAbstract(joinTexts(value) || textOf(value));
  return value === undefined || text === '' ? null : { value, text };
}

function findCertain(fields: Fields): SaidField | null {
  for (const name of ABSTRACT) {
    const found = readNamed(fields, name);
    if (found !== null) return found;
  }
  const value = fields.get('abstractinvertedindex');
  const text = readInverted(value);
  return value === undefined || text === ''
    ? (firstListed(fields, 'abstracts', 'value') ??
        firstListed(fields, 'abstracts', 'abstract') ??
        firstListed(fields, 'descriptions', 'description'))
    : { value, text };
}

function findText(fields: Fields): SaidField | null {
  const said = firstOf(fields, TEXT);
  const text = said === null ? '' : cleanAbstract(said.text);
  const isOne = text.length >= SHORTEST_TEXT && text.length <= LONGEST_TEXT;
  return said !== null && isOne && text.includes(' ') ? { value: said.value, text } : null;
}

/** The abstract of an object's paper, if it has one, with the field that holds it. */
export function findAbstract(fields: Fields): SaidAbstract | null {
  const certain = findCertain(fields);
  if (certain !== null) return { ...certain, isCertain: true };
  const other = readNamed(fields, DESCRIPTION) ?? findText(fields);
  return other && { ...other, isCertain: false };
}
