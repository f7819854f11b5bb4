import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, parseArxivId, readArxivId } from '#parse/arxiv-id.ts';
import { parseDoi } from '#parse/doi.ts';
import { parseNames } from './metadata-line.ts';

/** What a line of a list of references says of a paper. */
export interface Reference {
  /** `null` where it is not certain where the title begins or ends. */
  readonly title: string | null;
  readonly names: readonly string[];
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly addresses: readonly string[];
}

/** Longer is more than one, in characters; of a title, less and more is none. */
const LONGEST = 2000;
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 8;

const PIECE =
  /^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|du|dos|del|der|den|ter|van|von|la|le|bin|al|el|Jr\.?)(?: |$)){1,5}$/u;
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
/** Where a paper appeared, or when, as it stands behind titles. */
const PLACE =
  /^(?:arXiv\b|CoRR\b|bioRxiv|medRxiv|https?:|doi\b|10\.\d{4,9}\/|In:? |Proc|Advances in|Journal|Trans|IEEE|ACM|Preprint|Under review|Technical report|\[?Online|[^.]{2,90}[,.( ](?:19|20)\d{2}\b|\(?(?:19|20)\d{2}\b)/;
const DATED = /\b(?:19|20)\d{2}[a-z]?\b|\barXiv:|\bdoi\b|https?:/i;

/** The pieces of a list of names, without "and", "&" and "et al.". */
function cutNames(text: string): readonly string[] {
  return text
    .replace(/[,;:\s]*(?:\bet al\b\.?|\band others\b)?[,;:]?$/, '')
    .replace(/(?<!\b\p{Lu})\.$/u, '')
    .split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/)
    .filter((piece) => piece !== '');
}

/** The names of a list of authors, also where they are turned around: "Byron, A., & Noether, E."; or none. */
function readNames(text: string): readonly string[] {
  const pieces = cutNames(text);
  const turned = pieces.filter((_, at) => at % 2 === 1);
  if (turned.length * 2 === pieces.length && turned.every((piece) => INITIALS.test(piece))) {
    return turned.map((initials, at) => `${initials.trim()} ${pieces[at * 2] ?? ''}`);
  }
  const names = parseNames(pieces.join(', '));
  if (names.length > 0) return names;
  const areLike = pieces.every((piece) => piece.length <= 40 && PIECE.test(piece));
  return areLike && pieces.length > 2 ? pieces : [];
}

/** Cuts at full stops and question marks that end something, and no initial or shortened word. */
function cutSentences(text: string): readonly string[] {
  return text.split(
    /(?<=(?<!(?:^|[\s.-])(?:\p{Lu}|Jr|St|vs|Proc|Conf|Int|Trans|Vol|No|pp))\.|[?!])\s+(?=\S)/u,
  );
}

/** What references begin with. Titles in headline style look like names, so a whole list tells. */
export type Order = 'names first' | 'title first';

interface Split {
  readonly names: readonly string[];
  readonly title: string;
}

/** "Names. “Title,” arXiv …", "Names. *Title*. arXiv …", "Names. [Title](https://…). 2025" */
const MARKED = [
  /^(.{3,1500}?)[,.:]?\s+(?:\(\d{4}\)[.,:]?\s+)?[“"]([^“”"]+?)[,.]?[”"][,.]?(?=\s|$)/,
  /^(.{3,1500}?)[,.:]?\s+(?:\(\d{4}\)[.,:]?\s+)?(?<!\*)\*{1,2}([^*]+?)[,.]?\*{1,2}[,.]?(?=\s|$)/,
  /^(.{3,1500}?)[,.:]?\s+(?:\(\d{4}\)[.,:]?\s+)?\[([^[\]]+?)\.?\]\(https?:/,
];
const WITH_YEAR = /^(.{3,1500}?),?\s+\((?:19|20)\d{2}[a-z]?(?:, [^()]{1,20})?\)[.,:]?\s+(.*)$/;

function splitReference(text: string, order: Order): Split | null {
  for (const pattern of MARKED) {
    const [, before = '', title = ''] = pattern.exec(text) ?? [];
    const names = title === '' ? [] : readNames(before);
    if (names.length > 0) return { names, title };
  }
  const [, before = '', behind = ''] = WITH_YEAR.exec(text) ?? [];
  const early = behind === '' ? [] : readNames(before);
  const [first = '', second = '', third = '', ...more] = cutSentences(
    early.length > 0 ? behind : text,
  );
  if (early.length > 0) {
    return second === '' || PLACE.test(second) ? { names: early, title: first } : null;
  }
  if (order === 'title first') {
    const names = readNames(second);
    const isSure = names.length > 1 || /\bet al\.$/.test(second);
    return isSure && PLACE.test(third) ? { names, title: first } : null;
  }
  const names = readNames(first);
  if (names.length === 0) return null;
  // “Names. 2025. Title. Place” has the year before the title.
  const [title, place] = /^(?:19|20)\d{2}[a-z]?\.$/.test(second)
    ? [third, more[0] ?? '']
    : [second, third];
  return PLACE.test(place) && !PLACE.test(title) ? { names, title } : null;
}

/** Whether a text begins with a name as lists of references have them: "A. Byron,", "Byron, A.". */
function beginsWithName(text: string): boolean {
  const [first = '', second = ''] = text.split(/[,.;]\s+|\s+(?:and|&|et al)\s*/, 2);
  return (
    parseNames(first).length === 1 ||
    (PIECE.test(first) && INITIALS.test(second)) ||
    /^(?:\p{Lu}\. ?){1,3}\p{Lu}\p{L}+[,.]? /u.test(text)
  );
}

/** Reads one entry of a list of references, without its number; `null` where it is none. */
export function readReference(text: string, order: Order): Reference | null {
  if (text.length > LONGEST || !DATED.test(text)) return null;
  const split = splitReference(text, order);
  if (split === null && !beginsWithName(text)) return null;
  const title = (split?.title ?? '').replace(/(?<!\.)[.,]$/, '').trim();
  const isTitle = title.length >= SHORTEST_TITLE && title.length <= LONGEST_TITLE;
  const addresses = addressesWithin(text);
  const written = /\barXiv:\s*([a-z-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(text)?.[1] ?? '';
  const ids = [parseArxivId(written), ...addresses.map(readArxivId)];
  const dois = [/\b10\.\d{4,9}\/[^\s"<>)\]]+/.exec(text)?.[0] ?? '', ...addresses].map(
    parseDoi,
  );
  return {
    title: isTitle && /\p{L}/u.test(title) ? title : null,
    names: split?.names ?? [],
    arxivId: ids.find((id) => id !== null) ?? null,
    doi: dois.find((doi) => doi !== null) ?? null,
    addresses: addressesBesides(addresses).filter((address) => parseDoi(address) === null),
  };
}

/** Whether names stand behind a title with no sign between the two: "A Title Ada Byron, E. Noether, K. Gödel". */
export function runsIntoNames(text: string): boolean {
  if (text.length > LONGEST || /[.!?:]$/.test(text)) return false;
  const pieces = text.split(', ');
  const names = parseNames(pieces.slice(-2).join(', '));
  const head = pieces.slice(0, -2).join(', ');
  const isParted = /[—–(|·]| - |\bby\b|: (?:\S+ ){1,2}\S+$/.test(head);
  const isTitle = !isParted && head.split(' ').length > 4 && parseNames(head).length === 0;
  return isTitle && names.length > 1;
}
