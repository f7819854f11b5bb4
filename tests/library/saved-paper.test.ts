import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeRows, removedRow, restoredRow, savedRow } from '#domain/saved-paper.ts';
import { rowOf, rowsOfOnePaper, snapshotOf } from './saved-papers.ts';

describe('mergeRows', () => {
  test('the last change wins', () => {
    const saved = rowOf('it', { changedAt: 5 });
    const removed = rowOf('it', { changedAt: 6, removedAt: 6 });
    expect(mergeRows(saved, removed)).toEqual(removed);
    expect(mergeRows(rowOf('it', { changedAt: 7 }), removed).removedAt).toBeNull();
  });

  test('of two changes at one time, the paper stays', () => {
    const removed = rowOf('it', { changedAt: 5, removedAt: 5 });
    expect(mergeRows(removed, rowOf('it', { changedAt: 5 })).removedAt).toBeNull();
  });

  test('neither sequence nor repetition makes a difference', () => {
    fc.assert(
      fc.property(rowsOfOnePaper, rowsOfOnePaper, rowsOfOnePaper, (a, b, c) => {
        expect(mergeRows(a, a)).toEqual(a);
        expect(mergeRows(a, b)).toEqual(mergeRows(b, a));
        expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c)));
      }),
    );
  });

  test('rows of two papers are a bug', () => {
    expect(() => mergeRows(rowOf('a'), rowOf('b'))).toThrow('two papers');
  });
});

describe('what the reader does', () => {
  test('each change wins over the row it was made to, whatever the clock says', () => {
    fc.assert(
      fc.property(rowsOfOnePaper, fc.nat(3), (row, now) => {
        for (const changed of [
          removedRow(row, now),
          restoredRow(row, now),
          savedRow(row.id, row.snapshot, now, row),
        ]) {
          expect(mergeRows(row, changed)).toEqual(changed);
        }
      }),
    );
  });

  test('undoing a removal brings the paper back to its place', () => {
    const row = rowOf('it', { savedAt: 3 });
    expect(restoredRow(removedRow(row, 2000), 3000)).toEqual({ ...row, changedAt: 3000 });
  });

  test('a paper saved twice keeps its place; one saved anew comes first', () => {
    const row = rowOf('it', { savedAt: 3 });
    const newer = snapshotOf('newer');
    expect(savedRow(row.id, newer, 2000, row)).toMatchObject({ savedAt: 3, snapshot: newer });
    expect(savedRow(row.id, newer, 3000, removedRow(row, 2000)).savedAt).toBe(3000);
    expect(savedRow(row.id, newer, 2000, undefined)).toMatchObject({
      savedAt: 2000,
      changedAt: 2000,
      removedAt: null,
    });
  });
});
