import type { ReactNode } from 'react';
import { ReaderContext, type Reader } from '#state/reader.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { AddressKeeper } from './keep-address.ts';

interface RoomProps {
  readonly reader: Reader;
  readonly address: AddressKeeper | null;
}

/** The app with its state around it; the same in a browser, in a rendered file and in a test. */
export function Room({ reader, address }: RoomProps): ReactNode {
  return (
    <ReaderContext value={reader}>
      <ErrorBoundary>
        <App address={address} />
      </ErrorBoundary>
    </ReaderContext>
  );
}
