import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '#parse/normalise-text.ts';
import { hashWords } from '#parse/plain-words.ts';
import { TitleMap } from '#parse/title-map.ts';

/** What a map of the folded titles says of each title, one after the other. */
function placesByFold(titles: readonly string[]): readonly number[] {
  const known = new Map<string, number>();
  return titles.map((title, place) => {
    const folded = foldText(title);
    if (!known.has(folded)) known.set(folded, place);
    return known.get(folded) ?? place;
  });
}

function placesByTitle(titles: readonly string[]): readonly number[] {
  const known = new TitleMap<number>();
  return titles.map((title, place) => known.getOrAdd(title, place));
}

it('knows a title again as its folded form does', () => {
  // Two spellings of one title, signs alone, and letters that are folded as a text only.
  const title = fc
    .array(fc.constantFrom('a', 'A', 'é', '½', '1 2', 'ß', '深', ' ', '-', '!'), {
      maxLength: 4,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
      expect(placesByTitle(titles)).toEqual(placesByFold(titles));
    }),
  );
});

it('tells titles apart that share a number', () => {
  const byNumber = new Map<number | null, string>();
  const shared: string[] = [];
  for (let at = 0; shared.length < 8; at += 1) {
    const title = `Paper ${String(at)}`;
    const number = hashWords(title);
    const other = byNumber.get(number);
    if (other === undefined) byNumber.set(number, title);
    else shared.push(other, title);
  }
  const titles = [...shared, ...shared.map((title) => title.toUpperCase())];
  expect(placesByTitle(titles)).toEqual(placesByFold(titles));
});
