import { startTransition, useEffect, useState } from 'react';
import type { View } from '#domain/view.ts';

/**
 * Whether the list's rows are drawn. The file of a paper's own page leaves them out; they follow
 * when the page has been taken over, in slices.
 */
export function useListRendered({ paper }: View): boolean {
  const [rendered, setRendered] = useState(paper === null);
  useEffect(() => {
    startTransition(() => {
      setRendered(true);
    });
  }, []);
  return rendered;
}
