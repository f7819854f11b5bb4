import { useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import type { View } from '#domain/view.ts';
import type { GivenFile } from '#features/own-digests/ask-for-text.tsx';
import { showNotice } from '#state/notices.ts';
import { useReader } from '#state/reader.ts';
import { useFetched } from '#ui/use-fetched.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

export type OpenDialog =
  | 'filters'
  | 'calendar'
  | 'addition'
  | 'appearance'
  | 'keys'
  | 'palette'
  | null;

const fetchCalendar = () => import('#features/calendar/calendar-dialog.tsx');
const fetchAddition = () => import('./add-digest.tsx');
const fetchAppearance = () => import('#features/settings/appearance-dialog.tsx');
const fetchKeys = () => import('#features/settings/keys-dialog.tsx');
const fetchPalette = () => import('#features/palette/palette.tsx');

const NONE: readonly GivenFile[] = [];

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
  readonly hrefOfView: (view: View) => string;
  /** The full address of the open paper's own page; `null` without one. */
  readonly addressOf: (() => string) | null;
}

/** The dialogs that reading needs nothing of. */
export function LazyDialogs(props: LazyDialogsProps): ReactNode {
  const { dialog, setDialog, addressOf } = props;
  const [dropped, setDropped] = useState<readonly GivenFile[]>(NONE);
  useDroppedFiles((files) => {
    setDropped(files.map((file) => ({ file: file.name, text: file })));
    setDialog('addition');
  });
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
  const inCalendar = shown('calendar');
  const inAddition = shown('addition');
  const inAppearance = shown('appearance');
  const inKeys = shown('keys');
  const inPalette = shown('palette');
  const calendar = useDialog('Calendar', fetchCalendar, inCalendar);
  const addition = useDialog('Add a digest', fetchAddition, inAddition);
  const appearance = useDialog('Appearance', fetchAppearance, inAppearance);
  const keys = useDialog('Keys', fetchKeys, inKeys);
  const palette = useDialog('Go to', fetchPalette, inPalette);
  return (
    <>
      {calendar !== null && (
        <calendar.CalendarDialog {...inCalendar} hrefOfView={props.hrefOfView} />
      )}
      {addition !== null && (
        <addition.AddDigest
          open={inAddition.open}
          dropped={dropped}
          onClose={() => {
            setDropped(NONE);
            inAddition.onClose();
          }}
        />
      )}
      {appearance !== null && <appearance.AppearanceDialog {...inAppearance} />}
      {keys !== null && <keys.KeysDialog {...inKeys} />}
      {palette !== null && inPalette.open && (
        <palette.Palette
          actions={{
            onAddDigest: open('addition'),
            onOpenCalendar: open('calendar'),
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
