import type { PlainDate } from '#domain/plain-date.ts';
import { mergePapers } from '#parse/merge-papers.ts';
import type { HtmlData } from '#parse/read-html.ts';
import { readJson } from '#parse/read-json.ts';
import type { DraftPaper } from './digest-format.ts';
import { findJsonPapers } from './find-json-papers.ts';

export interface PageData {
  readonly papers: readonly DraftPaper[];
  /** The day of the page, where all of its papers name one. */
  readonly day: PlainDate | null;
}

/**
 * The papers that a page of Hugging Face keeps as JSON beside what it shows: with authors and
 * abstracts, also where the cards have none. `lineAt` gives the line of an element.
 */
export function readPageData(
  data: readonly HtmlData[],
  lineAt: (offset: number) => number,
): PageData {
  const drafts: DraftPaper[] = [];
  const days = new Set<PlainDate | null>();
  for (const { start, target, json } of data) {
    if (!/paper/i.test(target) || !json.includes('"title"')) continue;
    const line = lineAt(start);
    for (const { facts, day } of findJsonPapers(readJson(json).values).papers) {
      drafts.push({ ...facts, lines: [line, line] });
      days.add(day);
    }
  }
  const [day = null] = days.size === 1 ? days : [];
  return { papers: drafts, day };
}

/** The papers of a page, each with what its card and its data say; those without a card come last. */
export function joinPageData(
  cards: readonly DraftPaper[],
  { papers }: PageData,
): readonly DraftPaper[] {
  const keysOf = ({ title, arxivId }: DraftPaper): readonly string[] => [
    ...(arxivId === null ? [] : [arxivId]),
    title,
  ];
  const byKey = new Map(papers.flatMap((paper) => keysOf(paper).map((key) => [key, paper])));
  const used = new Set<DraftPaper>();
  const joined = cards.map((card) => {
    const known = keysOf(card)
      .map((key) => byKey.get(key))
      .find((paper) => paper !== undefined);
    if (known === undefined) return card;
    used.add(known);
    // The data has the abstract as its authors wrote it; the card's place is the paper's.
    return { ...mergePapers(known, card), lines: card.lines };
  });
  return [...joined, ...papers.filter((paper) => !used.has(paper))];
}
