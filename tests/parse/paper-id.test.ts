import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctPaperId, paperIdOf } from '#parse/paper-id.ts';

/** Any code point, halves of pairs included; much quicker than fast-check's own 'binary'. */
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((code) => String.fromCodePoint(code));

it.each([
  ['Trying Bilinear Pooling in Video-QA', 'trying-bilinear-pooling-in-video-qa'],
  ['Schrödinger’s Naïve Café: Łódź & Straße', 'schrodinger-s-naive-cafe-lodz-strasse'],
  ['  What?  ', 'what'],
  ['../../etc/passwd', 'etc-passwd'],
])('%s is %s', (title, id) => {
  expect(paperIdOf(title)).toBe(id);
});

it.each(['con', 'NUL', 'Com1', 'constructor', 'index', '..', '!!!', '深度学习', 'Тест', '𝔸'])(
  '%s is told by a hash',
  (title) => {
    expect(paperIdOf(title)).toMatch(/^(?:[a-z\d-]+-)?[\da-f]{8}$/);
  },
);

it('is cut at a word, and titles that begin alike stay apart', () => {
  const long = 'A Very Long Title '.repeat(9);
  expect(paperIdOf(long)).toMatch(/^a-very-long-title-.*-(?:a|very|long|title)-[\da-f]{8}$/);
  expect(paperIdOf(`${long} One`)).not.toBe(paperIdOf(`${long} Two`));
  expect(paperIdOf('深度')).not.toBe(paperIdOf('学习'));
});

it('depends on the title alone, whatever its case and composition', () => {
  expect(paperIdOf('Café au Lait')).toBe(paperIdOf('Cafe\u0301 AU lait'));
  expect(distinctPaperId('A', 'one')).not.toBe(distinctPaperId('A', 'two'));
});

it('is safe as a file name and in a URL for any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.string(), (title, abstract) => {
      const ids = [paperIdOf(title), distinctPaperId(title, abstract)];
      const isSafe = (id: string): boolean =>
        /^(?=.{1,80}$)[a-z\d]+(?:-[a-z\d]+)*$/.test(id) &&
        !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id);
      expect(ids.filter((id) => !isSafe(id))).toEqual([]);
    }),
  );
});
