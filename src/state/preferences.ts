import { createStore, type StoreApi } from 'zustand/vanilla';

export const COLOUR_SCHEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger', 'largest'] as const;
export const TYPEFACES = ['serif', 'sans'] as const;

/** How the reader likes the page; kept in this browser, on this site. */
export interface Preferences {
  readonly scheme: (typeof COLOUR_SCHEMES)[number];
  readonly size: (typeof TEXT_SIZES)[number];
  readonly typeface: (typeof TYPEFACES)[number];
  /** Whether single-letter keys act. */
  readonly shortcuts: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  scheme: 'system',
  size: 'normal',
  typeface: 'serif',
  shortcuts: true,
};

/** The key in localStorage; the script in index.html reads it before the first paint. */
const PREFERENCES_KEY = 'paper-digest-preferences-1';

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** Preferences as stored; anything that is not one stays at its default. */
export function readPreferences(stored: string | null): Preferences {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULT_PREFERENCES;
  }
  if (typeof value !== 'object' || value === null) return DEFAULT_PREFERENCES;
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;
  return {
    scheme: oneOf(COLOUR_SCHEMES, field('scheme'), DEFAULT_PREFERENCES.scheme),
    size: oneOf(TEXT_SIZES, field('size'), DEFAULT_PREFERENCES.size),
    typeface: oneOf(TYPEFACES, field('typeface'), DEFAULT_PREFERENCES.typeface),
    shortcuts: field('shortcuts') !== false,
  };
}

export function createPreferencesStore(): StoreApi<Preferences> {
  return createStore(() => DEFAULT_PREFERENCES);
}

/**
 * Keeps the store, localStorage and the page's root element in step, other tabs included.
 * Without storage (private windows, blocked cookies) the choice lasts as long as the page.
 */
export function keepPreferences(store: StoreApi<Preferences>): void {
  const load = (): string | null => {
    try {
      return localStorage.getItem(PREFERENCES_KEY);
    } catch {
      return null;
    }
  };
  store.setState(readPreferences(load()), true);
  store.subscribe((preferences) => {
    const { dataset } = document.documentElement;
    dataset['scheme'] = preferences.scheme;
    dataset['size'] = preferences.size;
    dataset['typeface'] = preferences.typeface;
    const text = JSON.stringify(preferences);
    if (text === load()) return;
    try {
      localStorage.setItem(PREFERENCES_KEY, text);
    } catch {
      // Refused or full: the choice holds until the page is closed, and costs nothing to repeat.
    }
  });
  window.addEventListener('storage', (event) => {
    if (event.key === PREFERENCES_KEY) store.setState(readPreferences(event.newValue), true);
  });
}
