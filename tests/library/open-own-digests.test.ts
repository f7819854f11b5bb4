import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownDigestId, type OwnDigest } from '#domain/own-digest.ts';
import { paperId } from '#domain/paper.ts';
import type { Library, LibraryEvent } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import { openOwnDigests } from '#library/open-own-digests.ts';
import { rowOf } from './saved-papers.ts';

let site = '';
let sites = 0;
const opened: Library[] = [];

beforeEach(() => {
  sites += 1;
  site = `own-${String(sites)}`;
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.restoreAllMocks();
});

async function open(): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  return library;
}

const DIGEST: OwnDigest = {
  id: ownDigestId('mar-14'),
  file: 'mar-14.txt',
  label: 'Mar 14',
  query: null,
  date: null,
  addedAt: 1000,
  papers: [paperId('one'), paperId('two')],
  portions: 2,
};

const PORTIONS = [new TextEncoder().encode('[1]'), new TextEncoder().encode('[2]')];

/** Everything in the stores of own digests, as another program would see it. */
async function stored() {
  const database = await openDB(`paper-digest:${site}`);
  const rows = [await database.getAll('own-digests'), await database.getAllKeys('own-papers')];
  database.close();
  return rows;
}

function nextEvent(library: Library): Promise<LibraryEvent> {
  return new Promise((resolve) => {
    library.watch(resolve);
  });
}

describe('own digests', () => {
  test('are there when the page is opened again, every byte of them', async () => {
    const first = await open();
    expect(await first.holdsOwnDigests()).toBe(false);
    expect(await openOwnDigests(first).put(DIGEST, PORTIONS)).toEqual({ kind: 'stored' });
    first.close();
    const library = await open();
    expect(await library.holdsOwnDigests()).toBe(true);
    const own = openOwnDigests(library);
    expect(await own.loadAll()).toEqual({ kind: 'loaded', rows: [DIGEST], problems: [] });
    for (const [place, bytes] of PORTIONS.entries()) {
      expect(await own.loadPortion(DIGEST.id, place)).toEqual({ kind: 'portion', bytes });
    }
  });

  test('are taken out whole, beside others, and can be put back', async () => {
    const library = await open();
    await library.put(rowOf('one'));
    const own = openOwnDigests(library);
    const longer = { ...DIGEST, id: ownDigestId('mar-140') };
    await own.put(DIGEST, PORTIONS);
    await own.put(longer, PORTIONS);
    expect(await own.remove(DIGEST.id)).toEqual({
      kind: 'whole',
      digest: DIGEST,
      portions: PORTIONS,
    });
    expect(await stored()).toEqual([[longer], [`${longer.id}/0`, `${longer.id}/1`]]);
    expect(await own.remove(DIGEST.id)).toEqual({ kind: 'gone' });
    await own.put(DIGEST, PORTIONS);
    expect(await own.loadAll()).toMatchObject({ rows: [DIGEST, longer] });
    expect(await library.loadAll()).toMatchObject({ rows: [rowOf('one')] });
  });

  test('of another tab are heard of, added and removed', async () => {
    const [here, there] = [await open(), await open()];
    const added = nextEvent(there);
    await openOwnDigests(here).put(DIGEST, PORTIONS);
    expect(await added).toEqual({ kind: 'own-digests', ids: [DIGEST.id] });
    const removed = nextEvent(there);
    await openOwnDigests(here).remove(DIGEST.id);
    expect(await removed).toEqual({ kind: 'own-digests', ids: [DIGEST.id] });
  });

  test('are stored whole or not at all: a full disk leaves nothing behind', async () => {
    const own = openOwnDigests(await open());
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore & { transaction: { _abort?: (name: string) => void } },
      value: unknown,
    ) {
      const request = put.call(this, value);
      // oxlint-disable-next-line no-underscore-dangle -- the only way to fill the stand-in's disk
      if (this.name === 'own-digests') this.transaction._abort?.('QuotaExceededError');
      return request;
    });
    expect(await own.put(DIGEST, PORTIONS)).toMatchObject({ kind: 'full' });
    expect(await stored()).toEqual([[], []]);
  });

  test('are stored whole or not at all: what the browser refuses halfway is taken back', async () => {
    const own = openOwnDigests(await open());
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'own-papers') return put.call(this, value);
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await own.put(DIGEST, PORTIONS)).toMatchObject({ kind: 'full' });
    expect(await stored()).toEqual([[], []]);
  });

  test('that cannot be read are left as they are, and the others are read', async () => {
    const library = await open();
    const own = openOwnDigests(library);
    await own.put(DIGEST, PORTIONS);
    const database = await openDB(`paper-digest:${site}`);
    const odd = { ...DIGEST, id: 'odd', papers: 'none' };
    await database.put('own-digests', odd);
    await database.put('own-papers', { id: `${DIGEST.id}/1`, bytes: 'no bytes' });
    database.close();
    expect(await own.loadAll()).toMatchObject({ rows: [DIGEST], problems: [{ key: 'odd' }] });
    expect(await own.loadPortion(DIGEST.id, 1)).toMatchObject({ kind: 'failed' });
    expect(await own.loadPortion(DIGEST.id, 2)).toMatchObject({ kind: 'failed' });
    expect(await own.remove(DIGEST.id)).toEqual({ kind: 'gone' });
    expect(await stored()).toEqual([[odd], []]);
  });

  test('are refused once the library is closed', async () => {
    const library = await open();
    const own = openOwnDigests(library);
    library.close();
    expect(await own.loadAll()).toMatchObject({ kind: 'failed' });
    expect(await own.put(DIGEST, PORTIONS)).toMatchObject({ kind: 'failed' });
    expect(await library.holdsOwnDigests()).toBe(false);
  });
});
