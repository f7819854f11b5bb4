import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { arxivIdOfAddress, parseArxivId } from '#parse/arxiv-id.ts';
import { parseDoi } from '#parse/doi.ts';

/** What a line between the papers says about one of them. */
export type Metadata =
  /** A figure alone; `null` stands for the "-" of a page that has no votes to show. */
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'upvotes'; readonly value: number }
  | { readonly kind: 'arxiv'; readonly id: string }
  | { readonly kind: 'doi'; readonly id: string }
  | {
      readonly kind: 'published';
      readonly label: string;
      readonly date: PlainDate | null;
      /** Whether it stands on the card of a paper, under its abstract. */
      readonly isOfCard: boolean;
    }
  | { readonly kind: 'authors'; readonly names: readonly string[] }
  /** Names behind the abstract of their paper. */
  | { readonly kind: 'signature'; readonly names: readonly string[] }
  /** Of code or a project. */
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'label' }
  /** "Submitted by", with which the card of the next paper begins. */
  | { readonly kind: 'sender' }
  /** Stands where organisations do, and may be something else. */
  | { readonly kind: 'unsure' };

function parseCount(digits: string, thousands: string | undefined): number {
  const value = Number(digits.replace(/,/g, ''));
  return thousands === undefined ? value : Math.round(value * 1000);
}

const WORD =
  "(?:(?:d['’]|al-|el-)?\\p{Lu}[\\p{L}\\p{M}'’.–-]*|de|da|das|dal|dalla|degli|dei|della|delle|dello|di|du|dos|des|del|der|den|ten|ter|van|von|vom|zu|zum|zur|la|le|bin|ibn|al|el|gen\\.)";
/** Two to four words, as a person has them. */
const NAME = new RegExp(`^${WORD}(?: ${WORD}){1,3}$`, 'u');
const NAME_WITH_MARKS = new RegExp(`^${WORD}(?: ${WORD}){1,3}[*†‡§∗]*$`, 'u');

/** Words of many titles that are no part of any of 60,000 names. */
const TITLE_WORD =
  /\b(?:Learning|Models?|Networks?|Graphs?|Attention|Retrieval|Training|Inference|Detection|Segmentation|Recognition|Generation|Estimation|Prediction|Classification|Optimi[sz]ation|Representations?|Regression|Reconstruction|Clustering|Planning|Reinforcement|Adaptation|Evaluation|Algorithms?|Transformers?|Diffusion|Datasets?|Benchmarks?|Robots?|Images?|Videos?|Language)\b/;

/** So many of a long list of names are as names mostly are. */
const MOST = 0.75;

