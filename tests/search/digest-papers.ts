import { readFileSync } from 'node:fs';

import { paperId } from '#domain/paper.ts';
import type { SearchablePaper } from '#search/text-words.ts';

const DIGEST = new URL('../../data/digests/trending-papers-mar-14.txt', import.meta.url);

/** The shipped digest, read as plainly as it is written: from line 11 on title, abstract, title … */
export function digestPapers(): readonly SearchablePaper[] {
  const paragraphs = readFileSync(DIGEST, 'utf8')
    .split('\n')
    .slice(10)
    .filter((line) => line.trim() !== '');
  return Array.from({ length: Math.floor(paragraphs.length / 2) }, (_, place) => ({
    id: paperId(`paper-${String(place + 1)}`),
    title: paragraphs[2 * place] ?? '',
    abstract: paragraphs[2 * place + 1] ?? '',
  }));
}
