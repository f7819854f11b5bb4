import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { paperId } from '#domain/paper.ts';
import type { ReadMark } from '#domain/read-mark.ts';
import { mergeRows, removedRow, restoredRow, type SavedPaper } from '#domain/saved-paper.ts';
import type { Library, LibraryEvent, LibraryRefusal } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import { rowOf, rowsOfOnePaper } from './saved-papers.ts';

let site = '';
let sites = 0;
const opened: Library[] = [];

beforeEach(() => {
  sites += 1;
  site = `site-${String(sites)}`;
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** One tab's library before it was read, closed after the test. */
async function openUnread(): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  return library;
}

/** One tab's library, read as a page does. */
async function open(): Promise<Library> {
  const library = await openUnread();
  await Promise.all([library.loadAll(), library.loadReadMarks()]);
  return library;
}

/** All that can be done before the page has a turn. */
async function endOfTask(): Promise<void> {
  for (let step = 0; step < 50; step += 1) await Promise.resolve();
}

async function rows(library: Library): Promise<readonly SavedPaper[]> {
  const contents = await library.loadAll();
  if (contents.kind !== 'loaded') throw new Error(contents.message);
  expect(contents.problems).toEqual([]);
  return contents.rows;
}

function nextEvent(library: Library): Promise<LibraryEvent> {
  return new Promise((resolve) => {
    library.watch(resolve);
  });
}

/** The store as another program would see it. */
function rawDatabase(version?: number) {
  return openDB(`paper-digest:${site}`, version);
}

describe('keeping papers', () => {
  test('a saved paper is there when the page is opened again, every field of it', async () => {
    const first = await open();
    expect(await first.put(rowOf('one'))).toEqual({ kind: 'stored', row: rowOf('one') });
    first.close();
    expect(await rows(await open())).toEqual([rowOf('one')]);
  });

  test('sites on one origin have libraries of their own', async () => {
    const here = await open();
    await here.put(rowOf('one'));
    site = `${site}-neighbour`;
    expect(await rows(await open())).toEqual([]);
  });

  test('removing leaves a tombstone, which undo turns back', async () => {
    const library = await open();
    const row = rowOf('one');
    await library.put(row);
    const removed = removedRow(row, 2000);
    await library.put(removed);
    expect(await rows(library)).toEqual([removed]);
    const restored = restoredRow(removed, 3000);
    await library.put(restored);
    expect(await rows(library)).toEqual([restored]);
  });

  test('an older change does not undo a newer one', async () => {
    const library = await open();
    const newer = rowOf('one', { changedAt: 5000 });
    await library.put(newer);
    const older = rowOf('one', { changedAt: 4000, removedAt: 4000 });
    expect(await library.put(older)).toEqual({ kind: 'stored', row: newer });
    expect(await rows(library)).toEqual([newer]);
  });

  test('two tabs that save at once lose nothing', async () => {
    const [left, right] = [await open(), await open()];
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        (place % 2 === 0 ? left : right).put(rowOf(`paper-${String(place)}`)),
      ),
    );
    expect(await rows(left)).toHaveLength(20);
    expect(await rows(right)).toHaveLength(20);
  });
});

describe('a page that is left at once', () => {
  test('has asked for all of the writing in the task of the change', async () => {
    const library = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const stored = library.put(rowOf('one'));
    const marked = library.putReadMark(markOf('one', 1));
    await endOfTask();
    expect(put.mock.calls).toEqual([[rowOf('one')], [markOf('one', 1)]]);
    expect(commit).toHaveBeenCalledTimes(2);
    expect(await Promise.all([stored, marked])).toMatchObject([
      { kind: 'stored' },
      { kind: 'stored' },
    ]);
  });

  test('writes nothing over what it has not read', async () => {
    const before = await openUnread();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const stored = before.put(rowOf('one'));
    await endOfTask();
    expect(put).not.toHaveBeenCalled();
    expect(await stored).toMatchObject({ kind: 'stored' });
  });
});

test('whatever tabs write at the same time, what is stored is all of it merged', async () => {
  const turns = fc.array(fc.tuple(rowsOfOnePaper, fc.boolean()), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(turns, async (drawn) => {
      sites += 1;
      site = `site-${String(sites)}`;
      const [left, right] = [await open(), await open()];
      await Promise.all(drawn.map(([row, isLeft]) => (isLeft ? left : right).put(row)));
      const [stored] = await rows(await openUnread());
      expect(stored).toEqual(drawn.map(([row]) => row).reduce(mergeRows));
      for (const library of opened.splice(0)) library.close();
    }),
    { numRuns: 60 },
  );
});

