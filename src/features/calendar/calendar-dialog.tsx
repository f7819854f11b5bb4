import type { ReactNode } from 'react';
import type { View } from '#domain/view.ts';
import { useArchive, useReader } from '#state/reader.ts';
import { askAgain } from '#state/search.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Calendar } from './calendar.tsx';

interface CalendarDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly hrefOfView: (view: View) => string;
}

/** The calendar, once every digest is known. */
export function CalendarDialog({ open, onClose, hrefOfView }: CalendarDialogProps): ReactNode {
  const { search } = useReader();
  const { list } = useArchive();
  return (
    <Dialog title="Calendar" open={open} onClose={onClose}>
      {list === 'whole' && <Calendar hrefOfView={hrefOfView} />}
      {list === 'failed' && (
        <p role="alert">
          The list of all digests could not be loaded.{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              askAgain(search);
            }}
          >
            Try again
          </button>
        </p>
      )}
    </Dialog>
  );
}
