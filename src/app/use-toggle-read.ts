import { useCallback } from 'react';
import type { PaperId } from '#domain/paper.ts';
import { showNotice } from '#state/notices.ts';
import { isRead, markRead, markUnread } from '#state/read-marks.ts';
import { useReader } from '#state/reader.ts';

/** Marks the paper as unread, or as read, and says which: by key there is nothing else to hear. */
export function useToggleRead(): (paper: PaperId) => void {
  const { readMarks, notices } = useReader();
  return useCallback(
    (paper) => {
      const state = readMarks.getState();
      if (state.status === 'opening') return;
      const read = isRead(state, paper);
      (read ? markUnread : markRead)(readMarks, paper);
      showNotice(notices, { text: read ? 'Marked as unread.' : 'Marked as read.', undo: null });
    },
    [readMarks, notices],
  );
}