function isLikeName(name: string): boolean {
  return name.length <= 40 && /^[\p{L}\p{M}.'’ -]+$/u.test(name) && name.split(' ').length < 7;
}

/** Nearly every line is no list of names, which its first words show. */
function beginsWithName(text: string): boolean {
  const end = text.search(/[,;·&…|]| (?:and|[-–—]) /);
  const first = (end === -1 ? text : text.slice(0, end)).trim();
  return first === '' || NAME_WITH_MARKS.test(first);
}

/** Numbers of places of work behind names, as papers have them: "Ada Byron1,2∗, Kurt Gödel¹". */
const PLACE = String.raw`(?:\d{1,2}|[*†‡§∗¶¹²³⁴⁵⁶⁷⁸⁹⁰])`;
const PLACES = new RegExp(
  String.raw`(?<=\p{Ll}\.?)${PLACE}(?:,? ?${PLACE}(?![\p{L}\d]))*(?=[,;\s]|$)`,
  'gu',
);

/** Names without such numbers, where most have one: "Deep VGG16" is none. */
function removePlaces(text: string): string {
  // The first name has one, which nearly no other line has so near its beginning.
  if (!/^\p{Lu}[^\d¹²³⁴⁵,;]{2,61}(?=[\d¹²³⁴⁵])(?<=\p{Ll}\.?)/u.test(text)) return text;
  const bare = text.replace(PLACES, '');
  const marks = text.match(PLACES)?.length ?? 0;
  return marks > 1 && marks * 2 >= bare.split(/[,;]/).length ? bare : text;
}

/** The names of an author line, each of two to four capitalised words, or none. */
export function parseNames(written: string): readonly string[] {
  if (written.length > 2000) return [];
  const text = removePlaces(written);
  if (!beginsWithName(text) || TITLE_WORD.test(text)) return [];
  const names = text
    .split(/\s*[,;·|]\s*(?:and\s+)?|\s+and\s+|\s+&\s+/)
    .map((name) => name.replace(/[\s*†‡§∗]+$/, ''))
    .filter((name) => name !== '');
  const certain = names.filter((name) => NAME.test(name)).length;
  // In a long list somebody writes theirs in small letters, or has but one name.
  const areMost = names.length > 3 && certain >= names.length * MOST;
  const areNames = certain === names.length || (areMost && names.every(isLikeName));
  return areNames ? names : [];
}

/** Where it appeared, as Google Scholar writes it behind names: " - arXiv preprint arXiv:…, 2025". */
const PUBLISHED = /…? [-–—•] [^-–—]{0,100}(?:19|20)\d{2}(?: [-–—] .{1,60})?$/;
/** That there are more: "et al.", "+2 authors". */
const MORE =
  /,? ?(?:\bet al\.?(?: \(\d+ authors?\))?|\(\d+ authors?\)|\band others|\+ ?\d+ (?:more|others|authors?)|…|\.\.\.)$/i;

/** The last of many, as Semantic Scholar has it: "A. Byron, +2 authors E. Noether". */
const BUT_LAST = /, \+\d+ authors,? (?=\p{Lu})/u;

function parseAuthors(written: string): Metadata | null {
  const line = written.includes('+') ? written.replace(BUT_LAST, ', ') : written;
  const announced = /^authors?\s*:\s*(.+)$/i.exec(line)?.[1];
  if (announced !== undefined) {
    const names = parseNames(announced);
    return { kind: 'authors', names: names.length > 0 ? names : [announced] };
  }
  const isFirst = /\bet al\.?$/.test(line);
  const whole = isFirst ? line.replace(MORE, '') : line;
  if (!beginsWithName(whole)) {
    const named = removePlaces(whole);
    if (named === whole || !beginsWithName(named)) return null;
  }
  const bare = line.replace(PUBLISHED, '').replace(MORE, '');
  const names = parseNames(bare);
  // "Vision Transformers - A Survey, 2025" is a title, "A Byron - Nature, 2025" is none.
  const isOne =
    /\bet al\.?$/.test(line) ||
    (bare !== line && /^\p{Lu}{1,3} \p{Lu}[\p{L}'’-]+$/u.test(bare));
  return names.length > 1 || (names.length === 1 && isOne) ? { kind: 'authors', names } : null;
}

/** Whether a line says where and when a paper appeared: "2025, ArXiv", "Nature • 2025". */
export function isPlaceAndYear(line: string): boolean {
  return /^(?:(?:19|20)\d{2}[,.]? [^.]{2,80}|[^.]{2,80}[,·•] (?:19|20)\d{2})$/.test(line);
}

/** What an address that stands alone is called: "abs: https://…". */
const LINK = /^(?:abs|pdf|paper|links?|url|arxiv|preprint)\s*:\s*(?=https?:)/i;
/** Facts beside a paper that have no place in it. */
const FACT =
  /^(?:(?:keywords?|subjects?|comments?|primary area|venue|submission number|supplementary material) ?: ?\S|published: .*last modified)/i;
/** What a programme says of a talk: its number, its session, its room. */
const OF_PROGRAMME =
  /^(?:(?:(?:paper|submission|poster|talk)(?: id| number| no\.?)? ?[:#]? ?#?\d{1,5}|(?:(?:oral|poster|spotlight|keynote) )?session \d{1,3}[A-Z]?(?:[:.–—-] ?.{1,80})?)|(?:\S+ ){0,4}(?:hall|ballroom|foyer)\b.{0,20}#\d{1,5})$/i;

/** "Published on 14 March 2025", "Published 14 March 2025 in Nature", "Published in Nature, 14 March 2025" */
const PUBLISHED_ON =
  /^(?:published|submitted)(?: on)?\s*:?\s+(?:(.{4,30}) in .{2,80}|in .{2,80}?,? (\d{1,2} \w{3,9} \d{4})|(.{4,30}))$/i;

/** Figures behind signs, "👍 12 💬 3 ⭐ 1.2k", and which of them are votes. */
const FIGURES = /^(?:(?:▲|△|⬆|👍|❤|⭐|★|☆|💬|🔥)\ufe0f?\s*\d[\d,.]*k?\s*){1,4}$/iu;
const VOTES = /(?:▲|△|⬆|👍|❤)\ufe0f?\s*(\d[\d,.]*)(k)?/iu;

/** What a page counts beside a paper: "GitHub 1.3k", "1.3k stars", "12 comments". */
const COUNTED =
  /^github(?: stars?)?:? \d[\d.,]*k?$|^\d[\d.,]*k? (?:github )?(?:stars?|comments?|replies|views?)$|^\d[\d.,]* stars? ?\/ ?hour$/i;

/** "bioRxiv 2025.03.01.643000; doi: https://doi.org/10.1101/…", "J Example 2024. DOI: 10.1000/…" */
const DOI_BEHIND =
  /^[^.!?]{0,60}[\d.]{0,30}(?:[;,.]? doi ?:? ?|, )((?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+)$/i;

/** Whose code it is, or where it appeared, and since when: "byron/merge • 14 Mar 2025", "2 code implementations • …". */
const SINCE =
  /^(?:(?:[\w.-]{1,40}\/[\w.-]{1,60}|(?:\d{1,4}|no) code implementations?(?: yet)?|[A-Z][A-Za-z]{2,12} (?:19|20)\d{2})?\s*[•·]\s*){1,4}(\d{1,2} \w{3,9} \d{4})$/i;

function parseFigures(line: string): Metadata | null {
  if (COUNTED.test(line)) return { kind: 'label' };
  const [, number, thousands] = /^(\d[\d,]{0,8}|\d{1,4}\.\d{1,2}(?=k))(k)?$/i.exec(line) ?? [];
  if (number !== undefined) return { kind: 'number', value: parseCount(number, thousands) };
  const counted = FIGURES.test(line) ? (VOTES.exec(line) ?? []) : null;
  if (counted !== null) {
    const [, value] = counted;
    if (value === undefined) return { kind: 'label' };
    return { kind: 'upvotes', value: parseCount(value, counted[2]) };
  }
  const votes =
    /^(?:▲|△|⬆️?|👍|upvotes?:?)\s*(\d[\d,.]*)(k)?$/iu.exec(line) ??
    /^(?:▲|⬆️?|👍|❤️?)?\s*\(?(\d[\d,.]*)(k)?\s*(?:▲|△|⬆️?|👍|upvotes?|votes?|likes?)\)?$/iu.exec(
      line,
    );
  if (votes) return { kind: 'upvotes', value: parseCount(votes[1] ?? '', votes[2]) };
  const announced = /^(arXiv:\S+) Announce Type: [a-z-]+$/i.exec(line)?.[1];
  const arxiv = parseArxivId(announced ?? line) ?? arxivIdOfAddress(line.replace(LINK, ''));
  if (arxiv !== null) return { kind: 'arxiv', id: arxiv };
  const doi = line.includes('10.') ? parseDoi(DOI_BEHIND.exec(line)?.[1] ?? line) : null;
  if (doi !== null) return { kind: 'doi', id: doi };
  const since = /^\d{4}$/.test(line.slice(-4)) ? SINCE.exec(line)?.[1] : undefined;
  const first = since === undefined ? null : parseDayOfYear(since);
  if (since !== undefined && first !== null)
    return { kind: 'published', label: since, date: toPlainDate(first), isOfCard: false };
  const published = PUBLISHED_ON.exec(line)
    ?.slice(1)
    .find((day) => day !== undefined);
  const day = published === undefined ? null : parseDayOfYear(published);
  if (published === undefined || day === null) return null;
  return { kind: 'published', label: published, date: toPlainDate(day), isOfCard: false };
}

/** Reads a line that is metadata as a whole: votes, an arXiv id, authors, a day of publication. */
export function parseMetadata(line: string): Metadata | null {
  if (line.length > 2000) return null;
  if (
    /^(?:abstract|summary|tl;?dr)\s*[:.—–-]?$/i.test(line) ||
    FACT.test(line) ||
    OF_PROGRAMME.test(line)
  )
    return { kind: 'label' };
  return (/\d/.test(line) ? parseFigures(line) : null) ?? parseAuthors(line);
}
