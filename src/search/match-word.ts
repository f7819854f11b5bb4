import type { Chunk } from './analyse-text.ts';
import { countSequence } from './count-words.ts';
import { findTypos } from './find-typos.ts';
import type { QueryWord, TermMatch, TermMatches } from './query-word.ts';
import type { SearchIndex } from './search-index.ts';

/** From here on a word finds those that begin with it, wherever it stands in the query. */
const LETTERS_FOR_BEGINNING = 3;

/** What a longer word counts at most against the word itself: the more is left over, the less. */
const WEIGHT_OF_BEGINNING = 0.8;

const EXACT_WEIGHT = 1;

/** The place of the first word of a sorted vocabulary that is not below `word`. */
function placeOf(vocabulary: readonly string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function exactTerms(index: SearchIndex, word: string): TermMatches {
  const match = { letters: word.length, weight: EXACT_WEIGHT };
  return new Map(index.postings.has(word) ? [[word, match]] : []);
}

/** The word itself and all that begin with it. */
function beginningTerms(index: SearchIndex, word: string): TermMatches {
  const terms = new Map<string, TermMatch>();
  for (let place = placeOf(index.vocabulary, word); ; place += 1) {
    const term = index.vocabulary[place];
    if (term?.startsWith(word) !== true) return terms;
    const share = word.length / term.length;
    const weight = term === word ? EXACT_WEIGHT : WEIGHT_OF_BEGINNING * share;
    terms.set(term, { letters: word.length, weight });
  }
}

/**
 * Exact or as a beginning. Words of one or two letters are beginnings only while they may still
 * be being typed, two letters only where they are no word themselves: "ai" is not "aim".
 */
function findTerms(index: SearchIndex, word: string, typing: boolean): TermMatches {
  if (word.length >= LETTERS_FOR_BEGINNING) return beginningTerms(index, word);
  const exact = exactTerms(index, word);
  const unfinished = typing && (word.length === 1 || exact.size === 0);
  return unfinished ? beginningTerms(index, word) : exact;
}

/**
 * What answers the parts of a compound one after another, its last part as a beginning. Empty
 * for a single word, and where no paper has such a sequence.
 */
function findSequence(
  index: SearchIndex,
  { parts, joined }: Chunk,
  forgiving: boolean,
): readonly TermMatches[] {
  if (parts.length === 1) return [];
  const sequence = parts.map(({ folded }, place) => {
    const unfinished = place === parts.length - 1 && joined !== null;
    const terms = (unfinished ? beginningTerms : exactTerms)(index, folded);
    return forgiving && terms.size === 0 ? findTypos(index, folded) : terms;
  });
  return countSequence(index, sequence).size > 0 ? sequence : [];
}

/**
 * Finds what answers one word of a query. Typos are tried only where nothing else answers, so
 * that a right word is never drowned by its neighbours. A compound is answered by its parts in
 * sequence (few-shot, few shot) or by its joined form (fewshot). `typing`: the word is the last
 * of the query and may be unfinished.
 */
export function matchWord(
  index: SearchIndex,
  query: string,
  chunk: Chunk,
  typing: boolean,
): QueryWord {
  const { start, end, parts, joined } = chunk;
  const place = { text: query.slice(start, end), start, end };
  const single = joined ?? (parts.length === 1 ? parts[0] : null);
  const terms = single === null ? new Map() : findTerms(index, single.folded, typing);
  const sequence = findSequence(index, chunk, false);
  if (terms.size > 0 || sequence.length > 0) {
    return { ...place, outcome: 'found', terms, sequence };
  }
  const typos: TermMatches = single === null ? new Map() : findTypos(index, single.folded);
  const near = findSequence(index, chunk, true);
  const outcome = typos.size > 0 || near.length > 0 ? 'corrected' : 'nowhere';
  return { ...place, outcome, terms: typos, sequence: near };
}
