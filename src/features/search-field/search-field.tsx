import { useId, type ReactNode, type RefObject } from 'react';
import { useLatestView, useReader } from '#state/reader.ts';
import { requireSearch } from '#state/search.ts';
import { typeQuery } from '#state/view.ts';
import { Icon } from '#ui/icon.tsx';
import { isComposing } from '#ui/is-composing.ts';
import { useFetched } from '#ui/use-fetched.ts';
import styles from './search-field.module.css';
import type { SuggestionList } from './suggestion-list.tsx';
import { useCompletion, type Complete } from './use-completion.ts';

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What is searched, for the field's name: "82 papers". */
  readonly scope: string;
  /** `null` while the search is not there yet. */
  readonly complete: Complete | null;
  /** Stands behind a query; `false` while it is not there. */
  readonly keep: ReactNode;
}

function fetchList(): Promise<{ readonly SuggestionList: typeof SuggestionList }> {
  return import('./suggestion-list.tsx');
}

/** The one place to type a query; the list follows each keystroke. */
export function SearchField({ input, scope, complete, keep }: SearchFieldProps): ReactNode {
  const reader = useReader();
  const query = useLatestView((view) => view.query);
  const id = useId();
  const change = (text: string) => {
    typeQuery(reader.view, text);
  };
  const list = useFetched(fetchList, complete !== null);
  const completion = useCompletion(input, query, list === null ? null : complete, change);
  const { suggestions, active } = completion;
  const optionId = (place: number) => `${id}-${String(place)}`;
  return (
    <search className={`${styles.field} needs-script`}>
      <Icon name="search" />
      <input
        ref={input}
        name="q"
        role="combobox"
        aria-label={`Search ${scope}`}
        aria-expanded={suggestions.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : optionId(active)}
        placeholder={`Search ${scope}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode="search"
        enterKeyHint="search"
        value={query}
        onFocus={() => void requireSearch(reader.search)}
        onBlur={completion.close}
        onPointerDown={completion.close}
        onChange={({ target, nativeEvent }) => {
          change(target.value);
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          const caret = target.selectionStart ?? target.value.length;
          if (composing) completion.close();
          else completion.offer(target.value, caret);
        }}
        onKeyDown={(event) => {
          if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
          if (completion.answerKey(event)) {
            event.preventDefault();
            return;
          }
          if (event.key === 'Enter') input.current?.blur();
          if (event.key !== 'Escape') return;
          if (query === '') input.current?.blur();
          else change('');
        }}
      />
      {keep}
      {query !== '' && (
        <button
          type="button"
          className="quiet"
          aria-label="Clear the search"
          onClick={() => {
            change('');
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {list !== null && suggestions.length > 0 && (
        <list.SuggestionList
          id={id}
          suggestions={suggestions}
          active={active}
          optionId={optionId}
          onAccept={completion.accept}
        />
      )}
    </search>
  );
}
