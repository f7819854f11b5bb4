import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { EXPORT_SHAPES } from '#pipeline/bench/write-exports.ts';
import { OUTLINE_SHAPES } from '#pipeline/bench/write-outlines.ts';
import { SHAPES, type ShapeRecord, type WriteShape } from '#pipeline/bench/write-shapes.ts';
import { paperRecords } from './arbitrary-records.ts';

function readBack(text: string) {
  return parseDigestFile('written', new TextEncoder().encode(text));
}

/** Which fields a shape has no place for. */
const UNTOLD: Readonly<Record<string, readonly (keyof ShapeRecord)[]>> = {
  Atom: ['upvotes'],
  BibTeX: ['upvotes'],
  CSV: ['upvotes'],
  OPML: ['upvotes'],
  RIS: ['upvotes'],
  YAML: ['upvotes'],
  'Zotero RDF': ['upvotes'],
  'arXiv mail': ['upvotes'],
  'daily mail': ['abstract', 'authors', 'arxivId', 'published', 'codeUrl'],
  'saved mail': ['abstract', 'authors', 'published', 'codeUrl'],
  RSS: ['upvotes', 'published', 'codeUrl'],
};

/** What a reader gets of a record in a shape: what it does not tell is unknown. */
function known(name: string, record: ShapeRecord) {
  const untold = UNTOLD[name] ?? [];
  const value = <K extends keyof ShapeRecord, T>(key: K, nothing: T): ShapeRecord[K] | T =>
    untold.includes(key) ? nothing : record[key];
  const codeUrl = value('codeUrl', null);
  return {
    title: record.title,
    abstract: value('abstract', null),
    authors: value('authors', []),
    arxivId: value('arxivId', null),
    // A mail says how many, always.
    upvotes:
      name.endsWith('mail') && name !== 'arXiv mail'
        ? (record.upvotes ?? 0)
        : value('upvotes', null),
    published: value('published', null),
    addresses: codeUrl === null ? [] : [codeUrl],
  };
}

describe('records written in a shape are read back the same', () => {
  it.each([...SHAPES, ...EXPORT_SHAPES, ...OUTLINE_SHAPES])(
    '%s',
    (name: string, write: WriteShape) => {
      fc.assert(
        fc.property(paperRecords, (records) => {
          const { digests, problems, receipt } = readBack(write(records));
          expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
          expect(digests).toHaveLength(1);
          expect(digests[0]?.papers).toMatchObject(records.map((each) => known(name, each)));
          expect(receipt.unassigned).toEqual([]);
        }),
      );
    },
  );
});
