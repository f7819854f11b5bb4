import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { onceEach, rowsOf } from '#domain/saved-rows.ts';
import { rowOf, snapshotOf } from '../library/saved-papers.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e').map(paperId);
const arxivId = fc.option(fc.constantFrom('2503.00001', '2503.00002', '2503.00003'));

const rows = fc
  .uniqueArray(fc.record({ id, arxivId }), { selector: (row) => row.id, maxLength: 5 })
  .map((drawn) =>
    drawn.map((row) =>
      rowOf(row.id, { snapshot: { ...snapshotOf(row.id), arxivId: row.arxivId } }),
    ),
  );
const paper = fc.record({ id, arxivId, formerIds: fc.uniqueArray(id, { maxLength: 3 }) });

test('the rows of a paper are those of its id, its arXiv id, and its former names', () => {
  fc.assert(
    fc.property(rows, paper, (all, sought) => {
      const expected = all.filter((row) => {
        const other = row.snapshot.arxivId;
        if (row.id === sought.id) return true;
        if (sought.arxivId !== null && other !== null) return other === sought.arxivId;
        return sought.formerIds.includes(row.id);
      });
      const found = rowsOf(new Map(all.map((row) => [row.id, row])), sought);
      expect(new Set(found)).toEqual(new Set(expected));
    }),
  );
});

test('papers are listed once each: none is left out but beside one of its arXiv id', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const listed = onceEach(all);
      for (const row of all) {
        const same = listed.filter(
          (each) =>
            each === row ||
            (row.snapshot.arxivId !== null && each.snapshot.arxivId === row.snapshot.arxivId),
        );
        expect(same).toHaveLength(1);
      }
      expect(all.filter((row) => listed.includes(row))).toEqual(listed);
    }),
  );
});
