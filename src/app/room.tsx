import { useDeferredValue, type ReactNode } from 'react';
import { DrawnViewContext, ReaderContext, useLatestView, type Reader } from '#state/reader.ts';
import { App } from './app.tsx';
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
          <DrawnView>
            <App address={address} />
          </DrawnView>
        </ErrorBoundary>
      </SiteRootContext>
    </ReaderContext>
  );
}

/**
 * Draws the latest view as soon as there is time for it: a keystroke never waits for the list,
 * and a newer one overtakes a list that is still being drawn.
 */
function DrawnView({ children }: { readonly children: ReactNode }): ReactNode {
  const view = useDeferredValue(useLatestView());
  return <DrawnViewContext value={view}>{children}</DrawnViewContext>;
}
