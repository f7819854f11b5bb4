import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperId } from '#domain/paper.ts';
import {
  marksRead,
  mergeMarks,
  openedMark,
  takenBackMark,
  type ReadMark,
} from '#domain/read-mark.ts';
import { decodeReadMark } from '#library/decode-read-mark.ts';

const ID = paperId('it');

function markOf(openedAt: number, takenBackAt: number | null = null): ReadMark {
  return { id: ID, openedAt, takenBackAt };
}

/** Marks of one paper with times so close that ties are common. */
const marks = fc.record<ReadMark>({
  id: fc.constant(ID),
  openedAt: fc.nat(3),
  takenBackAt: fc.option(fc.nat(3)),
});

describe('mergeMarks', () => {
  test('the later of opening and taking back wins; at one time the mark stays', () => {
    const opened = markOf(5);
    expect(marksRead(mergeMarks(opened, markOf(1, 6)))).toBe(false);
    expect(marksRead(mergeMarks(opened, markOf(1, 4)))).toBe(true);
    expect(marksRead(mergeMarks(opened, markOf(1, 5)))).toBe(true);
  });

  test('neither sequence nor repetition makes a difference', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(mergeMarks(a, a)).toEqual(a);
        expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
      }),
    );
  });

  test('what happened in any number of tabs comes to its last event', () => {
    const events = fc.array(fc.record({ opened: fc.boolean(), at: fc.nat() }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(events, (all) => {
        const merged = all
          .map(({ opened, at }) => (opened ? markOf(at) : markOf(-1, at)))
          .reduce(mergeMarks);
        const last = Math.max(...all.map(({ at }) => at));
        expect(marksRead(merged)).toBe(all.some(({ opened, at }) => opened && at === last));
      }),
    );
  });

  test('marks of two papers are a bug', () => {
    expect(() => mergeMarks(markOf(1), { ...markOf(1), id: paperId('other') })).toThrow(
      'two papers',
    );
  });
});

describe('what the reader does', () => {
  test('wins over the mark it was done to, whatever the clock says', () => {
    fc.assert(
      fc.property(marks, fc.nat(5), (mark, now) => {
        const opened = openedMark(ID, now, mark);
        expect(mergeMarks(mark, opened)).toEqual(opened);
        expect(marksRead(opened)).toBe(true);
        const takenBack = takenBackMark(mark, now);
        expect(marksRead(mergeMarks(mark, takenBack))).toBe(false);
      }),
    );
  });

  test('opening a paper that counts as read keeps when that was', () => {
    expect(openedMark(ID, 7, markOf(3))).toEqual(markOf(3));
    expect(openedMark(ID, 7, markOf(3, 5))).toEqual(markOf(7, 5));
  });
});

describe('decodeReadMark', () => {
  test('a mark survives being written as JSON', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        const stored: unknown = JSON.parse(JSON.stringify(mark));
        expect(decodeReadMark(stored, 'it')).toEqual({ kind: 'row', row: mark });
      }),
    );
  });

  test('whatever else is stored is named as unreadable, with its key', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(decodeReadMark(stored, 'it')).toMatchObject({
          kind: 'unreadable',
          problem: { key: 'it', message: expect.stringContaining('read mark it') },
        });
      }),
    );
  });
});
