import type { LibraryRefusal } from './library.ts';

/** For a page without IndexedDB, or where using it is not allowed. */
const NO_STORAGE: LibraryRefusal = {
  kind: 'refused',
  message:
    'This browser gives the page no storage (a private window, or site data is blocked), ' +
    'so saved papers last only until the page is closed.',
};

/** For a page that is older than what is stored, or than what another tab is about to store. */
export const NEWER_VERSION: LibraryRefusal = {
  kind: 'refused',
  message: 'A newer version of this page has taken over your saved papers: reload to use it.',
};

/** While a tab with an older version of the page does not let go of what is stored. */
export const HELD_BY_OLDER: LibraryRefusal = {
  kind: 'refused',
  message:
    'Another tab with an older version of this page still holds your saved papers: ' +
    'close it, and they will be here.',
};

/**
 * What an error of IndexedDB means to the reader. Firefox names a private window
 * InvalidStateError, Safari and Chromium blocked site data SecurityError.
 */
export function refusalOf(error: unknown): LibraryRefusal {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return {
        kind: 'full',
        message: 'There is no room left in this browser for the last change.',
      };
    case 'SecurityError':
    case 'InvalidStateError':
      return NO_STORAGE;
    case 'VersionError':
      return NEWER_VERSION;
    default: {
      const cause = error instanceof Error ? error.message || name : String(error);
      return { kind: 'failed', message: `The saved papers could not be reached: ${cause}` };
    }
  }
}
