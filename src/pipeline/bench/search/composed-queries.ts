import type { PaperFacts } from '#search/query/match-facts.ts';
import type { BenchPaper } from './bench-paper.ts';
import { tellingWords, wordsOf } from './paper-words.ts';
import { seededRandom, shuffled, type Random } from './seeded-random.ts';

/** Queries of either sort. */
const EACH = 200;

/** Nobody quotes words that more papers have, such as those that hold sentences together. */
const MOST_SHARE = 1 / 4;

/** Two words that follow each other in the title, as they stand there. */
function phraseOf({ title }: BenchPaper, random: Random, isCommon: (word: string) => boolean) {
  const pairs = [...title.matchAll(/\b(?=(\p{L}{4,} \p{L}{4,})\b)/gu)]
    .map(([, pair = '']) => pair)
    .filter((pair) => !pair.toLowerCase().split(' ').some(isCommon));
  return shuffled(pairs, random)[0] ?? null;
}

/** Forms of one word share it. */
function beginningOf(word: string): string {
  return word.slice(0, 4);
}

function composedQuery(
  paper: BenchPaper,
  { themes, read, date }: PaperFacts,
  words: readonly string[],
  random: Random,
  isCommon: (word: string) => boolean,
): string | null {
  const phrase = phraseOf(paper, random, isCommon);
  const theme = shuffled(themes, random)[0]?.id;
  const own = new Set(wordsOf(`${paper.title}\n${paper.abstract}`).map(beginningOf));
  const other = shuffled(words, random).find((word) => !own.has(beginningOf(word)));
  if (read || date === null || phrase === null || other === undefined) return null;
  const month = date.slice(0, 7);
  return `is:unread theme:${theme ?? 'none'} after:${month} -${other} "${phrase}"`;
}

/** One word of a title, and beside it all that the language has, of a paper that meets it. */
export interface ComposedQueries {
  readonly oneWord: readonly string[];
  readonly composed: readonly string[];
}

/** `purpose` names the row of random numbers: warming up takes other queries. */
export function drawComposed(
  papers: readonly BenchPaper[],
  facts: readonly PaperFacts[],
  rarities: ReadonlyMap<string, number>,
  { seed, purpose }: { seed: number; purpose: string },
): ComposedQueries {
  const random = seededRandom(seed, `${purpose} composed`);
  const isCommon = (word: string) => (rarities.get(word) ?? 0) > papers.length * MOST_SHARE;
  const oneWord: string[] = [];
  const composed: string[] = [];
  for (const place of shuffled([...papers.keys()], random)) {
    if (composed.length >= EACH) break;
    const [paper, known] = [papers[place], facts[place]];
    const next = papers[(place + 1) % papers.length];
    if (paper === undefined || known === undefined || next === undefined) continue;
    const [word] = shuffled(tellingWords(paper.title), random);
    const query = composedQuery(paper, known, tellingWords(next.title), random, isCommon);
    if (word === undefined || query === null) continue;
    oneWord.push(word);
    composed.push(query);
  }
  return { oneWord, composed };
}
