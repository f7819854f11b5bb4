import type { PieceName } from './index-pieces.ts';
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
  /** Whether it takes more files than were allowed: they were not fetched, the answer is of what is there. */
  readonly dear: boolean;
}

/** Who waits for an answer. */
export interface Asker {
  /** Aborted when nobody does any more. */
  readonly signal: AbortSignal;
  /** How many files may be fetched together. */
  readonly most: number;
}

/** Fetches a piece and puts it in its place; gives whether it is there then. */
type BringPiece = (name: PieceName) => Promise<boolean>;

/** Brings pieces, each once at a time: an overtaken query's are mostly those that the next wants. */
export function bringPieces(pieced: PiecedIndex, load: LoadPiece): BringPiece {
  const onTheWay = new Map<string, Promise<boolean>>();
  const bring = async (name: PieceName, file: string) => {
    for (const from of ['anywhere', 'host'] as const) {
      const bytes = await load(file, from);
      if (bytes !== null && pieced.put(name, bytes) === null) return true;
    }
    return false;
  };
  return (name) => {
    const file = fileOf(name);
    const coming = onTheWay.get(file) ?? bring(name, file).finally(() => onTheWay.delete(file));
    onTheWay.set(file, coming);
    return coming;
  };
}

function fileOf({ kind, number }: PieceName): string {
  return `${kind}${String(number)}.bin`;
}

/**
 * Runs `ask` on what is there, brings all that it missed together, and runs it again, until
 * nothing is missing: a query is quick to run and a file slow to come. `null` as soon as nobody
 * waits for the answer.
 */
export async function askPieces<T>(
  { takeMissed }: PiecedIndex,
  bring: BringPiece,
  ask: () => T,
  { signal, most }: Asker,
): Promise<AskedPieces<T> | null> {
  const lost = new Set<string>();
  for (;;) {
    const value = ask();
    const wanted = takeMissed().filter((name) => !lost.has(fileOf(name)));
    const dear = wanted.length > most;
    if (wanted.length === 0 || dear) return { value, missing: lost.size, dear };
    await Promise.all(
      wanted.map(async (name) => {
        if (!(await bring(name))) lost.add(fileOf(name));
      }),
    );
    if (signal.aborted) return null;
  }
}
