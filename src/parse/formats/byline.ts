import { parseNames } from './metadata-line.ts';

const MORE = /,? (?:(?:et al\.?|etc ?\.?|and others)(?: \(\d+ authors?\))?|\(\d+ authors?\))$/i;
/** It is no longer, in characters; an abstract, which may stand where names do, is. */
const LONGEST_MORE = 50;

const LONGEST_PLACE = 400;

/** Where papers appeared, behind their names: "; Proceedings of the 41st Conference, PMLR 235:1-9". */
const PLACE =
  /^; (?:(?:In )?Proceedings of|(?:[A-Z][\w&.-]*,? ){0,6}(?:PMLR|Journal|Transactions|Conference|Workshop|Letters)\b)[^.;]{0,160}\.?$/;

/** "Ada Byron, Emmy Noether . - 【IEEE Transactions on Circuits and Systems】" */
const VENUE_IN_BRACKETS = /[\s.-]{0,5}【[^【】]{1,160}】$/;

/** The names of a line that may begin with "by" and end with "et al." or where it appeared, or none. */
export function parseByline(line: string): readonly string[] {
  const at = line.lastIndexOf('; ');
  const isPlace = at !== -1 && line.length - at < LONGEST_PLACE && PLACE.test(line.slice(at));
  const text = (isPlace ? line.slice(0, at) : line).replace(VENUE_IN_BRACKETS, '');
  const more = MORE.exec(text.slice(-LONGEST_MORE))?.[0] ?? '';
  return parseNames(text.slice(0, text.length - more.length).replace(/^by /i, ''));
}

/** The sign between a title and names: "Title — Names", "Title (Names)", "Title, by Names". */
const SIGN = /^(?:\s*[:–—|·-]+\s+(?=\S)|\s+(?=\(.*\)$)|,? (?=by ))/i;

/** Where and when it appeared, behind names: "ICRA 2023", "arXiv 2024.03", "NeurIPS'23 (Oral)", "2024". */
const VENUE =
  /^(?:in )?(?:[A-Z][\w&.-]*,? ?){0,4}['’]?(?:\d{4}|\d{2})(?:[./-]\d{1,2})?(?: \(?\p{L}+\)?)?\.?$/u;

/** Names with a venue behind them, "Ada Byron, Emmy Noether, ICRA 2023.", or `null`. */
function parseNamesAndVenue(text: string): readonly string[] | null {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('. '));
  if (at < 1 || !VENUE.test(text.slice(at + 2))) return null;
  const names = parseByline(text.slice(0, at));
  return names.length > 0 ? names : null;
}

export interface NamesBehind {
  readonly names: readonly string[];
  /** Whether nothing else can be meant, as where one name stands alone: "— Sparse Attention". */
  readonly isCertain: boolean;
}

/** The names behind a title on its line, by all that stands there, its sign included; or `null`. */
export function parseNamesBehind(behind: string): NamesBehind | null {
  const sign = SIGN.exec(behind)?.[0];
  if (sign === undefined) {
    const [, comma = '', written = ''] = /^([,.]?) (\p{Lu}.*)$/su.exec(behind) ?? [];
    const listed = written.replace(/\.$/, '');
    const placed = parseNamesAndVenue(listed);
    // Words right behind a title are names for sure only with where they appeared behind them.
    const names = placed ?? (comma === '' ? [] : parseByline(listed));
    return names.length > 1 || placed !== null ? { names, isCertain: true } : null;
  }
  const rest = behind.slice(sign.length);
  const inner = /^\((.*)\)$/.exec(rest)?.[1] ?? rest;
  const names = parseByline(inner);
  const isSaid = /^by /i.test(inner) || / (?:et al\.?|and others)$/i.test(inner);
  return names.length === 0 ? null : { names, isCertain: isSaid || names.length > 1 };
}

/** So many papers with certain names behind their titles show that a lone name is one as well. */
const ENOUGH = 2;

/** Whether a lone name behind a title is its author, by what stands behind all titles. */
export function trustsLoneNames(found: readonly (NamesBehind | null)[]): boolean {
  return found.filter((each) => each?.isCertain === true).length >= ENOUGH;
}
