import type { ReactNode } from 'react';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { Theme } from '#domain/theme.ts';
import { isRead } from '#state/read-marks.ts';
import { useReadMarks } from '#state/reader.ts';
import type { AbstractSearch } from './abstract-line.tsx';
import { PaperRow } from './paper-row.tsx';

export interface PaperListProps {
  readonly papers: readonly ReadablePaper[];
  readonly themes: readonly Theme[];
  readonly openPaper: PaperId | null;
  readonly isSaved: (paper: ReadablePaper) => boolean;
  readonly hrefOf: (paper: PaperId) => string;
  /** `null` without a query; the same object for the same answer. */
  readonly search: AbstractSearch | null;
  /** What people call a paper's digest; `null` where all are of one. */
  readonly digestOf: ((paper: PaperId) => string) | null;
  readonly onToggleSaved: (paper: PaperId) => void;
}

/** As many as fit on most screens. */
export const EARLY_ROWS = 10;

/** The papers of the view, in its order, as plain list items: find-in-page sees all of them. */
export function PaperList(props: PaperListProps): ReactNode {
  const { papers, themes, openPaper, isSaved, hrefOf, search, digestOf, onToggleSaved } = props;
  const marks = useReadMarks();
  return (
    <ol>
      {papers.map((paper, place) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          href={hrefOf(paper.id)}
          themes={themes}
          open={paper.id === openPaper}
          saved={isSaved(paper)}
          read={isRead(marks, paper.id)}
          search={search}
          early={place < EARLY_ROWS}
          digest={digestOf?.(paper.id) ?? null}
          onToggleSaved={onToggleSaved}
        />
      ))}
    </ol>
  );
}
