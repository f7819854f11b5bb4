import { expect, test } from 'vitest';
import { askPieces, bringPieces, type LoadPiece } from '#search/ask-pieces.ts';
import type { PieceName } from '#search/index-pieces.ts';
import { openPieces } from '#search/pieced-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { indexBytes } from './open-made-index.ts';

/** An answer that first misses so many lists, which a host sends at once. */
function askFor(lists: number, most: number) {
  const names = Array.from({ length: lists }, (_, number): PieceName => ({
    stamp: 1,
    kind: 'p',
    number,
  }));
  const loaded: string[] = [];
  const load: LoadPiece = (file) => {
    loaded.push(file);
    return Promise.resolve(new Uint8Array());
  };
  let missed: readonly PieceName[] = names;
  const takeMissed = () => {
    const taken = missed;
    missed = [];
    return taken;
  };
  const pieced = {
    ...openPieces(cutIndex(indexBytes([]), []).head),
    takeMissed,
    put: () => null,
  };
  const { signal } = new AbortController();
  const answer = askPieces(pieced, bringPieces(pieced, load), () => 'answer', { signal, most });
  return { answer, loaded };
}

test('an answer that takes no more files than it may fetches them', async () => {
  const { answer, loaded } = askFor(16, 16);
  expect(await answer).toEqual({ value: 'answer', missing: 0, dear: false });
  expect(loaded).toHaveLength(16);
});

test('one that takes more is dear, and fetches none of them', async () => {
  const { answer, loaded } = askFor(17, 16);
  expect(await answer).toEqual({ value: 'answer', missing: 0, dear: true });
  expect(loaded).toEqual([]);
});

test('a piece that is on its way is not fetched again for the next query', async () => {
  const loads: ((bytes: Uint8Array) => void)[] = [];
  const pieced = { ...openPieces(cutIndex(indexBytes([]), []).head), put: () => null };
  const bring = bringPieces(
    pieced,
    () =>
      new Promise((resolve) => {
        loads.push(resolve);
      }),
  );
  const name: PieceName = { stamp: 1, kind: 'v', number: 0 };
  const both = [bring(name), bring(name)];
  expect(loads).toHaveLength(1);
  for (const resolve of loads) resolve(new Uint8Array());
  expect(await Promise.all(both)).toEqual([true, true]);
  void bring(name);
  expect(loads).toHaveLength(2);
});
