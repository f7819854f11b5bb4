import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { OwnReading } from '#domain/own-reading.ts';
import { Dialog } from '#ui/dialog.tsx';
import { AskForText, type GivenFile } from './ask-for-text.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import type { KnownPapers } from './reading-receipt.tsx';
import { ReadingResults, type ReadingResult } from './reading-results.tsx';

interface Progress {
  readonly kind: 'reading';
  readonly papers: number;
  readonly of: number;
}

/** How far a reading is, or what came of it. */
export type ReadingState = Progress | ReadingResult;

interface AddDigestDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What was dropped on the page last, since the dialog was opened or to open it. */
  readonly dropped: readonly GivenFile[];
  /** Begins to read a text and tells how it goes; the function returned ends that. */
  readonly read: (given: GivenFile, tell: (state: ReadingState) => void) => () => void;
  readonly compare: (reading: OwnReading) => KnownPapers;
  readonly onAdd: (readings: readonly OwnReading[]) => void;
}

/** The files of one turn, which are read one after the other. */
interface Turn {
  readonly given: readonly GivenFile[];
  /** What came of the first so many. */
  readonly results: readonly ReadingResult[];
  /** Whether the reader called the rest off. */
  readonly stopped: boolean;
}

const BEGINNING: Progress = { kind: 'reading', papers: 0, of: 0 };

function turnOf(given: readonly GivenFile[]): Turn {
  return { given, results: [], stopped: false };
}

/** Takes digests as files or as text, shows what is in them, and adds them once that was seen. */
export function AddDigestDialog(props: AddDigestDialogProps): ReactNode {
  const { open, onClose, dropped, read, compare, onAdd } = props;
  const [turn, setTurn] = useState(() => turnOf(dropped));
  const [progress, setProgress] = useState(BEGINNING);
  const [lastDropped, setLastDropped] = useState(dropped);
  const take = (given: readonly GivenFile[]) => {
    setProgress(BEGINNING);
    setTurn(turnOf(given));
  };
  if (lastDropped !== dropped) {
    setLastDropped(dropped);
    take(dropped);
  }
  const { given, results, stopped } = turn;
  const current = stopped ? undefined : given[results.length];
  const reading = useRef(read);
  useEffect(() => {
    if (current === undefined) return;
    return reading.current(current, (state) => {
      setProgress(state.kind === 'reading' ? state : BEGINNING);
      if (state.kind === 'reading') return;
      setTurn((before) => ({ ...before, results: [...before.results, state] }));
    });
  }, [current]);

  const content = () => {
    if (given.length === 0) return <AskForText onGive={take} />;
    const tryAnother = () => {
      take([]);
    };
    if (current !== undefined) {
      return (
        <ReadingProgress
          file={current.file}
          place={results.length + 1}
          files={given.length}
          {...progress}
          onCancel={() => {
            if (results.length === 0) tryAnother();
            else setTurn({ ...turn, stopped: true });
          }}
        />
      );
    }
    return (
      <ReadingResults
        results={results}
        unread={given.slice(results.length).map(({ file }) => file)}
        compare={compare}
        onAdd={onAdd}
        onTryAgain={() => {
          take(given.map(({ file, text }) => ({ file, text })));
        }}
        onTryAnother={tryAnother}
      />
    );
  };
  return (
    <Dialog title="Add a digest" open={open} onClose={onClose}>
      {content()}
    </Dialog>
  );
}
