import { useEffect, useLayoutEffect, useRef } from 'react';
import type { View } from '#domain/view.ts';
import { PAPER_HEADING_ID } from '#features/paper-page/paper-page.tsx';
import { useReader } from '#state/reader.ts';
import type { AddressKeeper } from './keep-address.ts';
import { findRow, listScroller } from './list-scroller.ts';

/**
 * Once a change of view is drawn: moves the focus to what was opened, so that it is read out and
 * Space scrolls it (the heading of a paper; from a closed paper its row), and after Back and
 * Forward brings the list to where it was.
 */
export function usePaneFocus(view: View, address: AddressKeeper | null): void {
  const { view: store } = useReader();
  const before = useRef(view);
  // Keys may be quicker than drawing: the last paper is the last asked for, drawn or not.
  const last = useRef(view.paper);
  useEffect(
    () =>
      store.subscribe((latest) => {
        if (latest.view.paper !== null) last.current = latest.view.paper;
      }),
    [store],
  );
  useLayoutEffect(() => {
    const { paper: left, digest, scope } = before.current;
    if (before.current === view) return;
    before.current = view;
    const { paper } = view;
    if (paper === null && store.getState().step === 'history' && address !== null) {
      listScroller().scrollTop = address.placeInList();
    }
    // Another list starts at its top.
    const another = view.digest !== digest || view.scope !== scope;
    if (paper === null && another && store.getState().step === 'push') {
      listScroller().scrollTop = 0;
    }
    if (left === paper) return;
    if (paper === null) {
      const row = last.current === null ? null : findRow(last.current);
      row?.querySelector('a')?.focus({ preventScroll: true });
      // Having stepped from paper to paper, one comes back to the last of them.
      row?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const heading = document.getElementById(PAPER_HEADING_ID);
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollTo(0, 0);
    const page = document.scrollingElement;
    if (page !== null && page === listScroller()) page.scrollTop = 0;
    else findRow(paper)?.scrollIntoView({ block: 'nearest' });
  }, [view, store, address]);
}
