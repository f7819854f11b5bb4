import { JOINED_MARK } from './analyse-text.ts';
import type { SearchIndex } from './search-index.ts';
import { listCursor, readCount } from './term-lists.ts';
import { cursorWord, seekTerm, stepCursor, termCursor } from './vocabulary.ts';

/** Words that hold sentences together, or that every paper says of itself: nobody looks for them. */
const STOP_WORDS = new Set(
  `about above across after again against all almost alone along already also although always
  among an and another any are aren around as at be became because become been before behind
  being below between beyond both but by can cannot could did do does doing done due during each
  either enough especially etc even ever every few for from further furthermore given had has
  have having hence here how however if in indeed instead into is it its itself just least less
  like made mainly make makes making many may might more moreover most much must namely near
  neither never nevertheless new no nor not now of off often on once one only onto or other
  others otherwise our ours ourselves out over own per perhaps rather same several should since
  so some still such than that the their them themselves then there thereby therefore these they
  this those though through throughout thus to together too toward towards two under unlike until
  up upon us demonstrate demonstrates existing paper papers present presents propose proposed
  proposes results show shown shows use used uses using usually very via was we well were what when where whereas
  whether which while who whom whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);

/** Shorter ones are typed as quickly as chosen. */
const SHORTEST = 4;

/** A word that nearly all papers have tells none of them apart. */
const MOST_SHARE = 0.8;

const LETTERS = /^\p{L}+$/u;

/** For completion: at most so many words, those that most papers have first; no stop words. */
export function frequentWords(index: SearchIndex, most: number): readonly string[] {
  const lists = listCursor(index);
  const terms = termCursor();
  const found: { readonly word: string; readonly count: number }[] = [];
  let least = 2;
  // Labels and numbers come before all that begins with a letter.
  for (seekTerm(index, terms, 'a'); terms.term < index.terms; stepCursor(index, terms)) {
    if (terms.length < SHORTEST) continue;
    const count = readCount(index, lists, terms.term);
    if (count < least || count > index.papers * MOST_SHARE) continue;
    const word = cursorWord(terms);
    if (word.endsWith(JOINED_MARK) || !LETTERS.test(word) || STOP_WORDS.has(word)) continue;
    found.push({ word, count });
    if (found.length < 2 * most + 64) continue;
    found.sort((a, b) => b.count - a.count);
    found.length = most;
    least = found.at(-1)?.count ?? least;
  }
  return found
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ word }) => word);
}
