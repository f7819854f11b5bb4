import type { ReactNode } from 'react';
import { toggleKept, useIsKept } from '#state/kept-searches.ts';
import { useReader, useView } from '#state/reader.ts';
import { Icon } from '#ui/icon.tsx';

/** Keeps the search that stands in the field, to find it again in the palette. */
export function KeepSearchButton(): ReactNode {
  const reader = useReader();
  const isKept = useIsKept(useView());
  if (isKept === null) return null;
  return (
    <button
      type="button"
      className="quiet"
      aria-label="Keep this search"
      aria-pressed={isKept}
      title={isKept ? 'Kept. Press to remove' : 'Keep this search'}
      onClick={() => {
        toggleKept(reader, reader.view.getState().view);
      }}
    >
      <Icon name="star" filled={isKept} />
    </button>
  );
}
