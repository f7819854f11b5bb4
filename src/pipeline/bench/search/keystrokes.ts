import type { BenchPaper } from './bench-paper.ts';
import { mistype } from './mistype.ts';
import { tellingWords } from './paper-words.ts';
import { randomBetween, seededRandom, shuffled, type Random } from './seeded-random.ts';

/** Queries of each of the five groups. */
const EACH = 40;
/** Letters typed of one title, from the first on. */
const TYPED = 10;
/** Rare names stand in at most so many papers. */
const RARE = 3;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{3,}(?![\p{L}\p{N}])/gu;

type Rarities = ReadonlyMap<string, number>;

function oneWord({ title }: BenchPaper, random: Random): string[] {
  return shuffled(tellingWords(title), random).slice(0, 1);
}

function severalWords({ title }: BenchPaper, random: Random): string[] {
  const words = shuffled(tellingWords(title), random).slice(0, randomBetween(random, 2, 4));
  return words.length < 2 ? [] : [words.join(' ')];
}

function typedLetters({ title }: BenchPaper): string[] {
  const letters = Math.min(TYPED, title.length);
  return Array.from({ length: letters }, (_, last) => title.slice(0, last + 1).toLowerCase());
}

function mistypedWord(paper: BenchPaper, random: Random): string[] {
  return oneWord(paper, random).map((word) => mistype(word, random));
}

function rareName({ title, abstract }: BenchPaper, random: Random, rarities: Rarities) {
  const names = new Set(`${title}\n${abstract}`.match(NAME));
  const rare = [...names].filter((name) => (rarities.get(name.toLowerCase()) ?? 0) <= RARE);
  return shuffled(rare, random).slice(0, 1);
}

/**
 * What the engine is asked while somebody types: forty queries of one word, of two to four, as
 * typed letter by letter (the first ten letters of four titles), of one mistyped word, and of
 * rare names. `purpose` names the row of random numbers: warming up takes other queries.
 */
export function drawKeystrokes(
  papers: readonly BenchPaper[],
  rarities: Rarities,
  { seed, purpose }: { seed: number; purpose: string },
): string[] {
  return [oneWord, severalWords, typedLetters, mistypedWord, rareName].flatMap((group) => {
    const random = seededRandom(seed, `${purpose} ${group.name}`);
    const queries: string[] = [];
    for (const paper of shuffled(papers, random)) {
      if (queries.length >= EACH) break;
      queries.push(...group(paper, random, rarities));
    }
    return queries.slice(0, EACH);
  });
}
