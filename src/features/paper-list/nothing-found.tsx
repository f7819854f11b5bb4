import type { ReactNode } from 'react';
import type { View } from '#domain/view.ts';
import type { WayOn } from '#search/query-answer.ts';
import { useReader } from '#state/reader.ts';
import { clearFilters, typeQuery } from '#state/view.ts';
import { EmptyState } from '#ui/empty-state.tsx';

interface NothingFoundProps {
  readonly view: View;
  /** What to change of the query; none without one. */
  readonly waysOn: readonly WayOn[];
}

function whyNothing({ query, themes, withCode, saved }: View): string {
  const place = saved ? 'No saved paper' : 'No paper';
  if (query.trim() === '') return `${place} has all that you chose.`;
  return themes.length > 0 || withCode
    ? `${place} has these words and all that you chose.`
    : `${place} has all of these words.`;
}

function quoted(words: readonly string[]): ReactNode {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ' and '}
      <em>{word}</em>
    </span>
  ));
}

/** An empty list that helps: which word to leave out, what to clear. */
export function NothingFound({ view, waysOn }: NothingFoundProps): ReactNode {
  const reader = useReader();
  const filtered = view.themes.length > 0 || view.withCode;
  return (
    <EmptyState title={whyNothing(view)}>
      {waysOn.slice(0, 3).map((way) => (
        <p key={way.query}>
          <button
            type="button"
            className="plain"
            onClick={() => {
              typeQuery(reader.view, way.query);
            }}
          >
            {way.kind === 'drop' ? (
              <>Without {quoted(way.labels)}</>
            ) : (
              <>With {quoted([way.spelling])}</>
            )}
          </button>{' '}
          {way.hits === 1 ? 'there is 1.' : `there are ${String(way.hits)}.`}
        </p>
      ))}
      {view.query !== '' && (
        <p>
          <button
            type="button"
            className="plain"
            onClick={() => {
              typeQuery(reader.view, '');
            }}
          >
            Clear the search
          </button>
        </p>
      )}
      {filtered && (
        <p>
          <button
            type="button"
            className="plain"
            onClick={() => {
              clearFilters(reader.view);
            }}
          >
            Clear the filters
          </button>
        </p>
      )}
    </EmptyState>
  );
}
