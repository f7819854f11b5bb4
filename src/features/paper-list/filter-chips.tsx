import type { ReactNode } from 'react';
import { NO_THEME, type ThemeId } from '#domain/theme.ts';
import { useArchive, useReader, useView } from '#state/reader.ts';
import { clearFilters, toggleTheme, toggleWithCode } from '#state/view.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './filter-chips.module.css';

/** What narrows the list at the moment, each a button that takes it away. */
export function FilterChips(): ReactNode {
  const reader = useReader();
  const { archive } = useArchive();
  const { themes, themeMode, withCode } = useView();
  if (themes.length === 0 && !withCode) return null;
  const nameOf = (id: ThemeId) =>
    id === NO_THEME
      ? 'No theme'
      : (archive.themes.find((theme) => theme.id === id)?.name ?? id);
  return (
    <ul className={styles.chips} aria-label="Filters">
      {themes.map((id, index) => (
        <li key={id}>
          {index > 0 && (themeMode === 'any' ? 'or ' : 'and ')}
          <button
            type="button"
            data-theme={id}
            aria-label={`Remove filter ${nameOf(id)}`}
            onClick={() => {
              toggleTheme(reader.view, id);
            }}
          >
            {nameOf(id)} <Icon name="close" />
          </button>
        </li>
      ))}
      {withCode && (
        <li>
          <button
            type="button"
            aria-label="Remove filter with code"
            onClick={() => {
              toggleWithCode(reader.view);
            }}
          >
            With code <Icon name="close" />
          </button>
        </li>
      )}
      <li>
        <button
          type="button"
          className="plain"
          onClick={() => {
            clearFilters(reader.view);
          }}
        >
          Clear
        </button>
      </li>
    </ul>
  );
}
