import { useLayoutEffect, useRef } from 'react';
import type { PaperId } from '#domain/paper.ts';
import { PAPER_HEADING_ID } from '#features/paper-page/paper-page.tsx';
import { findRow, listScroller } from './list-scroller.ts';

/**
 * Moves the focus to what was opened, so that it is read out and Space scrolls it: to the
 * heading of a paper, and from a closed paper to its row.
 */
export function usePaneFocus(paper: PaperId | null): void {
  const before = useRef(paper);
  useLayoutEffect(() => {
    const left = before.current;
    if (left === paper) return;
    before.current = paper;
    const scroller = listScroller();
    const page = document.scrollingElement;
    if (paper !== null) {
      const heading = document.getElementById(PAPER_HEADING_ID);
      heading?.focus({ preventScroll: true });
      heading?.closest('section')?.scrollTo(0, 0);
      if (page === scroller) page.scrollTop = 0;
      else findRow(paper)?.scrollIntoView({ block: 'nearest' });
    } else if (left !== null) {
      const row = findRow(left);
      row?.querySelector('a')?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    }
  }, [paper]);
}
