import { startTransition, useEffect, useState } from 'react';
import { EARLY_ROWS } from '#features/paper-list/paper-list.tsx';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { useDrawn } from '#state/reader.ts';

/**
 * The papers of a list to draw by now. While keys follow each other those that are seen at once are
 * enough; at rest the others follow, some in each frame, so that no key waits for all of them.
 */
export function useDrawnPapers(
  papers: readonly ReadablePaper[],
  typing: boolean,
): readonly ReadablePaper[] {
  const { typed } = useDrawn();
  const [rows, setRows] = useState(EARLY_ROWS);
  if (typing && rows > EARLY_ROWS) setRows(EARLY_ROWS);
  const growing = typed && !typing && rows < papers.length;
  useEffect(() => {
    if (!growing) return;
    const frame = requestAnimationFrame(() => {
      startTransition(() => {
        setRows(rows + EARLY_ROWS);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [growing, rows]);
  return typing || growing ? papers.slice(0, rows) : papers;
}
