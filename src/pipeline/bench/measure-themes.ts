import type { LabelledPaper } from './read-labels.ts';

/** How well one theme's rules agree with the labels. */
export interface ThemeMeasure {
  readonly theme: string;
  /** Right ones among those taken: tp / (tp + fp); `null` when none was taken. */
  readonly precision: number | null;
  /** Those taken among the right ones: tp / (tp + fn); `null` when there are none. */
  readonly recall: number | null;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  /** Papers that are left out because people were not sure. */
  readonly borderline: number;
  /** Titles taken wrongly, and titles not found. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function share(part: number, rest: number): number | null {
  return part + rest === 0 ? null : part / (part + rest);
}

function measureTheme(
  theme: string,
  papers: readonly LabelledPaper[],
  taken: readonly ReadonlySet<string>[],
): ThemeMeasure {
  let tp = 0;
  let borderline = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const [index, { title, labels }] of papers.entries()) {
    const label = labels.get(theme);
    const found = taken[index]?.has(theme) ?? false;
    if (label === null) borderline += 1;
    if (label === true && found) tp += 1;
    if (label === true && !found) missed.push(title);
    if (label === false && found) wrong.push(title);
  }
  const fp = wrong.length;
  const fn = missed.length;
  const precision = share(tp, fp);
  const recall = share(tp, fn);
  return { theme, precision, recall, tp, fp, fn, borderline, wrong, missed };
}

/**
 * Precision and recall of every theme that has labels. `themesOf` says what the rules make of
 * a paper; a labelled theme without rules is simply never found.
 */
export function measureThemes(
  papers: readonly LabelledPaper[],
  themesOf: (paper: LabelledPaper) => readonly string[],
): ThemeMeasure[] {
  const taken = papers.map((paper) => new Set(themesOf(paper)));
  const themes = new Set(papers.flatMap(({ labels }) => [...labels.keys()]));
  return [...themes].map((theme) => measureTheme(theme, papers, taken));
}
