import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLOUR_SCHEMES,
  DEFAULT_PREFERENCES,
  readPreferences,
  TEXT_SIZES,
  TYPEFACES,
  type Preferences,
} from '#state/preferences.ts';

const preferences: fc.Arbitrary<Preferences> = fc.record({
  scheme: fc.constantFrom(...COLOUR_SCHEMES),
  size: fc.constantFrom(...TEXT_SIZES),
  typeface: fc.constantFrom(...TYPEFACES),
  shortcuts: fc.boolean(),
});

describe('stored preferences', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(preferences, (chosen) => {
        expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
      }),
    );
  });

  test('of any text, and of any JSON, are preferences that the page knows', () => {
    const odd = fc.dictionary(
      fc.constantFrom('scheme', 'size', 'typeface', 'shortcuts', '__proto__'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const stored = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.json(),
      odd.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const read = readPreferences(text);
        expect(COLOUR_SCHEMES).toContain(read.scheme);
        expect(TEXT_SIZES).toContain(read.size);
        expect(TYPEFACES).toContain(read.typeface);
        expect(typeof read.shortcuts).toBe('boolean');
        expect(Object.keys(read)).toEqual(Object.keys(DEFAULT_PREFERENCES));
      }),
    );
  });

  test('keep what can be read beside what cannot', () => {
    expect(readPreferences('{"scheme":"dark","size":"enormous"}')).toEqual({
      ...DEFAULT_PREFERENCES,
      scheme: 'dark',
    });
  });
});
