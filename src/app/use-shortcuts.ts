import { useEffect, useRef, type RefObject } from 'react';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { usePreferences, useReader } from '#state/reader.ts';
import { digestState } from '#state/archive.ts';
import { followLink, openPaper, turnToPaper } from '#state/view.ts';
import { findRow } from './list-scroller.ts';

interface ShortcutActions {
  readonly papers: readonly ReadablePaper[];
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly onBack: () => void;
  readonly onToggleSaved: (paper: PaperId) => void;
  readonly onToggleRead: (paper: PaperId) => void;
  readonly onToggleSeen: () => void;
  readonly onShowCalendar: () => void;
  readonly onShowKeys: () => void;
  readonly onTogglePalette: () => void;
}

/** Whether the key belongs to what has the focus, or to the system, and not to us. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (event.defaultPrevented) return true;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null
  );
}

/** `Ctrl K`, on a Mac `⌘ K`. */
function asksForPalette(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  return event.ctrlKey !== event.metaKey && event.key.toLowerCase() === 'k';
}

/** The paper whose row has the focus. */
function focusedPaper(papers: readonly ReadablePaper[]): ReadablePaper | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-paper]');
  return papers.find(({ id }) => id === row?.dataset['paper']);
}

/**
 * Single-letter keys: `/` `j` `k` `n` `p` `o` `b` `m` `u` `s` `c` `?` (Enter opens a focused row, being a link).
 * Space and the arrows keep their meaning. Nothing is taken from inputs, dialogs, the IME or
 * keys with modifiers; all of it can be switched off (WCAG 2.1.4). `Ctrl K` opens the palette
 * from anywhere, inputs and dialogs included, and stays: a key with a modifier hurts nobody.
 */
export function useShortcuts(actions: ShortcutActions): void {
  const { view: store, archive } = useReader();
  const { shortcuts } = usePreferences();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksForPalette(event)) return;
      event.preventDefault();
      latest.current.onTogglePalette();
    };
    document.addEventListener('keydown', onKeyDown);
    document.documentElement.dataset['answersKeys'] = 'true';
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  useEffect(() => {
    if (!shortcuts) return;
    const move = (step: 1 | -1) => {
      const { papers } = latest.current;
      const open = store.getState().view.paper;
      const from = open ?? focusedPaper(papers)?.id;
      const at = papers.findIndex(({ id }) => id === from);
      const next = papers[at === -1 ? (step === 1 ? 0 : papers.length - 1) : at + step];
      if (next === undefined) return;
      if (open === null) findRow(next.id)?.querySelector('a')?.focus();
      else turnToPaper(store, next.id);
    };
    const stepDay = (to: 'earlier' | 'later') => {
      const { view } = store.getState();
      const here = digestState(archive.getState(), view.digest);
      const digest = here.status === 'ready' ? here.digest[to]?.id : undefined;
      if (digest === undefined || view.scope !== 'digest') return;
      followLink(store, { ...view, digest, paper: null });
    };
    const act = (key: string): boolean => {
      const { papers, searchInput, onBack, onShowCalendar, onShowKeys } = latest.current;
      const open = store.getState().view.paper;
      const focused = focusedPaper(papers)?.id;
      switch (key) {
        case '/':
          searchInput.current?.focus();
          searchInput.current?.select();
          return true;
        case 'j':
          move(1);
          return true;
        case 'k':
          move(-1);
          return true;
        case 'n':
          stepDay('later');
          return true;
        case 'p':
          stepDay('earlier');
          return true;
        case 'o': {
          const chosen = focused ?? papers[0]?.id;
          if (chosen !== undefined && chosen !== open) openPaper(store, chosen);
          return true;
        }
        case 'b':
        case 'm': {
          const { onToggleSaved, onToggleRead } = latest.current;
          const chosen = open ?? focused;
          if (chosen !== undefined) (key === 'b' ? onToggleSaved : onToggleRead)(chosen);
          return true;
        }
        case 'u':
          if (open !== null) onBack();
          return true;
        case 's':
          latest.current.onToggleSeen();
          return true;
        case 'c':
          onShowCalendar();
          return true;
        case '?':
          onShowKeys();
          return true;
        default:
          return false;
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isTaken(event) && act(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [shortcuts, store, archive]);
}
