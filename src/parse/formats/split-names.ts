import { cleanValue } from '#parse/clean-value.ts';

/** What stands behind a comma and still belongs to the name before it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;

/** That there are more, behind the last name. */
const MORE = /[,\s]\s*et[ .]*al\.?$/i;

/** Takes out what stands in brackets, bracket in bracket too: places of work, as numbers or words. */
function removeBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  // A bracket that is never closed is no place of work.
  return depth === 0 ? kept : text;
}

/**
 * The names of a line of authors as arXiv writes it: "A. Byron (1), E. Noether, Jr. and M. Curie
 * ((1) Somewhere)". Places of work are left out; names stay as written, TeX included.
 */
export function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  const separator = text.includes(';')
    ? /;|(?:^|\s)and(?=\s)/
    : /,|(?:^|\s)and(?=\s)|\s&(?=\s)/;
  for (const part of removeBrackets(text).trim().replace(MORE, '').split(separator)) {
    const name = cleanValue(part);
    if (/^(?:et al\.?)?$/.test(name)) continue;
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else names.push(name);
  }
  return names;
}
