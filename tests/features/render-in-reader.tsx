import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createReader } from '#app/create-reader.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import { ReaderContext } from '#state/reader.ts';
import { SHIPPED } from '../app/open-room.tsx';

/** Draws a part of the page by itself, with the state of a page around it. */
export function renderInReader(
  part: (view: View) => ReactNode,
  asked: Partial<View> = {},
): void {
  const { archive, digest } = SHIPPED;
  const view = { ...wholeDigest(digest.id), ...asked };
  const reader = createReader(archive, digest, view);
  render(<ReaderContext value={reader}>{part(view)}</ReaderContext>);
}
