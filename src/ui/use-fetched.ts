import { useEffect, useState } from 'react';

/**
 * A part of the page's code that is fetched when it is first wanted; `null` until it is there.
 * One that cannot be fetched stays away, `onFailure` says so where there is something to say,
 * and it is tried again when it is wanted anew.
 */
export function useFetched<Part>(
  fetch: () => Promise<Part>,
  wanted: boolean,
  onFailure: (() => void) | null = null,
): Part | null {
  const [fetched, setFetched] = useState<{ readonly part: Part } | null>(null);
  useEffect(() => {
    const get = async () => {
      // Caught by hand: what the bundler fetches beside the script fails outside of a `then`.
      try {
        setFetched({ part: await fetch() });
      } catch {
        onFailure?.();
      }
    };
    if (wanted && fetched === null) void get();
    // oxlint-disable-next-line react/exhaustive-deps -- tried once each time it comes to be wanted
  }, [wanted, fetch]);
  return fetched?.part ?? null;
}
