import { memo, type ReactNode } from 'react';
import type { Drawn } from '#state/drawn.ts';
import { DrawnContext } from '#state/reader.ts';

interface AtRestProps {
  /** Whether to keep what is drawn: what comes meanwhile is passed over. */
  readonly waiting: boolean;
  readonly drawn: Drawn;
  readonly children: ReactNode;
}

/** A part of the page that need not follow each key: it is drawn anew when typing rests. */
export const AtRest = memo(
  ({ drawn, children }: AtRestProps): ReactNode => (
    <DrawnContext value={drawn}>{children}</DrawnContext>
  ),
  (_, { waiting }) => waiting,
);
