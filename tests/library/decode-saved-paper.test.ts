import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { decodeSavedPaper } from '#library/decode-saved-paper.ts';
import { rowOf } from './saved-papers.ts';

test('a row survives being written as JSON', () => {
  const stored: unknown = JSON.parse(JSON.stringify(rowOf('it')));
  expect(decodeSavedPaper(stored, 'it')).toEqual({ kind: 'row', row: rowOf('it') });
});

test('whatever else is stored is named as unreadable, with its key', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(decodeSavedPaper(stored, 'it')).toMatchObject({
        kind: 'unreadable',
        problem: { key: 'it' },
      });
    }),
  );
});

test('a row damaged in any one field is unreadable', () => {
  const row = rowOf('it');
  const places = fc.constantFrom('id', 'savedAt', 'changedAt', 'removedAt', 'snapshot');
  fc.assert(
    fc.property(places, (place) => {
      expect(decodeSavedPaper({ ...row, [place]: undefined }, 'it').kind).toBe('unreadable');
    }),
  );
});

test('an address that is not one of the web makes the row unreadable', () => {
  const row = rowOf('it');
  const links = [{ kind: 'code', url: 'javascript:alert(1)', repository: null }];
  const decoded = decodeSavedPaper({ ...row, snapshot: { ...row.snapshot, links } }, 'it');
  expect(decoded).toMatchObject({ problem: { message: expect.stringContaining('http') } });
});
