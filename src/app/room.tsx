import { Suspense, type ReactNode } from 'react';
import { ReaderContext, type Reader } from '#state/reader.ts';
import { App } from './app.tsx';
import { DrawnRoom } from './drawn-room.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { AddressKeeper } from './keep-address.ts';
import { SiteRootContext } from './site-root.ts';

interface RoomProps {
  readonly reader: Reader;
  readonly address: AddressKeeper | null;
  /** Full address of the site's root; `null` while a page is rendered to a file. */
  readonly root: URL | null;
}

/** The app with its state around it; the same in a browser, in a rendered file and in a test. */
export function Room({ reader, address, root }: RoomProps): ReactNode {
  return (
    <ReaderContext value={reader}>
      <SiteRootContext value={root}>
        <ErrorBoundary>
          {/* A boundary, so that React takes the page over in slices. */}
          <Suspense>
            <DrawnRoom>
              <App address={address} />
            </DrawnRoom>
          </Suspense>
        </ErrorBoundary>
      </SiteRootContext>
    </ReaderContext>
  );
}
