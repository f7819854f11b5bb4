import { keyOfTitle } from '#parse/title-key.ts';
import type { DraftPaper } from './digest-format.ts';

/**
 * Where in a list the papers of another stand, by their titles. Two lists of one digest mostly have
 * one order, so that their titles are looked up only where they have not.
 */
export class TitlePlaces {
  readonly #papers: readonly DraftPaper[];
  #byTitle: ReadonlyMap<string, number> | null = null;

  constructor(papers: readonly DraftPaper[]) {
    this.#papers = papers;
  }

  /** The place of a paper that the other list has at `at`, or `null`: of papers of one title its own. */
  find(title: string, at: number): number | null {
    return this.#papers[at]?.title === title ? at : this.findFirst(title);
  }

  /** The first place of a title, or `null`. */
  findFirst(title: string): number | null {
    this.#byTitle ??= this.#index();
    return this.#byTitle.get(keyOfTitle(title)) ?? null;
  }

  #index(): ReadonlyMap<string, number> {
    const byTitle = new Map<string, number>();
    for (const [place, { title }] of this.#papers.entries()) {
      const key = keyOfTitle(title);
      if (!byTitle.has(key)) byTitle.set(key, place);
    }
    return byTitle;
  }
}
