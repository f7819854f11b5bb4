import { startTransition, useEffect, useState } from 'react';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { EARLY_ROWS } from '#features/paper-list/paper-list.tsx';
import { useDrawn } from '#state/reader.ts';

/** Milliseconds for which a query stands before the other rows follow. */
const REST = 250;

/** The papers whose rows stand: while a query is being typed the first, else all. */
export function useRows(papers: readonly ReadablePaper[]): readonly ReadablePaper[] {
  const { view, typed } = useDrawn();
  const { query } = view;
  const [rested, setRested] = useState(query);
  useEffect(() => {
    const rest = setTimeout(() => {
      startTransition(() => {
        setRested(query);
      });
    }, REST);
    return () => {
      clearTimeout(rest);
    };
  }, [query]);
  return typed && query !== rested ? papers.slice(0, EARLY_ROWS) : papers;
}
