import { useCallback } from 'react';
import { showNotice } from '#state/notices.ts';
import { useReader } from '#state/reader.ts';

/** Marks the digest that is listed as seen, or takes that back. */
export function useToggleSeen(): () => void {
  const reader = useReader();
  return useCallback(() => {
    // The digest of this moment: the next key may lead to another one.
    const { view } = reader.view.getState();
    import('#features/seen-digests/mark-with-notice.ts').then(
      ({ toggleListed }) => {
        toggleListed(reader, view);
      },
      () => {
        const text = 'The marks of digests could not be loaded. Try again.';
        showNotice(reader.notices, { text, undo: null });
      },
    );
  }, [reader]);
}
