import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { JOINED_MARK } from '#search/analyse-text.ts';
import { termOfStep, wordsOfStep, type Steps } from './corpus-terms.ts';
import type { DrawnArchive } from './draw-archive.ts';
import type { PaperDrawer } from './draw-papers.ts';

/** The words of a text, a compound whose parts follow it with hyphens, one that stands alone left out. */
function textOf(steps: Steps, terms: readonly string[]): string {
  const written: string[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] ?? 0;
    const term = terms[termOfStep(step)] ?? '';
    if (wordsOfStep(step) === 1) {
      written.push(term);
      continue;
    }
    const whole = term.slice(0, -JOINED_MARK.length);
    const parts: string[] = [];
    let length = 0;
    for (let next = at + 1; next < steps.length && length < whole.length; next += 1) {
      const part = terms[termOfStep(steps[next] ?? 0)] ?? '';
      parts.push(part);
      length += part.length;
    }
    if (parts.length < 2 || parts.join('') !== whole) continue;
    written.push(parts.join('-'));
    at += parts.length;
  }
  return written.join(' ');
}

/** Papers taken evenly from all of an archive, as texts to make queries from. */
export function samplePapers(
  drawer: PaperDrawer,
  { terms, abstractClasses }: DrawnArchive,
  count: number,
): readonly BenchPaper[] {
  const papers = abstractClasses.length;
  return Array.from({ length: Math.min(count, papers) }, (_, place) => {
    const paper = Math.floor((place * papers) / Math.min(count, papers));
    const { title, abstract } = drawer.draw(paper);
    return { title: textOf(title, terms), abstract: textOf(abstract, terms) };
  });
}
