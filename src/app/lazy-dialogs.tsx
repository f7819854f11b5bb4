import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { showNotice } from '#state/notices.ts';
import { useReader } from '#state/reader.ts';
import { useFetched } from '#ui/use-fetched.ts';

export type OpenDialog = 'filters' | 'appearance' | 'keys' | 'palette' | null;

const fetchAppearance = () => import('#features/settings/appearance-dialog.tsx');
const fetchKeys = () => import('#features/settings/keys-dialog.tsx');
const fetchPalette = () => import('#features/palette/palette.tsx');

interface Shown {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A dialog's code, fetched when it is first opened; one that cannot be had says so. */
function useDialog<Part>(
  name: string,
  fetch: () => Promise<Part>,
  { open, onClose }: Shown,
): Part | null {
  const { notices } = useReader();
  return useFetched(fetch, open, () => {
    showNotice(notices, { text: `“${name}” could not be loaded. Try again.`, undo: null });
    onClose();
  });
}

interface LazyDialogsProps {
  readonly dialog: OpenDialog;
  readonly setDialog: Dispatch<SetStateAction<OpenDialog>>;
  /** The full address of the open paper's own page; `null` without one. */
  readonly addressOf: (() => string) | null;
}

/** The dialogs that reading needs nothing of. */
export function LazyDialogs({ dialog, setDialog, addressOf }: LazyDialogsProps): ReactNode {
  const shown = (which: OpenDialog): Shown => ({
    open: dialog === which,
    onClose: () => {
      // Another dialog may have been opened in its place.
      setDialog((now) => (now === which ? null : now));
    },
  });
  const open = (which: OpenDialog) => () => {
    setDialog(which);
  };
  const inAppearance = shown('appearance');
  const inKeys = shown('keys');
  const inPalette = shown('palette');
  const appearance = useDialog('Appearance', fetchAppearance, inAppearance);
  const keys = useDialog('Keys', fetchKeys, inKeys);
  const palette = useDialog('Go to', fetchPalette, inPalette);
  return (
    <>
      {appearance !== null && <appearance.AppearanceDialog {...inAppearance} />}
      {keys !== null && <keys.KeysDialog {...inKeys} />}
      {palette !== null && inPalette.open && (
        <palette.Palette
          actions={{
            onOpenAppearance: open('appearance'),
            onOpenKeys: open('keys'),
            addressOf,
          }}
          onClose={inPalette.onClose}
        />
      )}
    </>
  );
}
