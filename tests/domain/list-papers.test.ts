import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestId } from '#domain/digest.ts';
import { hasCode, listPapers } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { NO_THEME, themeId, type ThemeId } from '#domain/theme.ts';
import { SCOPES, SORTS, wholeDigest, type View } from '#domain/view.ts';
import { papers, theme } from './arbitrary-papers.ts';

const EVERY_THEME = [...['a', 'b', 'c', 'd'].map(themeId), NO_THEME];

const view: fc.Arbitrary<View> = fc.record({
  digest: fc.constant(digestId('today')),
  paper: fc.constant(null),
  query: fc.constantFrom('', 'words'),
  themes: fc.uniqueArray(fc.oneof(theme, fc.constant(NO_THEME)), { maxLength: 3 }),
  themeMode: fc.constantFrom('any', 'all'),
  scope: fc.constantFrom(...SCOPES),
  withCode: fc.boolean(),
  sort: fc.option(fc.constantFrom(...SORTS)),
});

/** Papers, and the ranks of those that a query found; `null` is no query. */
const found = papers.chain((all) =>
  fc.record({
    all: fc.constant(all),
    ranks: fc.option(
      fc
        .shuffledSubarray(all.map(({ id }) => id))
        .map((ids): ReadonlyMap<PaperId, number> => new Map(ids.map((id, at) => [id, at]))),
    ),
  }),
);

function themesOf(paper: ReadablePaper): readonly ThemeId[] {
  return paper.themes.length === 0 ? [NO_THEME] : paper.themes.map(({ id }) => id);
}

/** The list by the words of the definition, paper by paper. */
function isListed(
  paper: ReadablePaper,
  { themes, themeMode, withCode }: View,
  ranks: ReadonlyMap<PaperId, number> | null,
): boolean {
  if (ranks !== null && !ranks.has(paper.id)) return false;
  if (withCode && !hasCode(paper)) return false;
  if (themes.length === 0) return true;
  const fits = themes.filter((id) => themesOf(paper).includes(id)).length;
  return themeMode === 'any' ? fits > 0 : fits === themes.length;
}

const ids = (list: readonly ReadablePaper[]) => list.map(({ id }) => id);

describe('the list of a view', () => {
  test('holds exactly the papers that fit, each once', () => {
    fc.assert(
      fc.property(found, view, ({ all, ranks }, shown) => {
        const expected = ids(all.filter((paper) => isListed(paper, shown, ranks)));
        expect(ids(listPapers(all, shown, ranks).papers).toSorted()).toEqual(
          expected.toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('each theme counts the papers of the list that choosing it gives', () => {
    fc.assert(
      fc.property(found, view, ({ all, ranks }, shown) => {
        const { counts } = listPapers(all, shown, ranks);
        for (const id of EVERY_THEME) {
          const chosen = shown.themeMode === 'any' ? [id] : [...new Set([...shown.themes, id])];
          const after = listPapers(all, { ...shown, themes: chosen }, ranks);
          expect(counts.get(id) ?? 0).toBe(after.papers.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('"with code" counts the papers of the list that switching it on gives', () => {
    fc.assert(
      fc.property(found, view, ({ all, ranks }, shown) => {
        const after = listPapers(all, { ...shown, withCode: true }, ranks);
        expect(listPapers(all, shown, ranks).withCode).toBe(after.papers.length);
      }),
      { numRuns: 200 },
    );
  });

  test('any of: the counts of the chosen themes cover the list', () => {
    fc.assert(
      fc.property(found, view, ({ all, ranks }, any) => {
        const shown = { ...any, themeMode: 'any' as const };
        const { papers: listed, counts } = listPapers(all, shown, ranks);
        const chosen = shown.themes.length === 0 ? EVERY_THEME : shown.themes;
        const sum = chosen.reduce((total, id) => total + (counts.get(id) ?? 0), 0);
        const shared = listed.reduce(
          (total, paper) => total + themesOf(paper).filter((id) => chosen.includes(id)).length,
          0,
        );
        expect(sum).toBe(shared);
        expect(sum).toBeGreaterThanOrEqual(listed.length);
      }),
      { numRuns: 200 },
    );
  });

  test('stands in the order that is asked for', () => {
    const collator = new Intl.Collator('en', { numeric: true });
    fc.assert(
      fc.property(found, view, ({ all, ranks }, shown) => {
        const { papers: listed } = listPapers(all, shown, ranks);
        const digestOrder = all.filter((paper) => listed.includes(paper));
        const rank = (id: PaperId) => ranks?.get(id) ?? 0;
        const orders = {
          digest: digestOrder,
          title: digestOrder.toSorted((a, b) => collator.compare(a.title, b.title)),
          relevance:
            shown.query === ''
              ? digestOrder
              : digestOrder.toSorted((a, b) => rank(a.id) - rank(b.id)),
        };
        expect(ids(listed)).toEqual(ids(orders[shown.sort ?? 'relevance']));
      }),
      { numRuns: 200 },
    );
  });

  test('of nothing is empty', () => {
    const list = listPapers([], wholeDigest(digestId('today')), null);
    expect(list).toEqual({ papers: [], counts: new Map(), withCode: 0 });
  });
});
