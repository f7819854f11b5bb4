import type { JsonValue } from '#parse/read-json.ts';
import { fieldsOf, firstOf, textOf, type Fields } from './json-words.ts';
import { splitNames } from './split-names.ts';
import { turnName } from './turn-name.ts';
import { readWrittenList } from './written-list.ts';

const AUTHORS = [
  'authorsparsed',
  'authors',
  'authorships',
  'author',
  'creators',
  'authorstring',
];
const NAME = ['name', 'fullname', 'displayname', 'text'];

/** "Ada Byron", {"name": "Ada Byron"} or, as Kaggle has them, ["Byron", "Ada", "Jr."]. */
function nameOf(value: JsonValue): string {
  if (value.kind === 'list') {
    const [family = '', given = '', suffix = ''] = value.items.map(textOf);
    return turnName(family, given, suffix);
  }
  if (value.kind !== 'object') return textOf(value);
  const fields = fieldsOf(value);
  const nested = fields.get('author') ?? fields.get('name');
  if (nested?.kind === 'object') return nameOf(nested);
  const whole = firstOf(fields, NAME)?.text;
  // dblp tells people of one name apart by a number: "Ada Byron 0001".
  if (whole !== undefined) return fields.has('@pid') ? whole.replace(/ \d{4}$/, '') : whole;
  const given = firstOf(fields, ['first', 'given', 'firstname'])?.text ?? '';
  const family = firstOf(fields, ['last', 'family', 'lastname'])?.text ?? '';
  return `${given} ${family}`.trim();
}

/** Feeds give all names as one; "Byron, Ada" is one as well. */
function splitOne(names: readonly string[]): readonly string[] {
  const [only] = names;
  if (only === undefined || names.length > 1) return names;
  const parts = splitNames(only);
  return parts.every((part) => part.includes(' ')) ? parts : names;
}

function namesIn(value: JsonValue | undefined): readonly string[] {
  switch (value?.kind) {
    case 'list':
      return splitOne(value.items.map(nameOf).filter((name) => name !== ''));
    case 'object': {
      // {"authors": {"author": […]}}, as XML says it.
      const fields = fieldsOf(value);
      const inner = fields.get('author') ?? fields.get('authors') ?? fields.get('value');
      if (inner?.kind === 'list') return namesIn(inner);
      return splitOne([nameOf(value)].filter((name) => name !== ''));
    }
    case 'text': {
      const list = readWrittenList(value.value);
      if (list !== null) return namesIn(list);
      return splitNames(textOf(value).replace(/(\p{Ll}{2})\.$/u, '$1'));
    }
    case 'number':
    case 'other':
    case undefined:
      return [];
  }
}

/** The authors that an object names, in whichever of the known ways. */
export function readAuthors(fields: Fields): readonly string[] {
  for (const field of AUTHORS) {
    const names = namesIn(fields.get(field));
    if (names.length > 0) return names;
  }
  return [];
}
