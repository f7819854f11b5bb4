import { writeCount } from './write-count.ts';

/** "1 paper", "82 papers". */
export function countPapers(count: number): string {
  return count === 1 ? '1 paper' : `${writeCount(count)} papers`;
}
