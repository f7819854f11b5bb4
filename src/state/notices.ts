import { createStore, type StoreApi } from 'zustand/vanilla';

/** A sentence about something that just happened, with the way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** At most one notice at a time: the newest replaces the one before. */
export type Notices = { readonly current: Notice | null };

export function createNoticesStore(): StoreApi<Notices> {
  return createStore(() => ({ current: null }));
}

export function showNotice(store: StoreApi<Notices>, notice: Notice): void {
  store.setState({ current: notice });
}

export function dismissNotice(store: StoreApi<Notices>): void {
  store.setState({ current: null });
}
