import { readCardLine, type CardLine } from './card-line.ts';
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

/** Whether a line says who wrote or sent a paper, by the lines beside it. */
function isName(
  line: DigestLine,
  above: DigestLine | undefined,
  next: DigestLine | undefined,
): boolean {
  if (line.kind.kind !== 'prose' || line.marked || line.text.length > 120) return false;
  // "• A Title" over "• 9 authors"
  if (/^• ./.test(line.text) && /^• ./.test(next?.text ?? '')) return false;
  const isBelowVotes = above?.kind.kind === 'metadata' && above.kind.metadata.kind === 'number';
  if (isBelowVotes) return false;
  if (/^submitted by$/i.test(above?.text ?? '')) return !line.text.includes(' ');
  return next?.kind.kind === 'metadata' && /^[·•]/.test(next.text) && !/[.!?]$/.test(line.text);
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
      seen.push(asMetadata(line, { kind: 'label' }));
    } else if (card === null) seen.push(line);
    else if (isCounted && card.figures.length > 0) {
      const [figure] = card.figures;
      const isVotes = /^upvotes?$/i.test(above?.text ?? '') && typeof figure === 'number';
      seen.push(
        asMetadata(line, isVotes ? { kind: 'upvotes', value: figure } : { kind: 'label' }),
      );
    } else seen.push(asMetadata(line, describe(card)));
  }
  return seen.map((line, at) =>
    isName(line, seen[at - 1], seen[at + 1]) ? asMetadata(line, { kind: 'label' }) : line,
  );
}
