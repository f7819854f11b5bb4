import { useEffect, useState, type ReactNode } from 'react';
import { showNotice } from '#state/notices.ts';
import { useReader } from '#state/reader.ts';
import type { Palette, PaletteProps } from './palette.tsx';

interface LazyPaletteProps extends PaletteProps {
  readonly open: boolean;
}

/** The palette, fetched when it is first wanted: reading needs none of it. */
export function LazyPalette({ open, actions, onClose }: LazyPaletteProps): ReactNode {
  const { notices } = useReader();
  const [fetched, setFetched] = useState<{ readonly Palette: typeof Palette } | null>(null);
  useEffect(() => {
    const fetchPalette = async () => {
      // Caught by hand: what the bundler fetches beside the script fails outside of a `then`.
      try {
        setFetched(await import('./palette.tsx'));
      } catch {
        showNotice(notices, { text: '“Go to” could not be loaded. Try again.', undo: null });
        onClose();
      }
    };
    if (open && fetched === null) void fetchPalette();
  }, [open, fetched, notices, onClose]);
  return open && fetched !== null && <fetched.Palette actions={actions} onClose={onClose} />;
}
