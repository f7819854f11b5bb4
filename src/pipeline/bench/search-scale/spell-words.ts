import { seededRandom, type Random } from '#pipeline/bench/search/seeded-random.ts';
import { JOINED_MARK, joinedForm } from '#search/analyse-text.ts';
import { LONGEST_WORD } from '#search/fold-text.ts';
import type { CorpusTerms } from './corpus-terms.ts';
import type { NewWord } from './draw-papers.ts';

/** Letters that a word's next letter depends on. */
const CONTEXT = 3;
/** Words are rare up to so many papers. */
const RARE = 3;
const BEGIN = '^'.repeat(CONTEXT);
const END = '$';

/** What follows each three letters in the corpus' rare words. */
function lettersAfter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>();
  for (const word of words) {
    const whole = `${BEGIN}${word}${END}`;
    for (let place = CONTEXT; place < whole.length; place += 1) {
      const context = whole.slice(place - CONTEXT, place);
      const letters = after.get(context);
      if (letters === undefined) after.set(context, [whole.charAt(place)]);
      else letters.push(whole.charAt(place));
    }
  }
  return after;
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/**
 * Spells words that a corpus does not have: letter by letter as its rare words go (a Markov
 * chain of order three; Shannon 1948), compounds with the beginning of one of its compounds and the end of another. None twice.
 */
export function spellWords(
  { terms, lists, compounds }: CorpusTerms,
  newWords: readonly NewWord[],
  seed: number,
): string[] {
  const random = seededRandom(seed, 'spelling');
  const taken = new Set(terms);
  const isPlain = (term: string) => !term.endsWith(JOINED_MARK);
  const rare = terms.filter((term, at) => isPlain(term) && (lists[at]?.length ?? 0) <= RARE);
  const after = lettersAfter(rare);
  const spell = (joined: boolean): string => {
    if (joined) {
      const [first = ''] = pick(compounds, random) ?? [];
      const [, rest = ''] = pick(compounds, random) ?? [];
      return joinedForm(first + rest);
    }
    let word = BEGIN;
    for (;;) {
      const letter = pick(after.get(word.slice(-CONTEXT)) ?? [], random) ?? END;
      if (letter === END || word.length === CONTEXT + LONGEST_WORD) break;
      word += letter;
    }
    return word.slice(CONTEXT);
  };
  return newWords.map(({ joined }, number) => {
    let word = spell(joined);
    for (let tries = 0; taken.has(word) || word === ''; tries += 1) {
      // Where the corpus has too few words to make another of: some digits.
      word = tries < 20 ? spell(joined) : `${number.toString(36)}${word}`;
    }
    taken.add(word);
    return word;
  });
}
