import type { ReactNode, RefObject } from 'react';
import { QueryChips } from '#features/search-field/query-chips.tsx';
import { useReader, useSearch } from '#state/reader.ts';
import type { Answered } from '#state/search.ts';
import { changeQuery } from '#state/view.ts';

export { KeepSearchButton } from '#features/search-field/keep-search-button.tsx';

interface QueryPartsProps {
  /** The answer on screen. */
  readonly answered: Answered | null;
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

/** The parts of the query on screen, to change one by one, and what was taken literally of it. */
export function QueryParts({ answered, searchInput }: QueryPartsProps): ReactNode {
  const { view } = useReader();
  const tools = useSearch((state) => state.tools);
  const reported = useSearch((state) => state.reported);
  if (tools === null || answered === null || reported?.name !== answered.name) {
    return null;
  }
  const { query } = answered;
  const change = (changed: string) => {
    // Its places are those of the query that was reported: typed on, they may be others.
    if (view.getState().view.query === reported.query) changeQuery(view, changed);
  };
  return (
    <QueryChips
      report={reported.report}
      notes={answered.answer.notes.map((note) => tools.explainNote(note, query))}
      searchInput={searchInput}
      onReplace={(clause, text) => {
        change(tools.replaceClause(reported.query, clause, text));
      }}
      onRemove={(clause) => {
        change(tools.withoutClause(reported.query, clause));
      }}
    />
  );
}
