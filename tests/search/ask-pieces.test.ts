import { expect, test } from 'vitest';
import { askPieces, bringPieces, type LoadPiece } from '#search/ask-pieces.ts';
import type { PieceName } from '#search/index-pieces.ts';
import { openPieces } from '#search/pieced-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { indexBytes } from './open-made-index.ts';

/** An answer that first misses so many lists, which a host sends at once. */
function askFor(
  lists: number,
  rest: Promise<void> | null,
  signal = new AbortController().signal,
) {
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
  const bring = bringPieces(pieced, load);
  const answer = askPieces(pieced, bring, () => 'answer', { signal, rest });
  return { answer, loaded };
}

test('a query that still grows fetches many files only when typing rests', async () => {
  let restNow = () => {};
  const rest = new Promise<void>((resolve) => {
    restNow = resolve;
  });
  const few = askFor(40, rest);
  expect(await few.answer).toEqual({ value: 'answer', missing: 0 });

  const many = askFor(41, rest);
  expect(many.loaded).toEqual([]);
  restNow();
  expect(await many.answer).toEqual({ value: 'answer', missing: 0 });
  expect(many.loaded).toHaveLength(41);
});

test('none of them for a query that was overtaken meanwhile', async () => {
  const { answer, loaded } = askFor(41, Promise.resolve(), AbortSignal.abort());
  expect(await answer).toBeNull();
  expect(loaded).toEqual([]);
});

test('a query that stands fetches them at once', async () => {
  const { answer, loaded } = askFor(41, null);
  expect(loaded).toHaveLength(41);
  expect(await answer).toEqual({ value: 'answer', missing: 0 });
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
