import { analyseText, type Chunk, type Token } from './analyse-text.ts';
import { lengthOfFolded } from './fold-text.ts';
import type { QueryWord, TermMatch, TermMatches } from './query-word.ts';

/** A piece of a text in its own UTF-16 units, `end` excluded. */
export type TextRange = readonly [start: number, end: number];

function rangeOf(text: string, { start, end, folded }: Token, match: TermMatch): TextRange {
  const whole = match.letters >= folded.length;
  return [start, whole ? end : start + lengthOfFolded(text.slice(start, end), match.letters)];
}

/** Where single words of the text answer. */
function rangesOfTerms(
  text: string,
  tokens: readonly Token[],
  terms: TermMatches,
): TextRange[] {
  return tokens.flatMap((token) => {
    const match = terms.get(token.folded);
    return match === undefined ? [] : [rangeOf(text, token, match)];
  });
}

/** Where words of the text answer one after another; the hyphens between them are included. */
function rangesOfSequence(
  text: string,
  parts: readonly Token[],
  sequence: readonly TermMatches[],
): TextRange[] {
  if (sequence.length === 0) return [];
  return parts.flatMap((first, place): TextRange[] => {
    let end = first.start;
    for (const [step, terms] of sequence.entries()) {
      const token = parts[place + step];
      const match = token && terms.get(token.folded);
      if (token === undefined || match === undefined) return [];
      [, end] = rangeOf(text, token, match);
    }
    return [[first.start, end]];
  });
}

/** Sorted, and what overlaps made one. */
function united(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last === undefined || range[0] >= last[1]) result.push(range);
    else result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
  }
  return result;
}

function tokensOf({ parts, joined }: Chunk): readonly Token[] {
  return joined === null ? parts : [...parts, joined];
}

/**
 * What to mark in a displayed text for the words of a search: a whole word where it is meant or
 * mistyped, its beginning where only that was typed, a compound with its hyphen. Sorted,
 * without overlap, never empty, in units of the very text passed.
 */
export function findRanges(text: string, words: readonly QueryWord[]): readonly TextRange[] {
  if (words.length === 0) return [];
  const chunks = analyseText(text);
  const parts = chunks.flatMap((chunk) => chunk.parts);
  const tokens = chunks.flatMap(tokensOf);
  return united(
    words.flatMap(({ terms, sequence }) => [
      ...rangesOfTerms(text, tokens, terms),
      ...rangesOfSequence(text, parts, sequence),
    ]),
  );
}
