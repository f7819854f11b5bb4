import type { ReactNode, RefObject } from 'react';
import { useLatestView, useReader } from '#state/reader.ts';
import { requireSearch } from '#state/search.ts';
import { typeQuery } from '#state/view.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What is searched, for the field's name: "82 papers". */
  readonly scope: string;
}

/** The one place to type a query; the list follows each keystroke. */
export function SearchField({ input, scope }: SearchFieldProps): ReactNode {
  const reader = useReader();
  const { query } = useLatestView();
  return (
    <search className={`${styles.field} needs-script`}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={`Search ${scope}`}
        placeholder={`Search ${scope}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={() => void requireSearch(reader.search)}
        onChange={(event) => {
          typeQuery(reader.view, event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') input.current?.blur();
          if (event.key !== 'Escape') return;
          if (query === '') input.current?.blur();
          else typeQuery(reader.view, '');
        }}
      />
      {query !== '' && (
        <button
          type="button"
          className="quiet"
          aria-label="Clear the search"
          onClick={() => {
            typeQuery(reader.view, '');
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
