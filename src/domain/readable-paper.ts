import type { EnrichedPaper } from './enriched-paper.ts';
import type { PaperSnapshot, SavedPaper, SnapshotDigest } from './saved-paper.ts';

/** What it takes to list and read a paper, whether the site holds it or only the library. */
export type ReadablePaper = Pick<
  EnrichedPaper,
  | 'id'
  | 'title'
  | 'titleText'
  | 'abstract'
  | 'abstractText'
  | 'authors'
  | 'arxivId'
  | 'published'
  | 'links'
  | 'themes'
  | 'formerIds'
>;

/** The paper as it was when it was saved. Why it has its themes was not kept. */
export function readSnapshot({ id, snapshot }: SavedPaper): ReadablePaper {
  return {
    ...snapshot,
    id,
    formerIds: [],
    themes: snapshot.themes.map((theme) => ({ id: theme, because: [] })),
  };
}

/** What the library keeps of a paper that stands in `digest`. */
export function takeSnapshot(
  paper: ReadablePaper,
  { id, label, date, name }: SnapshotDigest,
): PaperSnapshot {
  const { title, titleText, abstract, abstractText, authors, arxivId, published, links } =
    paper;
  return {
    title,
    titleText,
    abstract,
    abstractText,
    authors,
    arxivId,
    published,
    links,
    themes: paper.themes.map((theme) => theme.id),
    digest: { id, label, date, name },
  };
}
