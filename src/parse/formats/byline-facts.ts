import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { parseByline } from './byline.ts';
import type { DigestLine } from './digest-line.ts';
import type { Metadata } from './metadata-line.ts';
import { parseMetadata } from './metadata-line.ts';

/** What parts the pieces of such a line. */
const SIGN = /\s+[·•|/]\s+/;
/** What a page counts beside a paper, or calls a place: no fact that is kept. */
const BESIDE =
  /^(?:\d[\d,.]*k? (?:comments?|views?|stars?|citations?|replies|min(?:utes)?(?: read)?)|cs\.[A-Z]{2}|stat\.ML|arXiv)$/i;
/** How long ago, as readers of feeds say it: "8h". */
const AGE = /^\d{1,3} ?(?:min|m|h|d|w|mo|y)$/;
/** What they put before names. */
const BY = /^(?:.{1,60} updates on arXiv\.org )?by /i;
/** In characters, of a line and of the last fact on it with the sign before. */
const LONGEST = 2000;
const LONGEST_FACT = 100;

function readFact(piece: string): Metadata | null {
  const day = parseDayOfYear(piece);
  if (day !== null)
    return { kind: 'published', label: piece, date: toPlainDate(day), isOfCard: false };
  const metadata = parseMetadata(piece);
  if (metadata !== null && metadata.kind !== 'authors' && metadata.kind !== 'number')
    return metadata;
  return BESIDE.test(piece) || AGE.test(piece) ? { kind: 'label' } : null;
}

/** A line of names with facts behind them. */
export interface BylineFacts {
  readonly names: readonly string[];
  /** As written, without "by". */
  readonly text: string;
  readonly facts: readonly { readonly text: string; readonly metadata: Metadata }[];
}

/** Reads "by Ada Byron, Emmy Noether • Mar 14, 2025 • 12 upvotes"; `null` where a line is none. */
export function readBylineFacts(line: string): BylineFacts | null {
  if (line.length > LONGEST || !/ [·•|/] /.test(line.slice(-LONGEST_FACT))) return null;
  const [first = '', ...pieces] = line.split(SIGN);
  if (pieces.length === 0 || pieces.length > 5) return null;
  const facts = pieces.map((text) => ({ text, metadata: readFact(text) }));
  const known = facts.flatMap(({ text, metadata }) =>
    metadata === null ? [] : [{ text, metadata }],
  );
  // A day or votes tell; "Attention | arXiv" does not.
  const text = first.replace(BY, '');
  const isTold =
    known.some(({ metadata }) => /^(?:published|upvotes)$/.test(metadata.kind)) ||
    (text !== first && AGE.test(pieces[0] ?? ''));
  if (!isTold || known.length < facts.length) return null;
  const names = parseByline(text);
  // One name is an organisation's, as on cards: "Curtin University · Mar 10, 2025".
  const isSaid = names.length > 1 || (names.length === 1 && text !== first);
  return isSaid ? { names, text, facts: known } : null;
}

/** Such a line as several, of the names and of each fact; `areBelow` says that they stand behind abstracts. */
export function partByline(line: DigestLine, areBelow: boolean): readonly DigestLine[] | null {
  const found = readBylineFacts(line.text);
  if (found === null) return null;
  const { text, names, facts } = found;
  const metadata: Metadata = { kind: areBelow ? 'signature' : 'authors', names };
  const lines: DigestLine[] = [{ ...line, text, kind: { kind: 'metadata', metadata } }];
  for (const fact of facts) {
    const said: Metadata =
      fact.metadata.kind === 'published'
        ? { ...fact.metadata, isOfCard: areBelow }
        : fact.metadata;
    const kind = { kind: 'metadata', metadata: said } as const;
    lines.push({ ...line, text: fact.text, adjacent: true, kind });
  }
  return lines;
}
