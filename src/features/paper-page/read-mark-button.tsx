import { useEffect, type ReactNode } from 'react';
import type { PaperId } from '#domain/paper.ts';
import { useReader, useReadMarks } from '#state/reader.ts';
import { isRead, markRead, markUnread } from '#state/read-marks.ts';

/**
 * Marks the paper as read as soon as it is looked at, which a page opened in a background tab is
 * only later; once for each opening, so that a mark taken back by the button stays taken back.
 */
function useOpenedMark(paper: PaperId): void {
  const { readMarks } = useReader();
  const { status } = useReadMarks();
  useEffect(() => {
    if (status === 'opening') return;
    const stop = () => {
      document.removeEventListener('visibilitychange', mark);
    };
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      stop();
      markRead(readMarks, paper);
    };
    document.addEventListener('visibilitychange', mark);
    mark();
    return stop;
  }, [readMarks, status, paper]);
}

/** Takes the mark of the open paper back, and sets it again. */
export function ReadMarkButton({ paper }: { readonly paper: PaperId }): ReactNode {
  const { readMarks } = useReader();
  const state = useReadMarks();
  useOpenedMark(paper);
  // A paper without any mark is just being opened: it gets its mark in a moment.
  const unread = state.marks.has(paper) && !isRead(state, paper);
  return (
    <button
      type="button"
      className="plain needs-script"
      title={unread ? 'Mark as read (m)' : 'Mark as unread (m)'}
      onClick={() => {
        (unread ? markRead : markUnread)(readMarks, paper);
      }}
    >
      {unread ? 'Mark as read' : 'Mark as unread'}
    </button>
  );
}
