import type { PaperId } from './paper.ts';

/** A name under which a paper was, or could have been, before it got the one that it has. */
export interface Redirect {
  readonly from: PaperId;
  readonly to: PaperId;
}
