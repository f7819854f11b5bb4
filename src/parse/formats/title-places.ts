import { TitleMap } from '#parse/title-map.ts';
import type { DraftPaper } from './digest-format.ts';

/** The place of what the list does not have. */
const NOWHERE = -1;

/**
 * Where in a list the papers of another stand, by their titles. Two lists of one digest mostly have
 * one order, so that their titles are looked up only where they have not.
 */
export class TitlePlaces {
  readonly #papers: readonly DraftPaper[];
  #byTitle: TitleMap<number> | null = null;

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
    const place = this.#byTitle.getOrAdd(title, NOWHERE);
    return place === NOWHERE ? null : place;
  }

  #index(): TitleMap<number> {
    const byTitle = new TitleMap<number>();
    for (const [place, { title }] of this.#papers.entries()) byTitle.getOrAdd(title, place);
    return byTitle;
  }
}
