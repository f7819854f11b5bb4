import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '#domain/paper.ts';
import type { ThemeId } from '#domain/theme.ts';
import type { Sort, View } from '#domain/view.ts';

/**
 * What is on screen. The address bar holds the same (see `app/keep-address.ts`), so whatever
 * changes here can be reloaded, shared and undone with Back.
 */
interface ViewState {
  readonly view: View;
  /** How the last change came about: `push` made a step that Back undoes, `type` is a key in the query. */
  readonly step: 'push' | 'replace' | 'type' | 'history';
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(view: View): ViewStore {
  return createStore(() => ({ view, step: 'history' }));
}

function change(store: ViewStore, step: ViewState['step'], part: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...part }, step }));
}

/**
 * Shows what the address bar says, after Back, Forward or at the start: mostly the view that the
 * page's file was rendered with, which is then taken over as it stands.
 */
export function showAddressed(store: ViewStore, view: View): void {
  store.setState(({ view: before }) => ({
    view: JSON.stringify(before) === JSON.stringify(view) ? before : view,
    step: 'history',
  }));
}

/** Follows a link inside the site as a new step. */
export function followLink(store: ViewStore, view: View): void {
  change(store, 'push', view);
}

/** Opens a paper as a new step. */
export function openPaper(store: ViewStore, paper: PaperId): void {
  change(store, 'push', { paper });
}

/** Opens the paper's neighbour without adding a step: Back still leads to the list. */
export function turnToPaper(store: ViewStore, paper: PaperId): void {
  change(store, 'replace', { paper });
}

export function closePaper(store: ViewStore): void {
  change(store, 'push', { paper: null });
}

export function typeQuery(store: ViewStore, query: string): void {
  change(store, 'type', { query });
}

/** Another query at once, as by changing a part of it. */
export function changeQuery(store: ViewStore, query: string): void {
  change(store, 'replace', { query });
}

export function toggleTheme(store: ViewStore, theme: ThemeId): void {
  const { themes } = store.getState().view;
  change(store, 'push', {
    themes: themes.includes(theme) ? themes.filter((id) => id !== theme) : [...themes, theme],
  });
}

export function chooseThemeMode(store: ViewStore, themeMode: View['themeMode']): void {
  change(store, 'push', { themeMode });
}

export function chooseSort(store: ViewStore, sort: Sort | null): void {
  change(store, 'replace', { sort });
}

export function toggleWithCode(store: ViewStore): void {
  change(store, 'push', { withCode: !store.getState().view.withCode });
}

/** Takes the themes and "with code" away; the query stays. */
export function clearFilters(store: ViewStore): void {
  change(store, 'push', { themes: [], themeMode: 'any', withCode: false });
}
