import type { TermLists } from './build-index.ts';
import type { WordLists } from './list-words.ts';

/** What an index is written of; see `writeIndex`. */
interface JoinedLists {
  readonly lists: TermLists;
  readonly abstractClasses: readonly number[];
}

/**
 * The lists of all parts as those of one index: the papers of a part are numbered after those of
 * the parts before it.
 */
export function joinLists(parts: readonly WordLists[]): JoinedLists {
  const terms = [...new Set(parts.flatMap((part) => part.terms))].toSorted();
  const size = parts.reduce((sum, { papers }) => sum + papers.length, 0);
  const starts = new Int32Array(terms.length + 1);
  const papers = new Int32Array(size);
  const marks = new Uint16Array(size);
  /** By part the term that comes next, as all are in one order. */
  const next = new Int32Array(parts.length);
  let length = 0;
  for (const [number, term] of terms.entries()) {
    let before = 0;
    for (const [place, part] of parts.entries()) {
      const own = next[place] ?? 0;
      if (part.terms[own] === term) {
        next[place] = own + 1;
        const end = part.starts[own + 1] ?? 0;
        for (let at = part.starts[own] ?? 0; at < end; at += 1, length += 1) {
          papers[length] = before + (part.papers[at] ?? 0);
          marks[length] = part.marks[at] ?? 0;
        }
      }
      before += part.ids.length;
    }
    starts[number + 1] = length;
  }
  return {
    lists: {
      numbers: new Map(terms.map((term, number) => [term, number])),
      starts,
      papers,
      marks,
    },
    abstractClasses: parts.flatMap((part) => Array.from(part.abstractClasses)),
  };
}