describe('several tabs', () => {
  test('a change in one is seen in the other, both ways, and not by itself', async () => {
    const [left, right] = [await open(), await open()];
    const own = vi.fn<(event: LibraryEvent) => void>();
    left.watch(own);
    const seen = nextEvent(right);
    await left.put(rowOf('one'));
    expect(await seen).toEqual({ kind: 'changed', rows: [rowOf('one')], problems: [] });
    expect(own).not.toHaveBeenCalled();

    const back = nextEvent(left);
    const removed = removedRow(rowOf('one'), 2000);
    await right.put(removed);
    expect(await back).toEqual({ kind: 'changed', rows: [removed], problems: [] });
  });

  test('a listener that was taken back hears no more', async () => {
    const [left, right] = [await open(), await open()];
    const silent = vi.fn<(event: LibraryEvent) => void>();
    right.watch(silent)();
    const seen = nextEvent(right);
    await left.put(rowOf('one'));
    await seen;
    expect(silent).not.toHaveBeenCalled();
  });

  test('a newer version of the page in another tab takes over, and that is said', async () => {
    const old = await open();
    await old.put(rowOf('one'));
    const event = nextEvent(old);
    const newer = await rawDatabase(99);
    expect(await event).toMatchObject({ kind: 'closed', refusal: { kind: 'refused' } });
    expect(await old.put(rowOf('two'))).toMatchObject({ kind: 'refused' });
    newer.close();
    expect(await openLibrary(site)).toMatchObject({ kind: 'refused' });
  });

  test('without channels between tabs, saving works all the same', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const library = await open();
    await library.put(rowOf('one'));
    expect(await rows(library)).toHaveLength(1);
  });
});

function markOf(id: string, openedAt: number, takenBackAt: number | null = null): ReadMark {
  return { id: paperId(id), openedAt, takenBackAt };
}

async function marks(library: Library): Promise<readonly ReadMark[]> {
  const contents = await library.loadReadMarks();
  if (contents.kind !== 'loaded') throw new Error(contents.message);
  return contents.rows;
}

describe('read marks', () => {
  test('stand beside the saved papers, and are there when the page is opened again', async () => {
    const first = await open();
    await first.put(rowOf('one'));
    expect(await first.putReadMark(markOf('one', 1))).toMatchObject({ kind: 'stored' });
    await first.putReadMark(markOf('two', 2, 3));
    first.close();
    const again = await open();
    expect(await marks(again)).toEqual([markOf('one', 1), markOf('two', 2, 3)]);
    expect(await rows(again)).toEqual([rowOf('one')]);
  });

  test('are merged with what another tab stored', async () => {
    const [left, right] = [await open(), await open()];
    await left.putReadMark(markOf('one', 5, 6));
    expect(await right.putReadMark(markOf('one', 4))).toEqual({
      kind: 'stored',
      row: markOf('one', 5, 6),
    });
    expect(await marks(left)).toEqual([markOf('one', 5, 6)]);
  });

  test('are told to the other tabs, not as saved papers', async () => {
    const [left, right] = [await open(), await open()];
    const seen = nextEvent(right);
    await left.putReadMark(markOf('one', 1));
    expect(await seen).toEqual({ kind: 'marked', marks: [markOf('one', 1)] });
  });

  test('do not ask the browser for storage that stays', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    vi.stubGlobal('navigator', { storage: { persist } });
    await (await open()).putReadMark(markOf('one', 1));
    expect(persist).not.toHaveBeenCalled();
  });

  test('that cannot be read are left as they are, and the others are read', async () => {
    const library = await open();
    await library.putReadMark(markOf('good', 1));
    const raw = await rawDatabase();
    const odd = { id: 'odd', openedAt: 'yesterday' };
    await raw.put('read-marks', odd);
    expect(await marks(library)).toEqual([markOf('good', 1)]);
    expect(await library.putReadMark(markOf('odd', 2))).toMatchObject({ kind: 'failed' });
    expect(await raw.get('read-marks', 'odd')).toEqual(odd);
    raw.close();
  });
});

describe.each([
  { name: 'before read marks', version: 1 },
  { name: 'before own digests', version: 2 },
  { name: 'before marks of seen digests', version: 3 },
])('a database of the version $name', ({ version: older }) => {
  const marked = older === 1 ? [] : [markOf('two', 5)];
  const own = older > 2 ? [{ id: 'own--one' }] : [];
  const odd = { id: 'odd', savedAt: 'never' };
  const [saved, removed] = [rowOf('one'), removedRow(rowOf('two'), 2000)];

  /** Opens it as the page of that version did, holding these rows. */
  async function openOlder(onNewer: () => void) {
    const database = await openDB(`paper-digest:${site}`, older, {
      upgrade: (upgraded) => {
        upgraded.createObjectStore('papers', { keyPath: 'id' });
        if (older > 1) upgraded.createObjectStore('read-marks', { keyPath: 'id' });
        if (older > 2) upgraded.createObjectStore('own-digests', { keyPath: 'id' });
      },
      blocking: onNewer,
    });
    for (const row of [saved, removed, odd]) await database.put('papers', row);
    for (const mark of marked) await database.put('read-marks', mark);
    for (const digest of own) await database.put('own-digests', digest);
    return database;
  }

  /** What the library gives, and what is stored once a read mark was written. */
  async function allOf(library: Library) {
    const { rows: readable, problems } = {
      problems: [],
      rows: [],
      ...(await library.loadAll()),
    };
    await library.putReadMark(markOf('one', 1));
    const raw = await rawDatabase();
    const stored = [
      await raw.getAll('papers'),
      await raw.getAll('read-marks'),
      await raw.getAll('own-digests'),
      await raw.getAll('seen-digests'),
    ];
    raw.close();
    return { version: raw.version, readable, unreadable: problems.length, stored };
  }

  const ALL_KEPT = {
    version: 4,
    readable: [saved, removed],
    unreadable: 1,
    stored: [[odd, saved, removed], [markOf('one', 1), ...marked], own, []],
  };

  test('keeps every saved paper, removed and unreadable ones too', async () => {
    (await openOlder(() => undefined)).close();
    expect(await allOf(await open())).toEqual(ALL_KEPT);
  });

  test('is taken over from a tab that holds it open', async () => {
    const tab = await openOlder(() => {
      tab.close();
    });
    expect(await allOf(await open())).toEqual(ALL_KEPT);
  });

  test('is waited for, and that is said, where a tab does not let go', async () => {
    const tab = await openOlder(() => undefined);
    const reasons: LibraryRefusal[] = [];
    const opening = openLibrary(site, (reason) => reasons.push(reason));
    await vi.waitFor(() => {
      expect(reasons).toMatchObject([{ kind: 'refused' }]);
    });
    await tab.put('papers', rowOf('one'));
    tab.close();
    const library = await opening;
    if (library.kind !== 'open') throw new Error(library.message);
    opened.push(library);
    expect(await allOf(library)).toEqual(ALL_KEPT);
  });
});

