import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestId } from '#domain/digest.ts';
import { describeSearch, keptView, searchAddress } from '#domain/kept-search.ts';
import { ownDigestId } from '#domain/own-digest.ts';
import { paperId } from '#domain/paper.ts';
import { themeId } from '#domain/theme.ts';
import { readAddress, viewAddress, type AddressContext } from '#domain/view-address.ts';
import { SCOPES, SORTS, wholeDigest, type View } from '#domain/view.ts';
import { slug } from './arbitrary-papers.ts';

const digest = fc.constantFrom('today', 'yesterday', 'long-ago').map(digestId);

/** What a reader can type; a lone half of a surrogate pair cannot be typed, nor be in an address. */
const query = fc.string({ unit: 'grapheme' });

const view: fc.Arbitrary<View> = fc.record({
  digest: fc.oneof(digest, fc.constant(ownDigestId('mine'))),
  paper: fc.option(slug.map(paperId)),
  query,
  themes: fc.uniqueArray(slug.map(themeId), { maxLength: 4 }),
  themeMode: fc.constantFrom('any', 'all'),
  scope: fc.constantFrom(...SCOPES),
  withCode: fc.boolean(),
  sort: fc.option(fc.constantFrom(...SORTS)),
});

/** Each paper has its home where the arbitrary function says, or none. */
const context: fc.Arbitrary<AddressContext> = fc.record({
  newest: digest,
  homeOf: fc.func(fc.option(digest)),
  listsAll: fc.constant(true),
});

const today: AddressContext = {
  newest: digestId('today'),
  homeOf: (paper) => (paper === 'known' ? digestId('today') : null),
  listsAll: true,
};

describe('addresses', () => {
  test('every view comes back from its address', () => {
    fc.assert(
      fc.property(view, context, (shown, site) => {
        expect(readAddress(viewAddress(shown, site), site)).toEqual(shown);
      }),
      { numRuns: 1000 },
    );
  });

  test('all digests are a single one where there are no others', () => {
    expect(readAddress('?q=a&all', today).scope).toBe('archive');
    expect(readAddress('?q=a&all', { ...today, listsAll: false })).toEqual({
      ...wholeDigest(today.newest),
      query: 'a',
    });
  });

  test('of an own digest and its papers lead to a page that there is', () => {
    const own = wholeDigest(ownDigestId('mine'));
    expect(viewAddress(own, today)).toBe('?digest=own--mine');
    const open = { ...own, paper: paperId('known'), query: 'a' };
    expect(viewAddress(open, today)).toBe('?q=a&digest=own--mine&paper=known');
  });

  test('an address survives the address bar: parsed as a URL it is the same', () => {
    fc.assert(
      fc.property(view, context, (shown, site) => {
        const address = viewAddress(shown, site);
        const root = 'https://example.org/some/folder/';
        expect(new URL(address, root).href).toBe(root + address);
      }),
    );
  });

  test('any text is read as some view that has an address of its own', () => {
    const params = fc
      .array(
        fc.tuple(
          fc.constantFrom('q', 'themes', 'match', 'saved', 'code', 'sort', 'digest', 'paper'),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    const path = fc.constantFrom('', 'index.html', 'papers/%', 'papers/x.html', 'digests/a/b');
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(path, params).map(([start, search]) => `${start}?${search}`),
    );
    fc.assert(
      fc.property(address, context, (text, site) => {
        const read = readAddress(text, site);
        expect(new Set(read.themes).size).toBe(read.themes.length);
        expect(() => viewAddress(read, site)).not.toThrow();
      }),
    );
  });

  test('the newest digest is the root itself, others and papers are files', () => {
    const whole = wholeDigest(digestId('today'));
    expect(viewAddress(whole, today)).toBe('');
    expect(viewAddress(wholeDigest(digestId('yesterday')), today)).toBe(
      'digests/yesterday.html',
    );
    expect(viewAddress({ ...whole, paper: paperId('known') }, today)).toBe('papers/known.html');
  });

  test('a paper that the site does not have is named behind the list it was opened from', () => {
    const open: View = {
      ...wholeDigest(digestId('today')),
      paper: paperId('gone'),
      scope: 'saved',
    };
    expect(viewAddress(open, today)).toBe('?saved&paper=gone');
  });

  test('addresses stay readable', () => {
    const narrowed: View = {
      ...wholeDigest(digestId('today')),
      query: 'model merging',
      themes: [themeId('merging'), themeId('ctr')],
      themeMode: 'all',
      withCode: true,
    };
    expect(viewAddress(narrowed, today)).toBe(
      '?q=model+merging&themes=merging,ctr&match=all&code',
    );
  });

  test.each([
    ['papers/known', paperId('known'), 'today'],
    ['papers/known.html?digest=yesterday', paperId('known'), 'yesterday'],
    ['index.html', null, 'today'],
    ['digests/yesterday', null, 'yesterday'],
  ])(
    '%s, as a server without file endings may write it, is understood',
    (address, paper, list) => {
      expect(readAddress(address, today)).toMatchObject({ paper, digest: list });
    },
  );

  test('what an address misspells is left at its default', () => {
    expect(readAddress('?sort=upvotes&match=some&themes=,,', today)).toEqual(
      wholeDigest(digestId('today')),
    );
  });
});

describe('kept searches', () => {
  test('ask the same of another digest, whatever the order in which themes were chosen', () => {
    fc.assert(
      fc.property(view, view, (searched, here) => {
        const address = searchAddress(searched);
        const themes = searched.themes.toReversed();
        expect(searchAddress({ ...searched, themes })).toBe(address);
        expect(keptView(address, here, { listsAll: true })).toEqual({
          ...searched,
          query: searched.query.trim(),
          themes: searched.themes.toSorted(),
          digest: here.digest,
          paper: null,
          sort: null,
        });
        expect(address).not.toContain(' ');
      }),
    );
  });

  test('are called by their words, else by what narrows the list', () => {
    const named = [{ id: themeId('ctr'), name: 'Click-through rate' }];
    const of = (address: string) =>
      describeSearch(
        keptView(address, { digest: digestId('today') }, { listsAll: true }),
        named,
      );
    expect(of('?q=mixup')).toEqual({ name: 'mixup', detail: null });
    expect(of('?q=mixup&themes=ctr,gone&all&code')).toEqual({
      name: 'mixup',
      detail: 'Click-through rate, gone, with code, in all digests',
    });
    expect(of('?themes=ctr&saved')).toEqual({
      name: 'Click-through rate',
      detail: 'in saved papers',
    });
  });
});
