import { analyseText, joinedForm, type Chunk, type Token } from './analyse-text.ts';
import { lengthOfFolded } from './fold-text.ts';
import type { QueryMark } from './query-answer.ts';
import type { QueryWord } from './query-word.ts';
import { ON_SCREEN, rememberLast } from './remember-last.ts';
import type { TextField } from './search-source.ts';

/** A piece of a text in its own UTF-16 units, `end` excluded. */
export type TextRange = readonly [start: number, end: number];

/** How many folded letters of a token answer a word; 0: it does not. */
function lettersOf({ terms, beginning }: QueryWord, folded: string): number {
  const match = terms.get(folded);
  if (match !== undefined) return match.letters;
  return beginning !== null && folded.startsWith(beginning) ? beginning.length : 0;
}

function rangeOf(text: string, { start, end, folded }: Token, letters: number): TextRange {
  if (letters >= folded.length) return [start, end];
  return [start, start + lengthOfFolded(text.slice(start, end), letters)];
}

/** Where two words of a title stand that the index may have as one: not where they only begin so. */
function rangesOfSideBySide(
  pairs: readonly Token[],
  { terms }: QueryWord,
): readonly TextRange[] {
  return pairs.flatMap(({ start, end, folded }) => (terms.has(folded) ? [[start, end]] : []));
}

/** Where single words of the text answer. */
function rangesOfTokens(
  text: string,
  tokens: readonly Token[],
  word: QueryWord,
): readonly TextRange[] {
  return tokens.flatMap((token) => {
    const letters = lettersOf(word, token.folded);
    return letters === 0 ? [] : [rangeOf(text, token, letters)];
  });
}

/** Where two words of the text together answer one of the query; if nowhere, each of the two. */
function rangesOfPairs(parts: readonly Token[], { pairs }: QueryWord): readonly TextRange[] {
  return pairs.flatMap(([first, second]) => {
    const together = parts.flatMap((token, place): TextRange[] => {
      const next = parts[place + 1];
      if (token.folded !== first || next?.folded !== second) return [];
      return [[token.start, next.end]];
    });
    if (together.length > 0) return together;
    const apart = parts.filter(({ folded }) => folded === first || folded === second);
    return apart.map(({ start, end }): TextRange => [start, end]);
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

/** Where the words of a phrase stand one after the other, and nowhere else. */
function rangesOfPhrase(
  parts: readonly Token[],
  words: readonly string[],
): readonly TextRange[] {
  return parts.flatMap(({ start }, place): TextRange[] => {
    const last = parts[place + words.length - 1];
    const stands = words.every((word, offset) => parts[place + offset]?.folded === word);
    return stands && last !== undefined ? [[start, last.end]] : [];
  });
}

/** Words side by side as one, as the index has some of titles; see title-pairs.ts. */
function pairsOf(parts: readonly Token[]): readonly Token[] {
  return parts.flatMap(({ start, folded }, place) => {
    const next = parts[place + 1];
    if (next === undefined) return [];
    return [{ start, end: next.end, folded: joinedForm(folded + next.folded) }];
  });
}

/** The words of a text one by one, with its compounds, and side by side. */
const wordsOf = rememberLast(
  ON_SCREEN,
  (text: string) => text,
  (text) => {
    const chunks = analyseText(text);
    const parts = chunks.flatMap((chunk) => chunk.parts);
    return { parts, tokens: chunks.flatMap(tokensOf), pairs: pairsOf(parts) };
  },
);

/**
 * What to mark in a displayed title or abstract for a search: a whole word where it, a form of
 * it or what it was mistyped for stands, its beginning where only that was typed, a compound
 * with its hyphen, a phrase where it stands whole. Sorted, without overlap, never empty, in
 * units of the very text passed.
 */
export function findRanges(
  text: string,
  marks: readonly QueryMark[],
  field: TextField,
): readonly TextRange[] {
  const here = marks.filter((mark) => mark.field === null || mark.field === field);
  if (here.length === 0) return [];
  const { parts, tokens, pairs } = wordsOf(text);
  const sideBySide = field === 'title' ? pairs : [];
  return united(
    here.flatMap((mark) =>
      mark.kind === 'phrase'
        ? rangesOfPhrase(parts, mark.words)
        : rangesOfTokens(text, tokens, mark).concat(
            rangesOfSideBySide(sideBySide, mark),
            rangesOfPairs(parts, mark),
          ),
    ),
  );
}
