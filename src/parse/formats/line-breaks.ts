import type { DigestLine } from './digest-line.ts';

/**
 * What stands between a line and the one above. Where lines were wrapped at a known width:
 * `forced` (the next word did not fit; after a full stop `forced-complete`) or `early` (it would
 * have fitted: someone ended a paragraph). Where no width is known: `complete` (the line above
 * ends as a sentence), `flowing` (it cannot end here) or `open`; or all of them `soft`.
 */
export const BREAKS = [
  'blank',
  'forced',
  'forced-complete',
  'early',
  'complete',
  'flowing',
  'open',
  'soft',
] as const;

export type Break = (typeof BREAKS)[number];

/** Whether a break can stand inside a paragraph without saying anything. */
export function isInside(between: Break | undefined): boolean {
  return between === 'forced' || between === 'forced-complete' || between === 'soft';
}

/** The first of two adjacent lines, from the left edge, and the first word of the second, in characters. */
interface Pair {
  readonly length: number;
  readonly word: number;
  /** Whether the second begins with a small letter. */
  readonly goesOn: boolean;
}

/** Two lines, the one under the other, the first `indent` characters to the right, as a pair. */
export function pairLines(above: string, line: string, indent = 0): Pair {
  const end = line.indexOf(' ');
  const word = end === -1 ? line.length : end;
  return { length: indent + above.length, word, goesOn: /^\p{Ll}/u.test(line) };
}

/** Whether a writer of this width had to break here: the line fits, the next word did not. */
export function isForced({ length, word }: Pair, width: number): boolean {
  return length <= width && length + 1 + word > width;
}

const AGREEMENT = 0.6;
const FEW = 10;
const AGREEMENT_OF_FEW = 0.75;

/**
 * The width at which lines were wrapped, or `null`. Each forced break allows the widths from
 * its line's length up to where the next word would have fitted; the width that most breaks
 * allow is taken, if they are three in five; of a few, such as eight titles, more agree by
 * chance. (A sweep over the ends of those intervals.)
 */
export function estimateWidth(pairs: readonly Pair[]): number | null {
  if (pairs.length < 3) return null;
  const changes = new Map<number, number>();
  const change = (width: number, by: number): void => {
    changes.set(width, (changes.get(width) ?? 0) + by);
  };
  for (const { length, word } of pairs) {
    change(length, 1);
    change(length + 1 + word, -1);
  }
  let agreeing = 0;
  let most = 0;
  let best = 0;
  for (const [width, by] of [...changes].toSorted(([one], [other]) => one - other)) {
    agreeing += by;
    if (agreeing > most) {
      most = agreeing;
      best = width;
    }
  }
  const agreement = pairs.length < FEW ? AGREEMENT_OF_FEW : AGREEMENT;
  return most >= pairs.length * agreement ? best : findEdge(pairs);
}

/** Of so many lines so many end at the longest one, where they were wrapped; of titles few do. */
const MANY = 20;
const AT_THE_EDGE = 0.25;

/** The length of the longest line, where many end there: short paragraphs, as titles are, wrapped. */
function findEdge(pairs: readonly Pair[]): number | null {
  const edge = pairs.reduce((longest, { length }) => Math.max(longest, length), 0);
  const forced = pairs.filter((pair) => isForced(pair, edge)).length;
  return pairs.length >= MANY && forced >= pairs.length * AT_THE_EDGE ? edge : null;
}

/** No page is wider, in characters of uneven width, and no column narrower. */
const WIDEST = 220;
const NARROWEST = 50;
/** Few lines are longer than the edge; a full one is no shorter than this share of it. */
const AT_MOST = 0.95;
const FULL = 0.88;
/** Of lines that were wrapped at a width so many end there. */
const CERTAIN = 0.85;

/** The edge of a text that was printed in letters of uneven width, at which most of its lines end; or `null`. */
function findRaggedEdge(pairs: readonly Pair[]): number | null {
  if (pairs.length < MANY) return null;
  const lengths = pairs.map(({ length }) => length).toSorted((one, other) => one - other);
  const edge = lengths[Math.floor((lengths.length - 1) * AT_MOST)] ?? 0;
  if (edge < NARROWEST || edge > WIDEST) return null;
  const full = lengths.filter((length) => length >= edge * FULL).length;
  if (full < lengths.length * AGREEMENT) return null;
  // Under most full lines sentences go on; titles are as long by chance.
  const goOn = pairs.filter(({ goesOn }) => goesOn).length;
  return goOn > pairs.length / 2 ? edge : null;
}

/** Ends that ask for more, and the small words that no title or sentence ends with. */
const UNFINISHED_END =
  /(?:[,:/_–-]|\b(?:a|an|the|and|or|of|for|with|in|on|via|by|to|from|using|through|towards?|under|at|as))$/i;

/** Whether a line asks for more, so that what stands under it goes on with it. */
export function isUnfinished(text: string): boolean {
  return UNFINISHED_END.test(text.slice(-20)) && !/\w\.\w+\/\S*$/.test(text.slice(-200));
}

