import { isOrganisationName, readCardLine, type CardLine } from './card-line.ts';
import type { DigestLine } from './digest-line.ts';
import type { Metadata } from './metadata-line.ts';
import { readPageAddress } from './page-address.ts';

/** Whether a line is the one that ends a card, or "N authors", as no text has them alone. */
function isSign({ text }: DigestLine): boolean {
  if (/^[·•]$|^(?:[-*•] )?\d[\d,]* authors?$/.test(text)) return true;
  return text.length < 200 && /· .{0,60}\d/.test(text);
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

/** No abstract is shorter, in characters, on a page where each is a line. */
const ABSTRACT_LENGTH = 100;

/** What a line says that names who wrote or sent a paper, by the lines beside it; `null` for others. */
function readName(
  line: DigestLine,
  above: DigestLine | undefined,
  next: DigestLine | undefined,
): Metadata | null {
  if (line.kind.kind !== 'prose' || line.marked || line.text.length > 120) return null;
  // "• A Title" over "• 9 authors"
  if (/^• ./.test(line.text) && /^• ./.test(next?.text ?? '')) return null;
  const { text = '', kind } = above ?? {};
  if (/^submitted by$/i.test(text)) return SENDER.test(line.text) ? { kind: 'label' } : null;
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
    const isAfterDot = above?.text === '·' || above?.text === '•';
    const isHeading = line.kind.kind === 'date' && !isAfterDot;
    const isCounted = /^(?:upvotes?|github)$/i.test(above?.text ?? '');
    const card = isHeading || line.kind.kind === 'page' ? null : readCardLine(line.text);
    const address = card === null ? readAddress(line, above) : null;
    if (address !== null) seen.push(asMetadata(line, address));
    else if (line.kind.kind === 'page' && CARD_WORDS.test(line.text)) {
      const isSender = /^submitted by$/i.test(line.text);
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
  return seen.map((line, at) => {
    const name = readName(line, seen[at - 1], seen[at + 1]);
    return name === null ? line : asMetadata(line, name);
  });
}
