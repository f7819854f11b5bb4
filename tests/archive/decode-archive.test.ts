import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeArchive, decodeDigest } from '#archive/decode-archive.ts';
import { DecodeError } from '#domain/decode.ts';
import { emitDigest } from '#pipeline/emit-data.ts';
import { digest } from '../domain/arbitrary-papers.ts';

const PAPER = {
  id: 'a-paper',
  title: 'A paper',
  titleText: null,
  abstract: 'Its words.',
  abstractText: null,
  authors: [],
  arxivId: null,
  upvotes: null,
  doi: null,
  published: null,
  publishedLabel: null,
  links: [],
  themes: [],
  lines: [1, 3],
  related: [],
  home: 'today',
};

function digestWith(changes: object): unknown {
  return {
    id: 'today',
    file: 'today.txt',
    label: null,
    query: null,
    date: null,
    papers: [{ ...PAPER, ...changes }],
  };
}

function formulaWith(element: object): unknown {
  const tree = { tag: 'math', attributes: {}, children: [], ...element };
  return digestWith({ titleText: [{ kind: 'math', tex: 'x', plain: 'x', tree }] });
}

describe('decoding', () => {
  test('gives back the digest that was emitted', () => {
    fc.assert(
      fc.property(digest, (emitted) => {
        expect(decodeDigest(JSON.parse(emitDigest(emitted).content), '')).toEqual(emitted);
      }),
      { numRuns: 200 },
    );
  });

  test('of any JSON gives a value or says what is wrong, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const errors = [decodeArchive, decodeDigest].flatMap((decode) => {
          try {
            decode(value, '');
            return [];
          } catch (error) {
            return [error];
          }
        });
        expect(errors.filter((error) => !(error instanceof DecodeError))).toEqual([]);
      }),
    );
  });

  test('damage in one place of a digest never passes as something else', () => {
    const fields = Object.keys(PAPER).filter((name) => name !== 'title' && name !== 'abstract');
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.constantFrom({ odd: 1 }, true),
        (name, odd) => {
          expect(() => decodeDigest(digestWith({ [name]: odd }), '')).toThrow(
            new RegExp(`^papers\\[0\\]\\.${name}`),
          );
        },
      ),
    );
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'javascript://example.org/%0aalert(1)',
  ])('the address %j never becomes a link', (url) => {
    const link = { kind: 'code', url, repository: null };
    expect(() => decodeDigest(digestWith({ links: [link] }), '')).toThrow(
      'papers[0].links[0].url should be an http address',
    );
    const inline = { kind: 'link', url, text: 'harmless' };
    expect(() => decodeDigest(digestWith({ abstractText: [inline] }), '')).toThrow(
      'papers[0].abstractText[0].url should be an http address',
    );
  });

  test.each(['onclick', 'ONLOAD', 'style', 'href', 'dangerouslySetInnerHTML'])(
    'a formula with the attribute %s is refused',
    (name) => {
      expect(() => decodeDigest(formulaWith({ attributes: { [name]: 'x' } }), '')).toThrow(
        `papers[0].titleText[0].tree.attributes.${name} should be left out`,
      );
    },
  );

  test.each(['script', 'a', 'iframe', 'mstyle onload=x', 'svg'])(
    'a formula with the element %s is refused, however deep',
    (tag) => {
      const bad = { tag, attributes: {}, children: [] };
      const row = { tag: 'mrow', attributes: {}, children: ['x', bad] };
      expect(() => decodeDigest(formulaWith({ children: [row] }), '')).toThrow(
        'papers[0].titleText[0].tree.children[0].children[1].tag should be a MathML element',
      );
    },
  );

  test('a day that is not in the calendar is refused', () => {
    expect(() => decodeDigest(digestWith({ published: '2025-02-30' }), '')).toThrow(
      'papers[0].published should be a date YYYY-MM-DD',
    );
  });
});
