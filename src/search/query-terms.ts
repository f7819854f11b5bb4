import type { Query } from '#domain/query.ts';
import { analyseText, isUnspaced, joinedForm, type Token } from './analyse-text.ts';
import { formsOf } from './word-forms.ts';
import type { PhraseTerm, UnwantedTerm, WordTerm } from './query/condition.ts';

type Word = Extract<Query, { kind: 'word' }>;
type Phrase = Extract<Query, { kind: 'phrase' }>;
type Field = WordTerm['field'];

interface Part {
  readonly token: Token;
  /** The compound that it is part of, written as one word; `null`: of none. */
  readonly compound: string | null;
  /** A single character of a script that is cut into pairs: it only begins one, or ends a run. */
  readonly lone: boolean;
}

/** The words of a text to look for. The last character of a run is in the pair before it, too. */
function partsOf(text: string): readonly Part[] {
  return analyseText(text).flatMap(({ start, parts, joined }) => {
    const unspaced = isUnspaced(text.slice(start));
    const compound = joined === null ? null : joined.folded.slice(0, -1);
    const lone = unspaced && parts.length === 1;
    return parts
      .slice(0, unspaced && !lone ? -1 : undefined)
      .map((token) => ({ token, compound, lone }));
  });
}

/** A word with and without a hyphen somewhere in it. */
function bothSpellings(word: string): readonly string[] {
  return [joinedForm(word), word];
}

/** What a part makes with those before and after it, and with all of its compound. */
function joinsOf(
  { token: { folded }, compound }: Part,
  before: Part | undefined,
  after: Part | undefined,
): readonly string[] {
  const joins = new Set<string>();
  for (const word of [
    before === undefined ? null : before.token.folded + folded,
    after === undefined ? null : folded + after.token.folded,
    compound,
  ]) {
    if (word !== null) for (const spelling of bothSpellings(word)) joins.add(spelling);
  }
  return [...joins];
}

/**
 * The parts of words that stand side by side in the query, for each word a list: any two
 * neighbours may be one word in a paper. `typed` is where the word that is being typed begins.
 */
export function wordTerms(
  words: readonly Word[],
  field: Field,
  typed: number,
): readonly (readonly WordTerm[])[] {
  const partsByWord = words.map(({ text }) => partsOf(text));
  const row = partsByWord.flat();
  let at = -1;
  return words.map((word, place) => {
    const parts = partsByWord[place] ?? [];
    return parts.map((part): WordTerm => {
      at += 1;
      const last = part === parts.at(-1);
      const starred = part.lone || (word.prefix && last);
      const unfinished = word.start === typed && last;
      return {
        kind: 'word',
        text: word.text.slice(part.token.start, part.token.end),
        folded: part.token.folded,
        reading: starred ? 'beginning' : unfinished ? 'unfinished' : 'usual',
        joins: starred ? [] : joinsOf(part, row[at - 1], row[at + 1]),
        field,
        start: word.start + part.token.start,
        end: word.start + part.token.end,
      };
    });
  });
}

/** Quoted words as they stand; `null` where the text has none. */
export function quotedTerm(
  { text, start, end }: Pick<Phrase, 'text' | 'start' | 'end'>,
  field: Field,
): WordTerm | PhraseTerm | null {
  const parts = partsOf(text);
  const [first, second, ...more] = parts.map(({ token }) => token.folded);
  if (first === undefined) return null;
  if (second !== undefined) {
    return { kind: 'phrase', text, words: [first, second, ...more], field, start, end };
  }
  const reading = parts[0]?.lone === true ? 'beginning' : 'exact';
  return { kind: 'word', text, folded: first, reading, joins: [], field, start, end };
}

/** A word that must not be there; `null` where the text has none. */
export function unwantedTerm(word: Word, field: Field): UnwantedTerm | null {
  const parts = partsOf(word.text);
  const [first] = parts;
  if (first === undefined) return null;
  const isCompound = parts.every(({ compound }) => compound === first.compound);
  const whole = parts.length === 1 ? first.token.folded : isCompound ? first.compound : null;
  const open = word.prefix || (parts.length === 1 && first.lone);
  const inForms = whole === null || open ? [] : [whole, ...formsOf(whole)];
  const quoted = parts.length === 1 ? null : quotedTerm(word, field);
  return {
    kind: 'unwanted',
    spellings: inForms.flatMap(bothSpellings),
    beginning: open ? whole : null,
    phrase: quoted?.kind === 'phrase' ? quoted : null,
    field,
  };
}
