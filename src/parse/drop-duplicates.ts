import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { findDuplicates } from './find-duplicates.ts';
import { mergePapers } from './merge-papers.ts';
import type { ParsedPaper } from './parsed-file.ts';
import { shortenText } from './shorten-text.ts';

/** Of one paper given twice: the one with more of its abstract, else the first. */
function isRicher(paper: ParsedPaper, than: ParsedPaper): boolean {
  if (than.abstract === null) return paper.abstract !== null;
  const isCut = paper.abstract !== null && paper.abstract.startsWith(than.abstract);
  return isCut && paper.abstract !== than.abstract;
}

/**
 * Keeps each paper of a digest once, at its first place, with all that any of its records knows,
 * and says what was dropped. The lines of a dropped record become `duplicate` in `roles`, which
 * is changed in place, but for lines that the kept one stands on as well. `words` are the plain
 * words of each title, with hyphens between them.
 */
export function dropDuplicates(
  papers: readonly ParsedPaper[],
  words: readonly (string | null)[],
  file: string,
  roles: (LineRole | null)[],
): { readonly papers: readonly ParsedPaper[]; readonly problems: readonly Problem[] } {
  const original = findDuplicates(papers, words);
  if (original.every((place) => place === null)) return { papers, problems: [] };
  const best = new Map<number, ParsedPaper>();
  const problems: Problem[] = [];
  const drop = (dropped: ParsedPaper, kept: ParsedPaper): void => {
    const [first, last] = dropped.lines;
    const [keptFirst, keptLast] = kept.lines;
    for (let line = first; line <= last; line += 1) {
      const role = roles[line - 1];
      const isShared = line >= keptFirst && line <= keptLast;
      if (!isShared && (role === 'title' || role === 'abstract')) roles[line - 1] = 'duplicate';
    }
    const message = `Duplicate of line ${String(keptFirst)}, left out: “${shortenText(dropped.title, 100)}”.`;
    problems.push({ file, line: first, rule: 'duplicate', severity: 'warning', message });
  };
  for (const [index, paper] of papers.entries()) {
    const place = original[index] ?? index;
    const known = best.get(place);
    if (known === undefined) best.set(place, paper);
    else {
      const [kept, dropped] = isRicher(paper, known) ? [paper, known] : [known, paper];
      best.set(place, mergePapers(kept, dropped));
      drop(dropped, kept);
    }
  }
  return { papers: [...best.values()], problems };
}
