import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { PAGE_SHAPES } from '#pipeline/bench/write-page-shapes.ts';
import type { ShapeRecord, WriteShape } from '#pipeline/bench/write-shapes.ts';
import { paperRecords } from './arbitrary-records.ts';

/** Which fields a shape has no place for. */
function untoldBy(shape: string): readonly (keyof ShapeRecord)[] {
  if (shape.includes('copied')) return ['authors', 'arxivId', 'codeUrl'];
  if (shape.includes('lynx')) return ['authors', 'codeUrl'];
  if (shape.includes('page')) return ['authors'];
  return shape.includes('list') ? ['upvotes', 'published'] : [];
}

/** What a reader gets of a record in a shape: what it does not tell is unknown. */
function known(shape: string, record: ShapeRecord) {
  const untold = untoldBy(shape);
  const value = <K extends keyof ShapeRecord, T>(key: K, nothing: T): ShapeRecord[K] | T =>
    untold.includes(key) ? nothing : record[key];
  const codeUrl = value('codeUrl', null);
  return {
    title: record.title,
    abstract: record.abstract,
    authors: value('authors', []),
    arxivId: value('arxivId', null),
    upvotes: value('upvotes', null),
    published: value('published', null),
    addresses: codeUrl === null ? [] : [codeUrl],
  };
}

describe('records on a page are read back the same', () => {
  it.each([...PAGE_SHAPES])('%s', (shape: string, write: WriteShape) => {
    fc.assert(
      fc.property(paperRecords, (records) => {
        const text = new TextEncoder().encode(write(records));
        const { digests, problems, receipt } = parseDigestFile('written', text);
        const said = problems.filter(
          ({ severity, rule }) => severity !== 'info' && rule !== 'page-furniture',
        );
        expect(said).toEqual([]);
        expect(digests).toHaveLength(1);
        expect(digests[0]?.papers).toMatchObject(records.map((each) => known(shape, each)));
        expect(receipt.unassigned).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