describe('what can go wrong', () => {
  test('no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openLibrary(site)).toMatchObject({ kind: 'refused' });
  });

  test.each(['SecurityError', 'InvalidStateError'])('opening refused: %s', async (name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    expect(await openLibrary(site)).toMatchObject({ kind: 'refused' });
  });

  test('a full disk is said, and what was there stays', async () => {
    const library = await open();
    await library.put(rowOf('one'));
    // The disk turns out to be full when the transaction is to be written out, after the request.
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: IDBObjectStore & { transaction: { _abort?: (name: string) => void } },
      value: unknown,
    ) {
      const request = this.add({ ...(value as object), id: 'never' });
      // oxlint-disable-next-line no-underscore-dangle -- the only way to fill the stand-in's disk
      this.transaction._abort?.('QuotaExceededError');
      return request;
    });
    expect(await library.put(rowOf('two'))).toMatchObject({ kind: 'full' });
    put.mockRestore();
    expect(await rows(library)).toEqual([rowOf('one')]);
    expect(await library.put(rowOf('two'))).toMatchObject({ kind: 'stored' });
  });

  test('a connection that the browser dropped is made anew', async () => {
    const library = await open();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await library.put(rowOf('one'))).toMatchObject({ kind: 'stored' });
    expect(await rows(library)).toHaveLength(1);
  });

  test('any other failure comes back with its reason', async () => {
    const library = await open();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('disk on fire', 'UnknownError');
    });
    expect(await library.put(rowOf('one'))).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('disk on fire'),
    });
    expect(await library.loadAll()).toMatchObject({ kind: 'failed' });
  });

  test('a row that cannot be read is reported and kept as it is', async () => {
    const library = await open();
    await library.put(rowOf('good'));
    const raw = await rawDatabase();
    const odd = { ...rowOf('odd'), snapshot: { title: 7 } };
    await raw.put('papers', odd);
    expect(await library.loadAll()).toMatchObject({
      rows: [{ id: 'good' }],
      problems: [{ key: 'odd', message: expect.stringContaining('snapshot.title') }],
    });
    expect(await library.put(rowOf('odd'))).toMatchObject({ kind: 'failed' });
    expect(await raw.get('papers', 'odd')).toEqual(odd);
    const later = { ...odd, id: 'later' };
    await raw.put('papers', later);
    expect(await library.put(rowOf('later'))).toMatchObject({ kind: 'failed' });
    expect(await raw.get('papers', 'later')).toEqual(later);
    raw.close();
  });

  test('after closing, nothing is written and nothing throws', async () => {
    const library = await open();
    library.close();
    expect(await library.put(rowOf('one'))).toMatchObject({ kind: 'failed' });
    expect(await library.loadAll()).toMatchObject({ kind: 'failed' });
    expect(await library.putReadMark(markOf('one', 1))).toMatchObject({ kind: 'failed' });
    expect(await library.loadReadMarks()).toMatchObject({ kind: 'failed' });
  });
});

describe('asking for storage that stays', () => {
  test('once, after the first save, and the answer is told', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    vi.stubGlobal('navigator', { storage: { persist } });
    const library = await open();
    expect(persist).not.toHaveBeenCalled();
    const answer = nextEvent(library);
    await library.put(rowOf('one'));
    expect(await answer).toEqual({ kind: 'persistence', persistent: true });
    await library.put(rowOf('two'));
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test('a browser that fails to answer is no reason to fail', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () =>
      Promise.reject(new TypeError('no')),
    );
    vi.stubGlobal('navigator', { storage: { persist } });
    const library = await open();
    expect(await library.put(rowOf('one'))).toMatchObject({ kind: 'stored' });
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
