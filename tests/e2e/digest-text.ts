import { readFileSync } from 'node:fs';

interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** The papers of the shipped digest as its file has them: from line 11 on title, abstract, title … */
export function digestPapers(): readonly PaperText[] {
  const paragraphs = readFileSync('data/digests/trending-papers-mar-14.txt', 'utf8')
    .split('\n')
    .slice(10)
    .filter((line) => line.trim() !== '');
  return Array.from({ length: Math.floor(paragraphs.length / 2) }, (_, place) => ({
    title: paragraphs[2 * place] ?? '',
    abstract: paragraphs[2 * place + 1] ?? '',
  }));
}
