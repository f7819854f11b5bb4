import { cutIndex } from '#search/cut-index.ts';
import type { IndexHead } from '#search/index-head.ts';
import { openPieces, type PiecedIndex } from '#search/pieced-index.ts';

/** What lies on the host, and what of it a search gets. */
export interface HostedArchive {
  readonly head: IndexHead;
  readonly headBytes: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a search cost: all bytes by the kind of piece they are of. */
export interface Transfer {
  readonly bytes: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly files: number;
  /** How often pieces were waited for. */
  readonly rounds: number;
}

export function hostArchive(index: Uint8Array): HostedArchive {
  // Without texts there are no places of words, and no ids without papers.
  const { head, pieces } = cutIndex(index, []);
  return {
    head,
    headBytes: Buffer.byteLength(JSON.stringify(head)),
    files: new Map(
      pieces
        .filter(({ name }) => !name.startsWith('n'))
        .map(({ name, bytes }) => [name, bytes]),
    ),
  };
}

/** A reader's browser: nothing is there but the head. */
export function openHosted({ head }: HostedArchive): PiecedIndex {
  return openPieces(head);
}

/**
 * Runs `ask` on what is there, fetches all that it missed together, and runs it again, until
 * nothing is missing; as the page does.
 */
export function fetchAndAsk<T>(
  { files }: HostedArchive,
  pieced: PiecedIndex,
  ask: () => T,
): { readonly value: T; readonly transfer: Transfer } {
  const byKind: Record<string, number> = {};
  let [bytes, count, rounds] = [0, 0, 0];
  for (;;) {
    const value = ask();
    const missed = pieced.takeMissed();
    if (missed.length === 0)
      return { value, transfer: { bytes, byKind, files: count, rounds } };
    rounds += 1;
    for (const name of missed) {
      const file = files.get(`${name.kind}${String(name.number)}`);
      if (file === undefined || pieced.put(name, file) !== null) {
        throw new Error(`The host lacks piece ${name.kind}${String(name.number)}`);
      }
      bytes += file.length;
      byKind[name.kind] = (byKind[name.kind] ?? 0) + file.length;
      count += 1;
    }
  }
}
