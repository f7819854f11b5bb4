import { paperId } from '#domain/paper.ts';
import { buildIndex } from '#search/build-index.ts';
import { openIndex } from '#search/open-index.ts';
import type { SearchIndex } from '#search/search-index.ts';

export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

export function indexBytes(papers: readonly PaperText[]): Uint8Array {
  return buildIndex(papers.map((paper, place) => ({ id: paperId(`p${place}`), ...paper })));
}

/** An index of these papers, built and opened as the app does it. */
export function openMadeIndex(papers: readonly PaperText[]): SearchIndex {
  const index = openIndex(indexBytes(papers));
  if ('problem' in index) throw new Error(index.problem);
  return index;
}

export function titlesOnly(titles: readonly string[]): readonly PaperText[] {
  return titles.map((title) => ({ title, abstract: '' }));
}
