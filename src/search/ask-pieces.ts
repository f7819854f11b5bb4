import type { PiecedIndex } from './pieced-index.ts';

/** Fetches the file of a piece: its bytes, or `null` where it is not to be had. */
export type LoadPiece = (
  file: string,
  /** Whether a copy that is kept may be given; not after it was found damaged. */
  from: 'anywhere' | 'host',
) => Promise<Uint8Array | null>;

export interface AskedPieces<T> {
  readonly value: T;
  /** How many pieces that the answer wants could not be had: it is of what is there. */
  readonly missing: number;
}

/** Who waits for an answer. */
export interface Asker {
  /** Whether nobody does any more. */
  readonly isOvertaken: () => boolean;
  /** Until no key follows for a while; `null` where none will. */
  readonly rest: Promise<void> | null;
}

/** More files than this, some 80 kB, are fetched for a query that stands, not for one on its way. */
const MOST_ON_THE_WAY = 40;

/**
 * Runs `ask` on what is there, fetches all that it missed together, and runs it again, until
 * nothing is missing: a query is quick to run and a file slow to come. `null` as soon as nobody
 * waits for the answer.
 */
export async function askPieces<T>(
  pieced: PiecedIndex,
  load: LoadPiece,
  ask: () => T,
  { isOvertaken, rest }: Asker,
): Promise<AskedPieces<T> | null> {
  const lost = new Set<string>();
  for (;;) {
    const value = ask();
    const wanted = pieced
      .takeMissed()
      .map((name) => ({ name, file: `${name.kind}${String(name.number)}.bin` }))
      .filter(({ file }) => !lost.has(file));
    if (wanted.length === 0) return { value, missing: lost.size };
    if (wanted.length > MOST_ON_THE_WAY && rest !== null) {
      await rest;
      if (isOvertaken()) return null;
    }
    await Promise.all(
      wanted.map(async ({ name, file }) => {
        for (const from of ['anywhere', 'host'] as const) {
          const bytes = await load(file, from);
          if (bytes !== null && pieced.put(name, bytes) === null) return;
        }
        lost.add(file);
      }),
    );
    if (isOvertaken()) return null;
  }
}
