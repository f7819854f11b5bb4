import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { OwnReading } from '#domain/own-reading.ts';
import { Dialog } from '#ui/dialog.tsx';
import { focusIt } from '#ui/focus-it.ts';
import styles from './add-digest-dialog.module.css';
import { AskForText, type GivenFile } from './ask-for-text.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { ReadingReceipt, type KnownPapers } from './reading-receipt.tsx';

/** How far a reading is, or what came of it. */
export type ReadingState =
  | { readonly kind: 'reading'; readonly lines: number; readonly of: number }
  | { readonly kind: 'read'; readonly reading: OwnReading }
  | { readonly kind: 'failed'; readonly message: string };

interface AddDigestDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What was dropped on the page last, since the dialog was opened or to open it. */
  readonly dropped: GivenFile | null;
  /** Begins to read a text and tells how it goes; the function returned ends that. */
  readonly read: (given: GivenFile, tell: (state: ReadingState) => void) => () => void;
  readonly compare: (reading: OwnReading) => KnownPapers;
  readonly onAdd: (reading: OwnReading) => void;
}

const BEGINNING: ReadingState = { kind: 'reading', lines: 0, of: 0 };

/** Takes a digest as a file or as text, shows what is in it, and adds it once that was seen. */
export function AddDigestDialog(props: AddDigestDialogProps): ReactNode {
  const { open, onClose, dropped, read, compare, onAdd } = props;
  const [given, setGiven] = useState(dropped);
  const [state, setState] = useState(BEGINNING);
  const [lastDropped, setLastDropped] = useState(dropped);
  if (lastDropped !== dropped) {
    setLastDropped(dropped);
    setGiven(dropped);
    setState(BEGINNING);
  }
  const reading = useRef(read);
  useEffect(() => (given === null ? undefined : reading.current(given, setState)), [given]);

  const take = (text: GivenFile | null) => {
    setState(BEGINNING);
    setGiven(text);
  };
  const content = () => {
    if (given === null) return <AskForText onGive={take} />;
    const { file } = given;
    const tryAnother = () => {
      take(null);
    };
    switch (state.kind) {
      case 'reading':
        return <ReadingProgress file={file} {...state} onCancel={tryAnother} />;
      case 'read':
        return (
          <ReadingReceipt
            reading={state.reading}
            known={compare(state.reading)}
            onAdd={() => {
              onAdd(state.reading);
            }}
            onTryAnother={tryAnother}
          />
        );
      case 'failed':
        return (
          <div className={styles.part} role="alert">
            <p>{state.message}</p>
            <p className={styles.buttons}>
              <button
                type="button"
                ref={focusIt}
                onClick={() => {
                  take({ ...given });
                }}
              >
                Try again
              </button>
              <button type="button" onClick={tryAnother}>
                Choose another
              </button>
            </p>
          </div>
        );
    }
  };
  return (
    <Dialog title="Add a digest" open={open} onClose={onClose}>
      {content()}
    </Dialog>
  );
}
