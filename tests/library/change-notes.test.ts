// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import type { ReadMark } from '#domain/read-mark.ts';
import type { SavedPaper } from '#domain/saved-paper.ts';
import type { SeenMark } from '#domain/seen-mark.ts';
import type { Library, LibraryContents, LibraryRefusal } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import { loadSeenMarks, putSeenMark } from '#library/seen-marks.ts';
import { connectLibrary, createLibraryStore, isSaved, savePaper } from '#state/library.ts';
import { rowOf, snapshotOf } from './saved-papers.ts';

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
  localStorage.clear();
});

async function open(): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  await library.loadAll();
  return library;
}

function rowsOf<Row>(contents: LibraryContents<Row> | LibraryRefusal): readonly Row[] {
  if (contents.kind !== 'loaded') throw new Error(contents.message);
  return contents.rows;
}

async function papersOf(library: Library): Promise<readonly SavedPaper[]> {
  return rowsOf(await library.loadAll());
}

/** The browser drops what is asked of the database, as where the page is left meanwhile. */
function dropWrites(): { readonly end: () => void } {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The transaction was aborted.', 'AbortError');
  });
  return { end: () => spy.mockRestore() };
}

const READ: ReadMark = { id: paperId('one'), openedAt: 5, takenBackAt: null };
const SEEN: SeenMark = {
  id: digestId('2025-03-14'),
  date: '2025-03-14' as SeenMark['date'],
  seenAt: 7,
  takenBackAt: null,
};

describe('a change that the database dropped', () => {
  test('is there on the next visit, and in the database from then on', async () => {
    const left = await open();
    const dropped = dropWrites();
    await left.put(rowOf('one'));
    await left.putReadMark(READ);
    await putSeenMark(left, SEEN);
    dropped.end();
    left.close();

    const back = await open();
    expect(await papersOf(back)).toEqual([rowOf('one')]);
    expect(rowsOf(await back.loadReadMarks())).toEqual([READ]);
    expect(rowsOf(await loadSeenMarks(back))).toEqual([SEEN]);
    expect(Object.keys(localStorage)).toEqual([]);
    const raw = await openDB(`paper-digest:${site}`);
    expect(await raw.getAll('papers')).toEqual([rowOf('one')]);
    expect(await raw.getAll('read-marks')).toEqual([READ]);
    expect(await raw.getAll('seen-digests')).toEqual([SEEN]);
    raw.close();
  });

  test('does not undo what was changed later', async () => {
    const left = await open();
    const dropped = dropWrites();
    await left.put(rowOf('one', { changedAt: 1000 }));
    dropped.end();
    const removed = rowOf('one', { changedAt: 2000, removedAt: 2000 });
    await left.put(removed);
    expect(await papersOf(await open())).toEqual([removed]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('shows while the database still refuses it, and waits on', async () => {
    const left = await open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const first = [
      rowOf('one', { changedAt: 1000 }),
      rowOf('one', { changedAt: 2000 }),
    ] as const;
    await left.put(first[0]);
    await left.put(first[1]);
    await left.put(first[1]);
    expect(await papersOf(await open())).toEqual([first[1]]);
    vi.restoreAllMocks();
    expect(await papersOf(await open())).toEqual([first[1]]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('is told to the other tabs once it is stored', async () => {
    const left = await open();
    const dropped = dropWrites();
    await left.put(rowOf('one'));
    dropped.end();
    const told = new Promise((resolve) => {
      left.watch(resolve);
    });
    await open();
    expect(await told).toMatchObject({ kind: 'changed', rows: [{ id: 'one' }] });
  });

  test('of another site on the same origin stays there', async () => {
    const left = await open();
    const dropped = dropWrites();
    await left.put(rowOf('one'));
    dropped.end();
    const here = site;
    site = `${here}-neighbour`;
    expect(await papersOf(await open())).toEqual([]);
    site = here;
    expect(await papersOf(await open())).toHaveLength(1);
  });
});

describe('a change', () => {
  test('is noted before the database is asked, and no longer once it is stored', async () => {
    const library = await open();
    const stored = library.put(rowOf('one'));
    expect(Object.keys(localStorage)).toHaveLength(1);
    await stored;
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('that was made before the library opened outlives the page', async () => {
    savePaper(createLibraryStore(site), paperId('early'), snapshotOf('early'));
    const next = createLibraryStore(site);
    await connectLibrary(next, await open());
    const paper = { id: paperId('early'), formerIds: [], arxivId: null };
    expect(isSaved(next.getState(), paper)).toBe(true);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('is stored where local storage is refused', async () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const library = await open();
    expect(await library.put(rowOf('one'))).toMatchObject({ kind: 'stored' });
    expect(await papersOf(library)).toEqual([rowOf('one')]);
  });
});

test('a note that cannot be read is reported and left, and the others are stored', async () => {
  const left = await open();
  const dropped = dropWrites();
  await left.put(rowOf('one'));
  dropped.end();
  const [good = ''] = Object.keys(localStorage);
  const odd = [good.replace('"savedAt":', '"savedOn":'), good.slice(0, -1)];
  for (const key of odd) localStorage.setItem(key, '');
  const contents = await (await open()).loadAll();
  expect(rowsOf(contents)).toEqual([rowOf('one')]);
  expect(Object.keys(localStorage).toSorted()).toEqual(odd.toSorted());
  expect(await (await open()).loadAll()).toMatchObject({
    problems: [
      {
        message:
          'The saved paper that waits in local storage cannot be read: ' +
          'savedAt should be a number. It is left as it is.',
      },
      { message: expect.stringContaining('that waits in local storage cannot be read') },
    ],
  });
});
