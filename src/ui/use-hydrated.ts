import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** `false` in a page's file and while it is taken over, `true` from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
