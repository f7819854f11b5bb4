import { parseNames } from './metadata-line.ts';

const MORE = /,? (?:(?:et al\.?|etc ?\.?|and others)(?: \(\d+ authors?\))?|\(\d+ authors?\))$/i;
/** It is no longer, in characters; an abstract, which may stand where names do, is. */
const LONGEST_MORE = 50;

const LONGEST_PLACE = 400;
/** No line of names is looked at for a venue behind them that is longer, in characters. */
const LONGEST_NAMES = 2000;

/** Where papers appeared, behind their names: "; Proceedings of the 41st Conference, PMLR 235:1-9". */
const PLACE =
  /^; (?:(?:In )?Proceedings of|(?:[A-Z][\w&.-]*,? ){0,6}(?:PMLR|Journal|Transactions|Conference|Workshop|Letters)\b)[^.;]{0,160}\.?$/;

/** "Ada Byron, Emmy Noether . - 【IEEE Transactions on Circuits and Systems】" */
const VENUE_IN_BRACKETS = /[\s.-]{0,5}【[^【】]{1,160}】$/;

function withoutVenue(text: string): string {
  return text.endsWith('】') ? text.replace(VENUE_IN_BRACKETS, '') : text;
}

/** The names of a line that may begin with "by" and end with "et al." or where it appeared, or none. */
export function parseByline(line: string): readonly string[] {
  const at = line.lastIndexOf('; ');
  const isPlace = at !== -1 && line.length - at < LONGEST_PLACE && PLACE.test(line.slice(at));
  const text = withoutVenue(isPlace ? line.slice(0, at) : line);
  const more = MORE.exec(text.slice(-LONGEST_MORE))?.[0] ?? '';
  return parseNames(text.slice(0, text.length - more.length).replace(/^by /i, ''));
}

/** The sign between a title and names: "Title — Names", "Title (Names)", "Title, by Names". */
const SIGN = /^(?:\s*[:–—|·-]+\s+(?=\S)|\s+(?=\(.*\)$)|,? (?=by ))/i;

/** Where and when it appeared, behind names: "ICRA 2023", "arXiv 2024.03", "NeurIPS'23 (Oral)", "2024". */
const VENUE =
  /^(?:in )?(?:[A-Z][\w&.-]*,? ?){0,4}['’]?(?:\d{4}|\d{2})(?:[./-]\d{1,2})?(?: \(?\p{L}+\)?)?\.?$/u;

/** Where it appeared, before names: "Preprint. ", "ACL 2021. " */
const VENUE_BEFORE = /^(?:Preprint|[A-Z][\w&-]{1,20}['’ ](?:\d{4}|\d{2}))\. {1,3}(?=\p{Lu})/u;
/** "Ada Byron (Princeton University) et al." */
const AFFILIATION = /(?<=\S) \([^()]{2,80}\)/g;
/** "et al. arXiv." */
const BEHIND_ET_AL = /( et al\.),? [A-Za-z][\w@&'’-]{1,20}(?: ['’\w]{2,12}){0,2}\.?$/;

/** Names with a venue behind them, "Ada Byron, Emmy Noether, ICRA 2023.", or `null`. */
function parseNamesAndVenue(text: string): readonly string[] | null {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('. '));
  if (at < 1 || !VENUE.test(text.slice(at + 2))) return null;
  const names = parseByline(text.slice(0, at));
  return names.length > 0 ? names : null;
}

/** The names of a line of its own, with a venue behind them or without: "Ada Byron, Emmy Noether. Preprint'24". */
export function parseNamesLine(written: string): readonly string[] {
  const line = written.replace(/(?<=[\p{Ll}\p{Lu}]{2})(?<! al)\.$/u, '');
  const names = parseByline(line);
  if (names.length > 0) return names;
  const placed = line.length > LONGEST_NAMES ? null : parseNamesAndVenue(line);
  return placed !== null && placed.length > 1 ? placed : [];
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
    const venue = VENUE_BEFORE.exec(written)?.[0] ?? '';
    const listed = written
      .slice(venue.length)
      .replace(AFFILIATION, '')
      .replace(BEHIND_ET_AL, '$1')
      .replace(/(?<! al)\.$/, '');
    const placed = parseNamesAndVenue(listed);
    // Words right behind a title are names for sure only with a venue around them, or "et al.".
    const isSaid = comma !== '' || venue !== '' || listed.endsWith(' et al.');
    const names = placed ?? (isSaid ? parseByline(listed) : []);
    const areSure = names.length > 1 || (names.length > 0 && listed.endsWith(' et al.'));
    return areSure || placed !== null ? { names, isCertain: true } : null;
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
