import type { Problem } from '#domain/problem.ts';
import type { DraftPaper } from './digest-format.ts';
import { lacksAbstract } from './read-page.ts';

/** Says which papers have no abstract, each at its first line. */
export function withoutAbstract(
  papers: readonly DraftPaper[],
  file: string,
): readonly Problem[] {
  const without = papers.filter(({ abstract }) => abstract === null);
  return without.map(({ title, lines: [line] }) => {
    const message = lacksAbstract(title);
    return { file, line, rule: 'title-without-abstract', severity: 'warning', message };
  });
}

/** Says which papers of a list have no abstract; where none has one, as in most lists, says so once. */
export function missingAbstracts(
  papers: readonly DraftPaper[],
  file: string,
): readonly Problem[] {
  const without = papers.filter(({ abstract }) => abstract === null);
  const [first] = without;
  if (first !== undefined && without.length > 1 && without.length === papers.length) {
    const message = 'This list has no abstracts: titles, names and ids were read.';
    const [line] = first.lines;
    return [{ file, line, rule: 'no-abstracts', severity: 'info', message }];
  }
  return withoutAbstract(papers, file);
}
