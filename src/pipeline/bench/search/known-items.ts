import type { BenchPaper } from './bench-paper.ts';
import { mistype } from './mistype.ts';
import { isTelling, tellingWords, wordsOf } from './paper-words.ts';
import { randomBetween, seededRandom, shuffled, type Random } from './seeded-random.ts';

/** A query made from one paper: the answer is right when it brings that paper. */
export interface KnownItem {
  readonly query: string;
  /** Place of the paper in the list. */
  readonly paper: number;
}

/** In how many of the papers a word stands. */
type Rarity = (word: string) => number;

interface Drawing {
  readonly paper: BenchPaper;
  readonly rarity: Rarity;
  readonly random: Random;
  /** How many papers there are. */
  readonly size: number;
}

interface Kind {
  readonly id: string;
  readonly description: string;
  /** The words of the query before any typo; `null` when the paper does not have what it takes. */
  readonly pick: (drawing: Drawing) => readonly string[] | null;
  readonly typos: 'none' | 'one' | 'every';
  /** The last word is not typed to its end, and takes no typo. */
  readonly cut: boolean;
  /**
   * Whether a title, as its words with one blank between, is what the query describes;
   * `null` where that is a matter of degree.
   */
  readonly fits: ((title: string, query: string) => boolean) | null;
}

function pickRandom<T>(list: readonly T[], count: number, random: Random): T[] {
  return shuffled(list, random).slice(0, count);
}

/** The rarest telling words of the title, as many as asked for, in the order of the title. */
function rarestOfTitle(count: number) {
  return ({ paper, rarity }: Drawing) => {
    const words = tellingWords(paper.title);
    const rarest = new Set(words.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, count));
    return rarest.size < count ? null : words.filter((word) => rarest.has(word));
  };
}

/** Nobody looks for a paper by one common word: the title's rarest, in at most five papers. */
function oneRareOfTitle(drawing: Drawing) {
  const words = rarestOfTitle(1)(drawing);
  return words?.every((word) => drawing.rarity(word) <= 5) === true ? words : null;
}

/**
 * The three telling words of the abstract that set it apart most, by how often it has them and
 * how few others do (tf × ln(N ÷ df), Salton and Buckley 1988), in the order of the abstract.
 */
function distinctiveOfAbstract({ paper, rarity, size }: Drawing) {
  const counts = new Map<string, number>();
  for (const word of wordsOf(paper.abstract)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) => (counts.get(word) ?? 0) * Math.log(size / rarity(word));
  const words = tellingWords(paper.abstract);
  const best = new Set(words.toSorted((a, b) => weight(b) - weight(a)).slice(0, 3));
  return best.size < 3 ? null : words.filter((word) => best.has(word));
}

/** The first two to four words, the last cut behind its third letter or its half. */
function beginningOfTitle({ paper, random }: Drawing) {
  const words = wordsOf(paper.title).slice(0, randomBetween(random, 2, 4));
  const last = words.at(-1) ?? '';
  if (words.length < 2 || last.length < 4) return null;
  const typed = randomBetween(random, Math.max(3, Math.ceil(last.length / 2)), last.length - 1);
  return [...words.slice(0, -1), last.slice(0, typed)];
}

function randomOfTitle({ paper, random }: Drawing) {
  const words = tellingWords(paper.title);
  return words.length < 2 ? null : pickRandom(words, 2, random);
}

const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}{2,}-\p{L}{2,}(?![\p{L}\p{N}-])/gu;

/** `few-shot` as `fewshot`, and one of the title's two rarest words that are no part of it. */
function joinedCompound({ paper, rarity, random }: Drawing) {
  const title = paper.title.toLowerCase();
  const [compound] = pickRandom(title.match(COMPOUND) ?? [], 1, random);
  if (compound === undefined) return null;
  const others = tellingWords(title).filter((word) => !compound.includes(word));
  const rarest = others.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, 2);
  const [other] = pickRandom(rarest, 1, random);
  return other === undefined ? null : [compound.replace('-', ''), other];
}

