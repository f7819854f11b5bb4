import type { Digest, DigestId } from '#domain/digest.ts';
import type { PaperId } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import { isSameAbstract } from '#parse/find-duplicates.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';

function sharedId(file: string, line: number | null, message: string): Problem {
  return { file, line, rule: 'shared-id', severity: 'error', message };
}

/**
 * Finds what would make two pages of a site one: digests with one id, and papers with one id
 * that are not the same paper on two days.
 */
export function checkArchive(digests: readonly Digest<ParsedPaper>[]): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<DigestId, string>();
  const papers = new Map<PaperId, { readonly file: string; readonly paper: ParsedPaper }>();
  for (const { id, file, papers: own } of digests) {
    const other = known.get(id);
    if (other !== undefined) {
      const message = `Two digests have the id "${id}": this file and ${other}. Rename one of them.`;
      problems.push(sharedId(file, null, message));
    }
    known.set(id, file);
    for (const paper of own) {
      const first = papers.get(paper.id);
      if (first === undefined) {
        papers.set(paper.id, { file, paper });
      } else if (!isSameAbstract(first.paper.abstract, paper.abstract)) {
        const [line] = first.paper.lines;
        const message = `Two papers have the id "${paper.id}": "${paper.title}" here, and "${first.paper.title}" in ${first.file} at line ${String(line)} with another abstract. Expected one paper an id.`;
        problems.push(sharedId(file, paper.lines[0], message));
      }
    }
  }
  return problems;
}
