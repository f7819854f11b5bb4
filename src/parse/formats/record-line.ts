import { decodeEntities } from '#parse/html-entities.ts';
import { normaliseText } from '#parse/normalise-text.ts';

export type RecordField =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'summary'
  | 'arxiv'
  | 'doi'
  | 'date'
  | 'votes'
  | 'address'
  | 'other';

/** What the fields of a record are called, by everyone who writes such lists by hand or program. */
const NAMES: readonly (readonly [field: RecordField, names: string])[] = [
  ['title', 'title|paper title'],
  ['authors', 'authors?|author\\(s\\)|by'],
  ['abstract', 'abstract'],
  ['summary', 'summary|description'],
  ['arxiv', 'arxiv(?:[ -]?id)?|id|paper id'],
  ['doi', 'doi'],
  ['date', 'date|published(?: on)?|publication date|submitted(?: on)?'],
  ['votes', 'votes|upvotes|likes'],
  [
    'address',
    'url|urls|links?|paper|paper page|paper url|paper link|pdf|code|code url|github|repo|repository|project|project page|website|homepage|demo',
  ],
  [
    'other',
    'categories|category|subjects?|keywords?|tags|comments?|journal|journal-ref|venue|conference|institutions?|affiliations?|organi[sz]ations?|tl;?dr|submitted by|license|source|year|citations|type|item type|status|created|added|date added|topics?|related',
  ],
];

const BOLD = String.raw`(?:\*\*|__|\*|_)?`;
const LABELS = NAMES.map(([, names]) => `(${names})`).join('|');
const LABELLED = new RegExp(
  String.raw`^(?:> )*(?:#{1,6} )?(\[?\d{1,5}[.)\]:]\)? )?(?:[-*+•] )?(${BOLD}) ?(?:${LABELS}) ?${BOLD} ?[:：]{1,2} ?${BOLD} ?(.*)$`,
  'i',
);
const RULE = /^[-=*_~#.·•|+—–\s]{3,}$/;
const NUMBER = /^(?:#{1,6} )?(?:(?:paper|no\.?|entry) |#)?[[(]?\d{1,5}[\].):]*$/i;

/** A line of a list of records that is not blank. */
export interface RecordLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Whether no blank line stands before it. */
  readonly adjacent: boolean;
  readonly kind:
    | {
        readonly kind: 'field';
        readonly field: RecordField;
        readonly value: string;
        readonly numbered: boolean;
      }
    | { readonly kind: 'divider' }
    | { readonly kind: 'text' };
}

function classify(text: string): RecordLine['kind'] {
  if (RULE.test(text) || NUMBER.test(text)) return { kind: 'divider' };
  const found = LABELLED.exec(text);
  if (found === null) return { kind: 'text' };
  const [, number, bold, ...rest] = found;
  const index = rest.slice(0, NAMES.length).findIndex((name) => name !== undefined);
  const field = NAMES[index]?.[0];
  if (field === undefined) return { kind: 'text' };
  const value = rest.at(-1) ?? '';
  // "**Title: All of It in Bold**"
  const isOpen = bold !== undefined && bold !== '' && value.endsWith(bold);
  const inner = isOpen ? value.slice(0, -bold.length) : value;
  // "[[Ada Byron]], [[Emmy Noether]]": pages of a notebook.
  const bare = inner.includes('[[') ? inner.replace(/\[\[([^[\]]*)\]\]/g, '$1') : inner;
  // "authors: [Ada Byron, Emmy Noether]", as YAML has lists.
  const listed = field === 'authors' ? bare.trim().replace(/^\[([^[\]]*)\]$/, '$1') : bare;
  return { kind: 'field', field, value: listed.trim(), numbered: number !== undefined };
}

/** The lines of a text that are not blank, each with what it is by its own words. */
export function readRecordLines(lines: readonly string[]): readonly RecordLine[] {
  const found: RecordLine[] = [];
  let adjacent = false;
  for (const [index, raw] of lines.entries()) {
    const text = normaliseText(decodeEntities(raw));
    if (text !== '') found.push({ line: index + 1, text, adjacent, kind: classify(text) });
    adjacent = text !== '';
  }
  return found;
}
