import type { BenchPaper } from './bench-paper.ts';

/** Nobody types these from memory: formulas, commands of TeX, addresses. */
const UNTYPED = /\$[^$]*\$|\\[a-zA-Z]+|https?:\/\/\S+/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Long enough to carry meaning and to survive a typo; acronyms of three letters stay out. */
const TELLING = /^\p{L}{4,}$/u;

/** Words in small letters, in order, repetitions included; hyphens part them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(UNTYPED, ' ').match(WORD) ?? [];
}

/** The different words of four letters and more, in order. */
export function tellingWords(text: string): string[] {
  return [...new Set(wordsOf(text))].filter((word) => TELLING.test(word));
}

export function isTelling(word: string): boolean {
  return TELLING.test(word);
}

/** In how many papers each word stands, title or abstract. */
export function countPapersByWord(papers: readonly BenchPaper[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    for (const word of new Set(wordsOf(`${title}\n${abstract}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
