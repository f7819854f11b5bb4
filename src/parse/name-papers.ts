import type { PaperId } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import { isSameWork } from './find-duplicates.ts';
import { foldText } from './normalise-text.ts';
import { distinctPaperId } from './paper-id.ts';
import type { ParsedPaper } from './parsed-file.ts';
import { shortenText } from './shorten-text.ts';

/** Gives each paper of one file an id of its own, where two have one; a paper of two digests keeps one. */
export class PaperNames {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #named = new Map<PaperId, ParsedPaper>();

  constructor(file: string) {
    this.#file = file;
  }

  name(paper: ParsedPaper): ParsedPaper {
    const other = this.#named.get(paper.id);
    if (other === undefined) this.#named.set(paper.id, paper);
    if (other === undefined || isSamePaper(other, paper)) return paper;
    const line = paper.lines[0];
    this.problems.push({
      file: this.#file,
      line,
      rule: 'same-id',
      severity: 'warning',
      message: `Lines ${String(other.lines[0])} and ${String(line)} are different papers with one name, “${shortenText(paper.title, 100)}”; both are kept.`,
    });
    return { ...paper, id: distinctPaperId(paper.title, paper.abstract) };
  }
}

function isSamePaper(one: ParsedPaper, other: ParsedPaper): boolean {
  return foldText(one.title) === foldText(other.title) && isSameWork(one, other);
}
