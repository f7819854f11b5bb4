import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';

/**
 * A citation in one line from what is known and nothing else: no authors and no year stand
 * there unless the digest gave them. `source` says where it was read, `address` the page.
 */
export function citePaper(paper: ReadablePaper, source: string, address: string): string {
  const title = plainText(paper.titleText);
  const year = paper.published?.slice(0, 4);
  const parts = [
    paper.authors.length > 0 ? `${paper.authors.join(', ')}.` : null,
    /[.!?]$/.test(title) ? title : `${title}.`,
    year === undefined ? null : `${year}.`,
    paper.arxivId === null ? null : `arXiv:${paper.arxivId}.`,
    `Read in ${source}: ${address}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
