import { foldWord } from './fold-text.ts';
import type { TextRange } from './highlight-ranges.ts';
import { ON_SCREEN, rememberLast } from './remember-last.ts';
import { stemOf } from './word-forms.ts';

/** Where a passage stands in its text, in UTF-16 units, `end` not included. */
interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What is never cut: what stands between two spaces, or one character where words have none. */
const WORD = /\S+/g;
const WORD_OR_CHARACTER =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** Only from here on are there such characters; looking for them takes a while. */
const MAYBE_UNSPACED = /[\u2e80-\uffff]/;

/** What says little of a paper, though words may stand in it. */
const ADDRESS = /:\/\/|^\W*www\./;

/** Of a passage that begins inside a sentence, the share that may stand before its first match. */
const LEAD = 1 / 4;

/** A match by the units it stands in; `word` is the same for all forms of a word. */
interface Match {
  readonly first: number;
  readonly last: number;
  readonly word: string;
}

/** A passage from a first match on, and what it has to show. */
interface Choice {
  readonly first: number;
  /** The last unit with a match in it. */
  readonly last: number;
  readonly words: number;
  readonly matches: number;
  /** The unit that begins the sentence of the first match, if the passage may begin there. */
  readonly sentence: number | null;
}

function isBetter(choice: Choice, best: Choice): boolean {
  if (choice.words !== best.words) return choice.words > best.words;
  if (choice.matches !== best.matches) return choice.matches > best.matches;
  return choice.sentence !== null && best.sentence === null;
}

const unitsOf = rememberLast(
  ON_SCREEN,
  (text: string) => text,
  (text): readonly Passage[] => {
    const pattern = MAYBE_UNSPACED.test(text) ? WORD_OR_CHARACTER : WORD;
    return Array.from(text.matchAll(pattern), ({ 0: unit, index }) => ({
      start: index,
      end: index + unit.length,
    }));
  },
);

/** A text cut into units, and the passages of at most `length` that it has. */
class PassageFinder {
  readonly #text: string;
  readonly #units: readonly Passage[];
  readonly #length: number;

  constructor(text: string, length: number) {
    this.#text = text;
    this.#length = length;
    this.#units = unitsOf(text);
  }

  #unit(place: number): Passage {
    return this.#units[place] ?? { start: this.#text.length, end: this.#text.length };
  }

  #isAddress(place: number): boolean {
    const { start, end } = this.#unit(place);
    return ADDRESS.test(this.#text.slice(start, end));
  }

  /** Whether a passage holds these units; a single one always, however long. */
  #fits(first: number, last: number): boolean {
    return first === last || this.#unit(last).end - this.#unit(first).start <= this.#length;
  }

  /** Whether a sentence begins with the unit, as far as signs tell: after "e.g." none does. */
  #beginsSentence(place: number): boolean {
    if (place === 0) return true;
    const { start, end } = this.#unit(place - 1);
    return (
      /[.!?。！？]["'”’)\]]*$/.test(this.#text.slice(start, end)) &&
      !/^\p{Ll}/u.test(this.#text.slice(this.#unit(place).start))
    );
  }

  /** The ranges in the order of the text; those in addresses only where there are no others. */
  place(ranges: readonly TextRange[]): readonly Match[] {
    let at = 0;
    const unitAt = (place: number) => {
      while (at + 1 < this.#units.length && this.#unit(at + 1).start <= place) at += 1;
      return at;
    };
    const matches = ranges.map(([start, end]) => ({
      first: unitAt(start),
      last: unitAt(end - 1),
      word: stemOf(foldWord(this.#text.slice(start, end))),
    }));
    const inWords = matches.filter(({ first }) => !this.#isAddress(first));
    return inWords.length > 0 ? inWords : matches;
  }

  /** What a passage shows that begins with the first of these matches, or a little before it. */
  choose(matches: readonly Match[], from: number): Choice {
    const first = matches[from]?.first ?? 0;
    const words = new Set<string>();
    let count = 0;
    let last = first;
    for (let at = from; at < matches.length; at += 1) {
      const match = matches[at];
      if (match === undefined || !this.#fits(first, match.last)) break;
      words.add(match.word);
      count += 1;
      ({ last } = match);
    }
    let sentence = first;
    while (!this.#beginsSentence(sentence) && this.#fits(sentence - 1, last)) sentence -= 1;
    const begins = this.#beginsSentence(sentence);
    return {
      first,
      last,
      words: words.size,
      matches: count,
      sentence: begins ? sentence : null,
    };
  }

  /** The passage of a choice: from its sentence on, else with a few words before the match. */
  passageOf({ first, last, sentence }: Choice): Passage {
    const end = this.#units.length - 1;
    const lead = this.#fits(first, end) ? this.#length : this.#length * LEAD;
    const leads = (unit: number) => this.#unit(first).start - this.#unit(unit).start <= lead;
    let from = sentence ?? first;
    if (sentence === null) {
      while (from > 0 && this.#fits(from - 1, last) && leads(from - 1)) from -= 1;
    }
    let to = last;
    while (to < end && this.#fits(from, to + 1)) to += 1;
    return { start: this.#unit(from).start, end: this.#unit(to).end };
  }
}

/**
 * The passage of an abstract to show for a search, of at most `length` UTF-16 units unless its
 * first word alone is longer: the one with the most different words that matched, of those the
 * one with the most matches, of those one that can begin with a sentence, then the earliest; the
 * beginning where nothing matched. After Turpin et al. 2007, "Fast generation of result snippets
 * in web search", who score sentences by the distinct query words in them, then by all, and
 * favour leading ones. What stands in an address counts where nothing else matched. `ranges` are sorted and apart, as `findRanges` gives them.
 */
export function bestPassage(
  abstract: string,
  ranges: readonly TextRange[],
  length: number,
): Passage {
  if (abstract.length <= length) return { start: 0, end: abstract.length };
  const finder = new PassageFinder(abstract, length);
  const matches = finder.place(ranges);
  let best = finder.choose([], 0);
  for (const [at, { first }] of matches.entries()) {
    if (first === matches[at - 1]?.first) continue;
    const choice = finder.choose(matches, at);
    if (isBetter(choice, best)) best = choice;
  }
  return finder.passageOf(best);
}
