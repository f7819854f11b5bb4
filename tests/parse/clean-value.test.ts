import { expect, it } from 'vitest';
import { cleanValue } from '#parse/clean-value.ts';

it('cleans a text with one odd sign as it cleans one with more', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const isAlike = (text: string): boolean =>
    cleanValue(`${text}|  z`) === `${cleanValue(`${text}|`)} z`;
  const others = characters.filter(
    (sign) => !isAlike(`a${sign}b`) || !isAlike(`${sign}a${sign}`),
  );
  expect(others).toEqual([]);
  expect(cleanValue(' a\u202eb\u0007\n c\ud800 \u{1d400}')).toBe('ab c\ufffd \u{1d400}');
});
