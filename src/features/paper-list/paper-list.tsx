import type { ReactNode } from 'react';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { Theme } from '#domain/theme.ts';
import type { FindRanges } from '#ui/marked-text.tsx';
import { PaperRow } from './paper-row.tsx';

interface PaperListProps {
  readonly papers: readonly ReadablePaper[];
  readonly themes: readonly Theme[];
  readonly openPaper: PaperId | null;
  readonly saved: ReadonlySet<PaperId>;
  readonly hrefOf: (paper: PaperId) => string;
  readonly findRanges: FindRanges | null;
  readonly onToggleSaved: (paper: PaperId) => void;
}

/** The papers of the view, in its order, as plain list items: find-in-page sees all of them. */
export function PaperList(props: PaperListProps): ReactNode {
  const { papers, themes, openPaper, saved, hrefOf, findRanges, onToggleSaved } = props;
  return (
    <ol>
      {papers.map((paper) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          href={hrefOf(paper.id)}
          themes={themes}
          open={paper.id === openPaper}
          saved={saved.has(paper.id)}
          findRanges={findRanges}
          onToggleSaved={onToggleSaved}
        />
      ))}
    </ol>
  );
}
