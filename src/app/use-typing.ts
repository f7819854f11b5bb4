import { startTransition, useEffect, useState } from 'react';
import { useDrawn } from '#state/reader.ts';

/** Milliseconds for which a query stands before all that waits for it follows. */
const REST = 250;

/** Whether the query on screen came about by a key, and others may follow at once. */
export function useTyping(): boolean {
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
  return typed && query !== rested;
}
