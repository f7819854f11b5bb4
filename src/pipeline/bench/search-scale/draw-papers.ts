import { seededRandom, type Random } from '#pipeline/bench/search/seeded-random.ts';
import { JOINED_MARK } from '#search/analyse-text.ts';
import { termOfStep, wordsOfStep, type CorpusTerms, type Steps } from './corpus-terms.ts';
import type { NearPapers } from './near-papers.ts';
import type { RareWords } from './rare-words.ts';

/** Where a drawn paper's sentences come from; the rest from any paper. */
const OWN = 0.85;
const NEAR = 0.05;
/**
 * So many of its sentences a drawn paper keeps, or it would have more different words than a real
 * one; its abstract counts as long as it was.
 */
export const KEPT = 0.92;
/**
 * So many of the new words that come up are taken: rare words stand in several sentences of a
 * paper, so that mixed sentences bring more of them than papers have.
 */
const NEW_KEPT = 0.8;
/** From here on a word keeps nearly all its places. */
const COMMON = 40;
/** New words belong to a group of papers this often, else to any. */
const AT_HOME = 0.75;

interface DrawnPaper {
  readonly title: Steps;
  readonly abstract: Steps;
}

/** A word that the corpus does not have. */
export interface NewWord {
  readonly rank: number;
  readonly joined: boolean;
}

export interface PaperDrawer {
  /** The paper of this number, always the same. What was drawn before gets other words. */
  readonly draw: (paper: number) => DrawnPaper;
  /** Those drawn so far: the first has the number after the corpus' last term. */
  readonly newWords: readonly NewWord[];
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/**
 * Draws papers like those of a corpus: the title of one, beginning or ending as that of a paper
 * near a near one; of its abstract most sentences, others from papers near it, a few from any.
 * So words keep together that belong together. Rare words give way to new ones, all of a source
 * at once; which, its topic has a say in.
 */
export function drawPapers(
  corpus: CorpusTerms,
  { near, groups, groupCount }: NearPapers,
  rare: RareWords,
  seed: number,
): PaperDrawer {
  const keeps = corpus.lists.map(({ length }) => (length < COMMON ? rare.keep(length) : 1));
  const joined = corpus.terms.map((term) => term.endsWith(JOINED_MARK));
  const numbers = new Map<number, number>();
  const newWords: NewWord[] = [];

  const numberOf = (rank: number, isJoined: boolean): number => {
    const key = 2 * rank + (isJoined ? 1 : 0);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = corpus.terms.length + newWords.length;
    numbers.set(key, number);
    newWords.push({ rank, joined: isJoined });
    return number;
  };

  const draw = (paper: number): DrawnPaper => {
    const random = seededRandom(seed, `paper ${String(paper)}`);
    const own = Math.floor(random() * corpus.titles.length);
    const group = groups[own] ?? 0;
    /** For each source one number says which of its rare words are kept. */
    const fates = new Map<number, number>();
    const replaced = new Map<number, number | null>();
    const newTerm = (term: number): number | null => {
      if (random() >= NEW_KEPT) return null;
      const rank = rare.rankOf(random());
      const home = random() < AT_HOME ? group : Math.floor(random() * groupCount);
      return numberOf(rank - (rank % groupCount) + home, joined[term] ?? false);
    };
    const put = (steps: number[], from: Steps, source: number) => {
      let fate = fates.get(source);
      if (fate === undefined) fates.set(source, (fate = random()));
      for (const step of from) {
        const term = termOfStep(step);
        if (fate < (keeps[term] ?? 1)) steps.push(step);
        else {
          const key = source * corpus.terms.length + term;
          let other = replaced.get(key);
          if (other === undefined) replaced.set(key, (other = newTerm(term)));
          if (other !== null) steps.push(2 * other + wordsOfStep(step));
        }
      }
    };
    const nearTo = (source: number) => pick(near[source] ?? [], random) ?? source;
    const title: number[] = [];
    const ownTitle = corpus.titles[own] ?? [];
    const other = nearTo(nearTo(own));
    const otherTitle = corpus.titles[other] ?? [];
    const cut = Math.floor(random() * (ownTitle.length + 1));
    if (random() < 0.5) {
      put(title, ownTitle.slice(0, cut), own);
      put(
        title,
        otherTitle.slice(Math.max(0, otherTitle.length - ownTitle.length + cut)),
        other,
      );
    } else {
      put(title, otherTitle.slice(0, cut), other);
      put(title, ownTitle.slice(cut), own);
    }
    const abstract: number[] = [];
    const ownSentences = corpus.sentences[own] ?? [];
    for (const [place, ownSentence] of ownSentences.entries()) {
      if (random() >= KEPT) continue;
      const chance = random();
      let source = own;
      if (chance >= OWN + NEAR) source = Math.floor(random() * corpus.titles.length);
      else if (chance >= OWN) source = nearTo(own);
      const all = corpus.sentences[source] ?? [];
      const at = Math.floor(((place + random()) * all.length) / ownSentences.length);
      const sentence = source === own ? ownSentence : all[at];
      put(abstract, sentence ?? ownSentence, sentence === undefined ? own : source);
    }
    return { title, abstract };
  };
  return { draw, newWords };
}
