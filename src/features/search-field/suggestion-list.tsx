import type { ReactNode } from 'react';
import type { Suggestion } from '#search/query/complete-query.ts';
import styles from './suggestion-list.module.css';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** The place of the one that Enter accepts, or none. */
  readonly active: number | null;
  readonly optionId: (place: number) => string;
  readonly onAccept: (suggestion: Suggestion) => void;
}

/** What the signs of the query language ask for. */
const MEANINGS: Readonly<Record<string, string>> = {
  'title:': 'words in the title',
  'abstract:': 'words in the abstract',
  'theme:': 'papers of a theme',
  'digest:': 'papers of a digest',
  'after:': 'from a day on',
  'before:': 'before a day',
  'has:code': 'with code',
  'is:saved': 'saved',
  'is:unread': 'not opened yet',
};

function detail({ kind, insert }: Suggestion): string {
  switch (kind) {
    case 'sign':
      return MEANINGS[insert] ?? '';
    case 'theme':
    case 'digest':
      return kind;
    case 'word':
      return '';
  }
}

/** Ways to finish what stands at the caret. The keys are the field's, which keeps the focus. */
export function SuggestionList(props: SuggestionListProps): ReactNode {
  const { id, suggestions, active, optionId, onAccept } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist chooses by itself and says nothing of kinds
    <div id={id} className={styles.list} role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
        <div
          key={`${suggestion.kind} ${suggestion.insert}`}
          id={optionId(place)}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element needs a select
          role="option"
          aria-selected={place === active}
          // The field keeps the focus, and with it a phone its keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onAccept(suggestion);
          }}
        >
          <span>{suggestion.label}</span> <span>{detail(suggestion)}</span>
        </div>
      ))}
    </div>
  );
}
