import { isOrganisationName, readCardLine, type CardLine } from './card-line.ts';
import type { DigestLine } from './digest-line.ts';
import type { Metadata } from './metadata-line.ts';
import { readPageAddress } from './page-address.ts';

/** The word over whose paper it is, or with the name behind it: "Organization: University of Leaves". */
const ORGANISATION = /^organi[sz]ation ?:?(?: (\S.{0,60}))?$/i;

/** Whether a line is the one that ends a card, or "N authors", as no text has them alone. */
function isSign({ text }: DigestLine): boolean {
  if (/^[·•]$|^(?:[-*•] )*\d[\d,]* authors?$|^submitted by$/i.test(text)) return true;
  return text.length < 200 && (/·.{1,60}\d/.test(text) || ORGANISATION.test(text));
}

function asMetadata(line: DigestLine, metadata: Metadata): DigestLine {
  return { ...line, kind: { kind: 'metadata', metadata } };
}

function describe({ published, upvotes, arxivId, figures }: CardLine): Metadata {
  if (published !== null) return { kind: 'published', ...published, isOfCard: true };
  if (upvotes !== null) return { kind: 'upvotes', value: upvotes };
  if (arxivId !== null) return { kind: 'arxiv', id: arxivId };
  const [figure] = figures;
  return figure === undefined ? { kind: 'label' } : { kind: 'number', value: figure };
}

/** Whether the last lines say whose a paper is. */
function isOrganisation(lines: readonly DigestLine[]): boolean {
  const [over, last] = [lines.at(-2), lines.at(-1)];
  const named = ORGANISATION.exec(last?.text ?? '');
  return named?.[1] !== undefined || (over !== undefined && ORGANISATION.test(over.text));
}

const CARD_WORDS = /^(?:upvotes?|github|submitted by)$/i;

/** An address that is a line of a card: of the page, or of code where facts stand above it. */
function readAddress(line: DigestLine, above: DigestLine | undefined): Metadata | null {
  if (line.kind.kind !== 'prose' || !/^https?:\/\/\S+$/i.test(line.text)) return null;
  const found = readPageAddress(line.text);
  if (found.kind !== 'outside') return { kind: 'label' };
  return above?.kind.kind === 'metadata' ? found : null;
}

/** One name without spaces, behind what stands for a picture: "byron-a", "[IMG] byron-a". */
const SENDER = /^(?:\[[^[\]]{0,40}\] ?)?\S+$/;

/** No name of a sender is longer, in characters and in words. */
const LONGEST_NAME = 40;
const WORDS_OF_NAME = 4;

/** Whether a line could be the name of who sent a paper in: "Ada Byron". */
function isShort({ text }: DigestLine): boolean {
  return text.length <= LONGEST_NAME && text.split(' ').length <= WORDS_OF_NAME;
}

/** Whether the next two lines are votes and a title. */
function isOverVotes(lines: readonly DigestLine[], at: number): boolean {
  const next = lines[at + 1]?.kind;
  const isVotes = next?.kind === 'metadata' && /^(?:number|upvotes)$/.test(next.metadata.kind);
  return isVotes && lines[at + 2]?.kind.kind === 'prose';
}

const SUBMITTED = /^submitted by$/i;

/** Whether nearly every "Submitted by" has one word under it: then what has more is a name, too. */
function trustsSenders(lines: readonly DigestLine[]): boolean {
  const below = lines.filter(
    ({ kind }, at) => kind.kind === 'prose' && SUBMITTED.test(lines[at - 1]?.text ?? ''),
  );
  const named = below.filter(({ text }) => SENDER.test(text));
  return named.length * 4 >= below.length * 3;
}

/** No abstract is shorter, in characters, on a page where each is a line. */
const ABSTRACT_LENGTH = 100;

/** What a line says that names who wrote or sent a paper, by the lines beside it; `null` for others. */
function readName(
  lines: readonly DigestLine[],
  at: number,
  areNamed: boolean,
): Metadata | null {
  const line = lines[at];
  let over = at - 1;
  // The picture of a sender stands over the name.
  while (over > 0 && /['’]s avatar$|^avatar$/i.test(lines[over]?.text ?? '')) over -= 1;
  const [above, next] = [lines[over], lines[at + 1]];
  if (line === undefined) return null;
  if (line.kind.kind !== 'prose' || line.marked || line.text.length > 120) return null;
  // "• A Title" over "• 9 authors"
  if (/^• ./.test(line.text) && /^• ./.test(next?.text ?? '')) return null;
  const { text = '', kind } = above ?? {};
  if (SUBMITTED.test(text)) {
    const isOne = isShort(line) && (areNamed || isOverVotes(lines, at));
    const isName = isOne || SENDER.test(line.text);
    return isName ? { kind: 'label' } : null;
  }
  // Titles that begin so stand under the end of a card.
  const named = ORGANISATION.exec(line.text);
  const isBelowName = ORGANISATION.exec(text)?.[1] === undefined && ORGANISATION.test(text);
  if (isBelowName || (named !== null && kind?.kind === 'prose')) return { kind: 'label' };
  // Under the end of another card, or at the beginning, it is a title.
  const isBelowCard =
    kind?.kind === 'metadata' && /^(?:number|upvotes|published)$/.test(kind.metadata.kind);
  if (isBelowCard || kind === undefined || kind.kind === 'date') return null;
  // An empty item has the same sign, and its line stands apart.
  const isOver =
    next?.kind.kind === 'metadata' && (next.adjacent ? /^[·•]/ : /^·/).test(next.text);
  if (!isOver || /[.!?]$/.test(line.text)) return null;
  const isUnderText = text.length >= ABSTRACT_LENGTH || /[.!?]["'”’)\]]*$/.test(text);
  return { kind: isUnderText && isOrganisationName(line.text) ? 'label' : 'unsure' };
}

/**
 * The papers page shows a card for each paper: votes over the title, under the abstract an
 * organisation or "8 authors", "·", a date and the number of comments. Where a text has such
 * cards, their lines are facts, and no titles or dates of digests.
 */
export function findCards(lines: readonly DigestLine[]): readonly DigestLine[] {
  if (!lines.some((line) => isSign(line))) return lines;
  const seen: DigestLine[] = [];
  for (const line of lines) {
    const above = seen.at(-1);
    const isAfterDot = /^[·•]$/.test(above?.text ?? '') || isOrganisation(seen);
    const isHeading = line.kind.kind === 'date' && !isAfterDot;
    const isCounted = /^(?:upvotes?|github)$/i.test(above?.text ?? '');
    const card = isHeading || line.kind.kind === 'page' ? null : readCardLine(line.text);
    const address = card === null ? readAddress(line, above) : null;
    if (address !== null) seen.push(asMetadata(line, address));
    else if (line.kind.kind === 'page' && CARD_WORDS.test(line.text)) {
      const isSender = SUBMITTED.test(line.text);
      seen.push(asMetadata(line, { kind: isSender ? 'sender' : 'label' }));
    } else if (card === null) seen.push(line);
    else if (isCounted && card.figures.length > 0) {
      const [figure] = card.figures;
      const isVotes = /^upvotes?$/i.test(above?.text ?? '') && typeof figure === 'number';
      seen.push(
        asMetadata(line, isVotes ? { kind: 'upvotes', value: figure } : { kind: 'label' }),
      );
    } else seen.push(asMetadata(line, describe(card)));
  }
  const areNamed = trustsSenders(seen);
  return seen.map((line, at) => {
    const name = readName(seen, at, areNamed);
    return name === null ? line : asMetadata(line, name);
  });
}
