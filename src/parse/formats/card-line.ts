import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { rememberReadings } from '#parse/remember-readings.ts';
import { parseMetadata } from './metadata-line.ts';

/** What a line of a paper's card says: "8 authors · May 29 · 6". */
export interface CardLine {
  readonly published: { readonly label: string; readonly date: PlainDate | null } | null;
  /** Votes that are called so. */
  readonly upvotes: number | null;
  /** Figures that nothing names, in their order; `null` stands for the "-" of no votes. */
  readonly figures: readonly (number | null)[];
  readonly arxivId: string | null;
}

const FURNISHING =
  /^(?:\+\d+|\d[\d,]* authors?|(?:link ?: ?)?(?:github|code|stars?|project(?: page)?|models?|datasets?|demo)(?: repo(?:sitory)?)?[ :]*(?:\d[\d,.]*k?)?|\d[\d,.]*k?(?: (?:stars?|comments?|replies|github stars?))|\d[\d.,]*k|arxiv(?: page| abs)?|(?:view |read )?(?:the )?(?:arxiv page|pdf|paper|html|on arxiv)|submitted by\b.{0,60}|\d{1,3} ?(?:min(?:ute)?s?|h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|mo(?:nths?)?|y(?:ears?)?) ago)$/i;

/** Words of a card that no space parts: "Upvote6GitHub 4.4karXiv Page". */
const ROW =
  /^(?=.*[a-z])(?=.*\d)(?:upvote ?(\d{1,6}))? ?(?:(?:github|stars?|code) ?\d[\d.,]*k?)? ?(?:arxiv page|project page|pdf){0,3}$/i;

function readDate(text: string): CardLine['published'] {
  const label = text.replace(/^published(?: on)? ?:? ?/i, '');
  const day = parseDayOfYear(label);
  return day === null ? null : { label, date: toPlainDate(day) };
}

function readPieces(text: string): CardLine | null {
  if (!/[\d·•+-]|arxiv|code|demo|git|paper|pdf|submitted/i.test(text)) return null;
  const row = ROW.exec(text);
  if (row !== null) {
    const upvotes = row[1] === undefined ? null : Number(row[1]);
    return { published: null, upvotes, figures: [], arxivId: null };
  }
  let published: CardLine['published'] = null;
  let upvotes: CardLine['upvotes'] = null;
  let arxivId: CardLine['arxivId'] = null;
  const figures: (number | null)[] = [];
  let names = 0;
  let known = 0;
  const pieces = text.replace(/^(?:[-*•] )+(?=\S)/, '').split(/\s*[·•]\s*/);
  for (const piece of pieces) {
    if (piece === '') continue;
    if (/^[-–—]$/.test(piece)) {
      figures.push(null);
      continue;
    }
    const date = readDate(piece);
    const glued = date === null ? /^(.*\d) (\d{1,3}|[-–—])$/.exec(piece) : null;
    const early = date ?? (glued === null ? null : readDate(glued[1] ?? ''));
    const metadata = early === null ? parseMetadata(piece) : null;
    if (early !== null) {
      published ??= early;
      if (date === null) figures.push(/\d/.test(glued?.[2] ?? '') ? Number(glued?.[2]) : null);
    } else if (metadata?.kind === 'number') figures.push(metadata.value);
    else if (metadata?.kind === 'upvotes') upvotes ??= metadata.value;
    else if (metadata?.kind === 'arxiv') arxivId ??= metadata.id;
    else if (metadata?.kind === 'label' || FURNISHING.test(piece)) known += 1;
    else names += 1;
  }
  const hasFacts =
    known + figures.length > 0 || published !== null || upvotes !== null || arxivId !== null;
  if (!hasFacts && names > 0) return null;
  // The day says that they are a card's: "Computer Science · Nature · 14 March 2025".
  if ((names > 1 && published === null) || (names === 1 && pieces.length < 2)) return null;
  return { published, upvotes, figures, arxivId };
}

/**
 * Reads a line as pieces of a paper's card, parted by "·"; `null` where it is none. A name beside
 * a date or a number of authors is an organisation's. A date may have the number of comments
 * behind it: "May 29 6", "May 29 -".
 */
export const readCardLine = rememberReadings(160, null, readPieces);

/** Whether a line over a card's "·" is written as names of organisations are: "nvidia", "University of Leaves". */
export function isOrganisationName(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return !/ \S+ /.test(text) || capitals > words.length / 2;
}
