import type { ReactNode } from 'react';
import type { ShownList } from '#domain/list-papers.ts';
import { NO_THEME, type Theme, type ThemeId } from '#domain/theme.ts';
import { writeCount } from '#domain/write-count.ts';
import { useArchive, useLatestView, useReader } from '#state/reader.ts';
import { chooseThemeMode, toggleTheme, toggleWithCode } from '#state/view.ts';
import styles from './theme-facets.module.css';

interface ThemeFacetsProps {
  readonly list: ShownList;
}

const WITHOUT: Theme = {
  id: NO_THEME,
  name: 'No theme',
  about: 'Papers for which no theme was found.',
  hue: 0,
};

/** The themes and the code facet, each with the number of papers it leaves. */
export function ThemeFacets({ list }: ThemeFacetsProps): ReactNode {
  const reader = useReader();
  const { archive } = useArchive();
  // A box that is ticked shows it at once, even while the list is still being drawn.
  const themes = useLatestView((view) => view.themes);
  const themeMode = useLatestView((view) => view.themeMode);
  const withCode = useLatestView((view) => view.withCode);
  const countOf = (theme: ThemeId) =>
    list.counts === null ? null : (list.counts.get(theme) ?? 0);
  const offered =
    countOf(NO_THEME) !== 0 || themes.includes(NO_THEME)
      ? [...archive.themes, WITHOUT]
      : archive.themes;
  return (
    <>
      <fieldset className={styles.facets}>
        <legend>Themes</legend>
        <ul>
          {offered.map((theme) => (
            <li key={theme.id}>
              <label title={theme.about}>
                <input
                  type="checkbox"
                  data-theme={theme.id}
                  checked={themes.includes(theme.id)}
                  onChange={() => {
                    toggleTheme(reader.view, theme.id);
                  }}
                />
                <span>{theme.name}</span>
                <FacetCount count={countOf(theme.id)} />
              </label>
            </li>
          ))}
        </ul>
        <div
          className={styles.mode}
          role="radiogroup"
          aria-label="With several themes"
          hidden={themes.length < 2}
        >
          {(['any', 'all'] as const).map((mode) => (
            <label key={mode}>
              <input
                type="radio"
                name="theme-mode"
                checked={themeMode === mode}
                onChange={() => {
                  chooseThemeMode(reader.view, mode);
                }}
              />
              {mode === 'any' ? 'Any of them' : 'All of them'}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.facets}>
        <legend className="visually-hidden">Resources</legend>
        <label>
          <input
            type="checkbox"
            checked={withCode}
            onChange={() => {
              toggleWithCode(reader.view);
            }}
          />
          <span>With code</span>
          <FacetCount count={list.withCode} />
        </label>
      </fieldset>
    </>
  );
}

/** `null`: it is not known yet. */
function FacetCount({ count }: { readonly count: number | null }): ReactNode {
  return <span className={styles.count}>{count === null ? null : writeCount(count)}</span>;
}
