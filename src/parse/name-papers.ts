import type { PaperId } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import { isSameWork } from './find-duplicates.ts';
import type { DraftPaper } from './formats/digest-format.ts';
import { foldText } from './normalise-text.ts';
import { distinctPaperId, paperIdOf } from './paper-id.ts';
import type { ParsedPaper } from './parsed-file.ts';
import { shortenText } from './shorten-text.ts';

/** Gives the papers of one file their ids, each its own; a paper of two digests keeps one. */
export class PaperNames {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #named = new Map<PaperId, DraftPaper>();

  constructor(file: string) {
    this.#file = file;
  }

  name(paper: DraftPaper): ParsedPaper {
    const id = paperIdOf(paper.title);
    const other = this.#named.get(id);
    if (other === undefined) this.#named.set(id, paper);
    if (other === undefined || isSamePaper(other, paper)) return identify(paper, id);
    const line = paper.lines[0];
    this.problems.push({
      file: this.#file,
      line,
      rule: 'same-id',
      severity: 'warning',
      message: `Lines ${String(other.lines[0])} and ${String(line)} are different papers with one name, “${shortenText(paper.title, 100)}”; both are kept.`,
    });
    return identify(paper, distinctPaperId(paper.title, paper.abstract));
  }
}

/** Field by field: a spread takes as long as the rest of the naming. */
function identify(paper: DraftPaper, id: PaperId): ParsedPaper {
  return {
    id,
    abstract: paper.abstract,
    authors: paper.authors,
    arxivId: paper.arxivId,
    doi: paper.doi,
    upvotes: paper.upvotes,
    published: paper.published,
    publishedLabel: paper.publishedLabel,
    addresses: paper.addresses,
    title: paper.title,
    lines: paper.lines,
  };
}

function isSamePaper(one: DraftPaper, other: DraftPaper): boolean {
  return foldText(one.title) === foldText(other.title) && isSameWork(one, other);
}