const TITLE_WORDS = { pick: rarestOfTitle(3), cut: false, fits: null };
const ABSTRACT_WORDS = { pick: distinctiveOfAbstract, cut: false, fits: null };
const PREFIX = { pick: beginningOfTitle, cut: true, fits: null };
const RAREST_WORD = { pick: oneRareOfTitle, cut: false, fits: null };

/** The eleven kinds. Words are telling when they have four letters and more, nothing but letters. */
export const KINDS = [
  {
    id: 'titleWords',
    description: 'the three rarest words of its title',
    typos: 'none',
    ...TITLE_WORDS,
  },
  {
    id: 'titleWordsOneTypo',
    description: 'the same, one of them with a typo',
    typos: 'one',
    ...TITLE_WORDS,
  },
  {
    id: 'titleWordsAllTypos',
    description: 'the same, every one with a typo',
    typos: 'every',
    ...TITLE_WORDS,
  },
  {
    id: 'abstractWords',
    description: 'three distinctive words of its abstract',
    typos: 'none',
    ...ABSTRACT_WORDS,
  },
  {
    id: 'abstractWordsOneTypo',
    description: 'the same, one of them with a typo',
    typos: 'one',
    ...ABSTRACT_WORDS,
  },
  {
    id: 'cutPrefix',
    description: 'two to four first words of the title, the last cut short',
    typos: 'none',
    ...PREFIX,
    fits: (title, query) => title.startsWith(query),
  },
  {
    id: 'cutPrefixOneTypo',
    description: 'the same, a typo in one of the whole words',
    typos: 'one',
    ...PREFIX,
  },
  {
    id: 'rarestWord',
    description: 'its rarest title word alone, where at most five papers have it',
    typos: 'none',
    ...RAREST_WORD,
    fits: (title, query) => title.split(' ').includes(query),
  },
  {
    id: 'rarestWordTypo',
    description: 'the same with a typo',
    typos: 'one',
    ...RAREST_WORD,
  },
  {
    id: 'twoTitleWords',
    description: 'two random title words',
    typos: 'none',
    pick: randomOfTitle,
    cut: false,
    fits: null,
  },
  {
    id: 'joinedCompound',
    description:
      'a hyphenated compound written as one word, plus one of its two rarest title words',
    typos: 'none',
    pick: joinedCompound,
    cut: false,
    fits: null,
  },
] as const satisfies readonly Kind[];

export type KindId = (typeof KINDS)[number]['id'];

/** The words with the kind's typos; `null` where no word is long enough for one. */
function withTypos(
  words: readonly string[],
  { typos, cut }: Kind,
  random: Random,
): readonly string[] | null {
  if (typos === 'none') return words;
  const open = [...words.keys()].filter(
    (at) => isTelling(words[at] ?? '') && !(cut && at === words.length - 1),
  );
  const wrong = new Set(typos === 'one' ? pickRandom(open, 1, random) : open);
  if (wrong.size === 0) return null;
  return words.map((word, at) => (wrong.has(at) ? mistype(word, random) : word));
}

/**
 * Draws up to `count` queries of a kind, each from another paper; papers that do not have what
 * it takes are passed over. A kind with typos starts from the very queries of its plain one.
 */
export function drawKnownItems(
  kind: Kind,
  papers: readonly BenchPaper[],
  rarities: ReadonlyMap<string, number>,
  { seed, count }: { seed: number; count: number },
): KnownItem[] {
  const rarity = (word: string) => rarities.get(word) ?? 0;
  const order = shuffled([...papers.keys()], seededRandom(seed, 'papers'));
  const items: KnownItem[] = [];
  for (const place of order) {
    if (items.length === count) break;
    const paper = papers[place];
    if (paper === undefined) continue;
    const random = seededRandom(seed, `words ${kind.pick.name} ${String(place)}`);
    const words = kind.pick({ paper, rarity, random, size: papers.length });
    const typed =
      words && withTypos(words, kind, seededRandom(seed, `typos ${kind.id} ${String(place)}`));
    if (typed !== null) items.push({ query: typed.join(' '), paper: place });
  }
  return items;
}
