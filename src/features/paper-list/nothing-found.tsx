import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import type { View } from '#domain/view.ts';
import { writeCount } from '#domain/write-count.ts';
import type { WayOn } from '#search/query-answer.ts';
import { useReader } from '#state/reader.ts';
import { clearFilters, typeQuery } from '#state/view.ts';
import { EmptyState } from '#ui/empty-state.tsx';

interface NothingFoundProps {
  readonly view: View;
  /** What finds something instead, the best first; none without a query. */
  readonly ways: readonly WayOn[];
  /** The address of the same view with another query. */
  readonly hrefOfQuery: (query: string) => string;
}

const MOST_WAYS = 4;

function whyNothing({ query, themes, withCode, scope }: View): string {
  const place = scope === 'saved' ? 'No saved paper' : 'No paper';
  if (query.trim() === '') return `${place} has all that you chose.`;
  return themes.length > 0 || withCode
    ? `${place} meets this search and has all that you chose.`
    : `${place} meets this search.`;
}

/** An empty list that helps: which word to leave out, how it is spelt, what to clear. */
export function NothingFound({ view, ways, hrefOfQuery }: NothingFoundProps): ReactNode {
  const reader = useReader();
  const filtered = view.themes.length > 0 || view.withCode;
  return (
    <EmptyState title={whyNothing(view)}>
      <WaysOn ways={ways} hrefOfQuery={hrefOfQuery} />
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

/** What finds something instead, or more, as links. */
export function WaysOn({
  ways,
  hrefOfQuery,
}: Pick<NothingFoundProps, 'ways' | 'hrefOfQuery'>): ReactNode {
  return ways.slice(0, MOST_WAYS).map((way) => (
    <p key={way.query}>
      <Way way={way} href={hrefOfQuery(way.query)} />
    </p>
  ));
}

function Way({ way, href }: { readonly way: WayOn; readonly href: string }): ReactNode {
  if (way.kind === 'respell') {
    return (
      <>
        Did you mean{' '}
        <a href={href} data-view>
          <em>{way.spelling}</em>
        </a>
        ? {countPapers(way.hits)}
      </>
    );
  }
  return (
    <>
      <a href={href} data-view>
        Without {quoted(way.labels)}
      </a>{' '}
      {way.hits === 1 ? 'there is 1.' : `there are ${writeCount(way.hits)}.`}
    </>
  );
}

function quoted(words: readonly string[]): ReactNode {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && (index < words.length - 1 ? ', ' : ' and ')}
      <em>{word}</em>
    </span>
  ));
}