function readUnmeasured(
  above: DigestLine | undefined,
  line: DigestLine,
  complete: boolean,
): Break {
  if (complete) return 'complete';
  // "bert2BERT: …" and "iTransformer: …" begin titles.
  const beginsSmall = /^\p{Ll}+(?=[\s,.;-]|$)/u.test(line.text);
  return isUnfinished(above?.text ?? '') || beginsSmall ? 'flowing' : 'open';
}

/** Of so many lines that end as sentences do, so many are one each, where each sentence has its line. */
const SENTENCES = 6;
const SINGLE = 0.85;
/** Of so many lines one is no sentence, but a title. */
const TITLES = 20;

/** Whether each sentence has its line: most lines end one, and few hold another. */
function hasSentenceALine(
  lines: readonly DigestLine[],
  endsSentence: readonly boolean[],
): boolean {
  const ended = lines.filter(({ marked }, at) => endsSentence[at] === true && !marked);
  if (ended.length < SENTENCES || ended.length < lines.length / 2) return false;
  if (lines.length - ended.length < lines.length / TITLES) return false;
  const single = ended.filter(({ text }) => !/[\p{Ll}\d)][.?!] \p{Lu}/u.test(text));
  return single.length >= ended.length * SINGLE;
}

/** What stands before a line that is, or is not, a sentence of a text where each has its line. */
function readSentenceBreak(line: DigestLine, ended: boolean, isSentence: boolean): Break {
  if (!ended) return 'open';
  if (line.marked) return 'complete';
  const mayBeTitle = line.text.endsWith('?') && !/\b(?:we|our|this|these)\b/i.test(line.text);
  return isSentence && !mayBeTitle ? 'soft' : 'complete';
}

/** Longer lines are whole paragraphs; longer blocks are more than one. */
const SOFT_LINE = 250;
const SOFT_BLOCK = 4000;

/** So many of the lines of a block that was cut end sentences, and so many lines it has. */
const ENDED = 0.75;
const LINES = 4;

/** Whether a block of a sentence a line breaks off in the last of them. */
function isCut(endsSentence: readonly boolean[]): boolean {
  const ended = endsSentence.filter(Boolean).length;
  return endsSentence.length >= LINES && ended >= endsSentence.length * ENDED;
}

/**
 * The ways in which the breaks of a text can be read: by a width, of the
 * file or of a block; without one; with blank lines alone ending paragraphs; and, where every
 * sentence has its line, with titles ending them as well. `endsSentence` is told for each line.
 */
export function readBreaks(
  lines: readonly DigestLine[],
  endsSentence: readonly boolean[],
): readonly (readonly Break[])[] {
  const pairs = lines.map((line, at) => {
    const { text = '', indent = 0 } = lines[at - 1] ?? {};
    return line.adjacent ? pairLines(text, line.text, indent) : null;
  });
  const isProse = (at: number): boolean => lines[at]?.kind.kind === 'prose';
  // Lines of facts end where they end.
  const wrapped = pairs.filter((_, at) => isProse(at) && isProse(at - 1));
  const known = wrapped.filter((pair) => pair !== null);
  const fileWidth = estimateWidth(known);
  const forced = known.filter((pair) => fileWidth !== null && isForced(pair, fileWidth));
  const isDoubtful = forced.length < known.length * CERTAIN;
  const edge = isDoubtful ? findRaggedEdge(known) : null;
  const ragged: Break[] = [];
  const measured: Break[] = [];
  const unmeasured: Break[] = [];
  const soft: Break[] = [];
  const sentences: Break[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    let length = lines[start]?.text.length ?? 0;
    for (; lines[end]?.adjacent === true; end += 1) length += lines[end]?.text.length ?? 0;
    const block = pairs.slice(start + 1, end).filter((pair) => pair !== null);
    const width = fileWidth ?? estimateWidth(block);
    const isEnded = endsSentence[end - 1] === true || isCut(endsSentence.slice(start, end));
    const isParagraph = length <= SOFT_BLOCK && isEnded;
    for (const reading of [measured, unmeasured, soft, sentences, ragged])
      reading.push('blank');
    for (const [offset, pair] of block.entries()) {
      const at = start + 1 + offset;
      const line = lines[at];
      if (line === undefined) break;
      const ended = endsSentence[at - 1] === true;
      const plain = readUnmeasured(lines[at - 1], line, ended);
      unmeasured.push(plain);
      sentences.push(readSentenceBreak(line, ended, endsSentence[at] === true));
      soft.push(isParagraph && pair.length <= SOFT_LINE ? 'soft' : plain);
      const isFull = edge !== null && pair.length + 1 + pair.word >= edge * FULL;
      ragged.push(!isFull ? 'early' : ended ? 'forced-complete' : 'forced');
      if (width === null) measured.push(plain);
      else if (!isForced(pair, width)) measured.push('early');
      else measured.push(ended ? 'forced-complete' : 'forced');
    }
    start = end;
  }
  if (pairs.every((pair) => pair === null)) return [unmeasured];
  const isNew = (reading: readonly Break[]): boolean =>
    reading.some((each, at) => each !== unmeasured[at]);
  const likely = hasSentenceALine(lines, endsSentence)
    ? [measured, sentences]
    : [measured, soft];
  if (edge !== null) likely.push(ragged);
  return likely.filter(isNew).concat([unmeasured]);
}
