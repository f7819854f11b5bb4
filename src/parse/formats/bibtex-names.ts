import { cleanValue } from '#parse/clean-value.ts';
import { plainTex } from '#parse/plain-tex.ts';
import { turnName } from './turn-name.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\b\.?$/i;

const AND = /[{}]| and(?= )/gi;
const SEMICOLON = /[{}]|;/g;
const COMMA = /[{}]| ?, ?/g;

/** Cuts a text at a separator where it stands in no braces, which the pattern finds as well. */
function cutOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  separator.lastIndex = 0;
  for (let found = separator.exec(text); found !== null; found = separator.exec(text)) {
    const [sign] = found;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(from, found.index));
      from = found.index + sign.length;
    }
  }
  return [...parts, text.slice(from)];
}

function plainName(text: string): string {
  return cleanValue(plainTex(text.includes('~') ? text.replace(/(?<!\\)~/g, ' ') : text));
}

/** "Byron, Ada", "von Neumann, Jr, John", "Ada Byron"; or several, as some write them: "A. Byron, E. Noether". */
function readPerson(text: string): readonly string[] {
  const parts = cutOutside(text, COMMA).map(plainName);
  const [family = '', second = '', third = ''] = parts;
  const isOne = parts.length < 3 || (parts.length === 3 && SUFFIX.test(second));
  if (!isOne) return parts;
  return [third === '' ? turnName(family, second) : turnName(family, third, second)];
}

/** The names of "author = {Byron, Ada and Emmy Noether and others}", as people say them. */
export function readBibtexNames(written: string): readonly string[] {
  const text = cleanValue(written);
  const people = cutOutside(text, AND);
  const separated = people.length === 1 ? cutOutside(text, SEMICOLON) : people;
  return separated
    .flatMap((person) => readPerson(person.trim()))
    .filter((name) => !/^(?:others|et al\.?|and)?$/i.test(name));
}
