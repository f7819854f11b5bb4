import type { PaperId } from './paper.ts';
import type { ReadablePaper } from './readable-paper.ts';
import { NO_THEME, type ThemeId } from './theme.ts';
import { countThemes, type ThemeCounts } from './theme-counts.ts';
import { sortInEffect, type View } from './view.ts';

export interface PaperList {
  readonly papers: readonly ReadablePaper[];
  /**
   * For each theme the length of the list if it were the one theme chosen (any of), or if it
   * were chosen as well (all of). `NO_THEME` counts the papers without any.
   */
  readonly counts: ThemeCounts;
  /** How many papers would be left with "with code" switched on. */
  readonly withCode: number;
}

/** A list on screen; what is not known where not all papers are here to be counted is `null`. */
export interface ShownList {
  readonly papers: readonly ReadablePaper[];
  readonly counts: ThemeCounts | null;
  readonly withCode: number | null;
}

export function hasCode(paper: Pick<ReadablePaper, 'links'>): boolean {
  return paper.links.some(({ kind }) => kind === 'code');
}

function hasTheme(paper: ReadablePaper, theme: ThemeId): boolean {
  if (theme === NO_THEME) return paper.themes.length === 0;
  return paper.themes.some(({ id }) => id === theme);
}

function fitsThemes(paper: ReadablePaper, { themes, themeMode }: View): boolean {
  if (themes.length === 0) return true;
  return themeMode === 'any'
    ? themes.some((theme) => hasTheme(paper, theme))
    : themes.every((theme) => hasTheme(paper, theme));
}

const wholeLists = new WeakMap<readonly ReadablePaper[], PaperList>();

/** The list that nothing narrows, counted once: it stands beside every paper of a digest. */
export function wholeList(papers: readonly ReadablePaper[]): PaperList {
  const known = wholeLists.get(papers);
  if (known !== undefined) return known;
  const withCode = papers.filter(hasCode).length;
  const list: PaperList = { papers, counts: countThemes(papers), withCode };
  wholeLists.set(papers, list);
  return list;
}

/**
 * The list that a view shows of `papers`. `ranks` gives the place of each paper that the query
 * found, or `null` where there is no query.
 */
export function listPapers(
  papers: readonly ReadablePaper[],
  view: View,
  ranks: ReadonlyMap<PaperId, number> | null,
): PaperList {
  const narrowed = ranks !== null || view.withCode || view.themes.length > 0;
  if (!narrowed && sortInEffect(view) === 'digest') return wholeList(papers);
  const found = ranks === null ? papers : papers.filter(({ id }) => ranks.has(id));
  const base = view.withCode ? found.filter(hasCode) : found;
  const listed = base.filter((paper) => fitsThemes(paper, view));
  return {
    papers: sortPapers(listed, view, ranks),
    counts: countThemes(view.themeMode === 'all' ? listed : base),
    withCode: found.filter((paper) => hasCode(paper) && fitsThemes(paper, view)).length,
  };
}

function sortPapers(
  papers: readonly ReadablePaper[],
  view: View,
  ranks: ReadonlyMap<PaperId, number> | null,
): readonly ReadablePaper[] {
  switch (sortInEffect(view)) {
    case 'digest':
      return papers;
    case 'title': {
      // Made when it is asked for: the first one takes a phone as long as all rows of a screen.
      const { compare } = new Intl.Collator('en', { numeric: true });
      return papers.toSorted((a, b) => compare(a.title, b.title));
    }
    case 'relevance': {
      const place = (id: PaperId) => ranks?.get(id) ?? Number.POSITIVE_INFINITY;
      return papers.toSorted((a, b) => place(a.id) - place(b.id));
    }
  }
}
