import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paperId } from '#domain/paper.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import {
  connectReadMarks,
  createReadMarksStore,
  isRead,
  markRead,
  markUnread,
  rereadReadMarks,
  type ReadMarksStore,
} from '#state/read-marks.ts';

const PAPER = paperId('it');
const FULL: LibraryRefusal = { kind: 'full', message: 'There is no room left.' };

let site = '';
let sites = 0;
const opened: Library[] = [];

beforeEach(() => {
  sites += 1;
  site = `read-marks-${String(sites)}`;
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  return library;
}

/** The read marks of one tab. */
async function openTab(library?: Library | LibraryRefusal): Promise<ReadMarksStore> {
  const store = createReadMarksStore();
  await connectReadMarks(store, library ?? (await open()));
  return store;
}

const read = (store: ReadMarksStore) => isRead(store.getState(), PAPER);

/** Waits until a page opened now finds the paper read, or unread. */
async function expectStored(expected: boolean): Promise<void> {
  await vi.waitFor(async () => {
    expect(read(await openTab())).toBe(expected);
  });
}

describe('the read marks of a page', () => {
  test('are set, taken back and set again, and found by the next page', async () => {
    const tab = await openTab();
    expect(read(tab)).toBe(false);
    markRead(tab, PAPER);
    expect(read(tab)).toBe(true);
    await expectStored(true);
    markUnread(tab, PAPER);
    expect(read(tab)).toBe(false);
    await expectStored(false);
    markRead(tab, PAPER);
    await expectStored(true);
  });

  test('keep the time of the opening that marked the paper', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const tab = await openTab();
    markRead(tab, PAPER);
    vi.setSystemTime(2000);
    markRead(tab, PAPER);
    expect(tab.getState().marks.get(PAPER)?.openedAt).toBe(1000);
  });

  test('are not known before they are read, and nothing is marked until then', async () => {
    const tab = createReadMarksStore();
    expect(tab.getState().status).toBe('opening');
    markRead(tab, PAPER);
    expect(read(tab)).toBe(false);
    await connectReadMarks(tab, await open());
    expect(tab.getState().status).toBe('open');
  });

  test('taking back what is not marked does nothing', async () => {
    const tab = await openTab();
    markUnread(tab, PAPER);
    expect(tab.getState().marks.size).toBe(0);
  });

  test('show at once in the other tabs', async () => {
    const [one, other] = [await openTab(), await openTab()];
    markRead(one, PAPER);
    await vi.waitFor(() => {
      expect(read(other)).toBe(true);
    });
    markUnread(other, PAPER);
    await vi.waitFor(() => {
      expect(read(one)).toBe(false);
    });
  });

  test('are read again when a tab missed what the others did', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, other] = [await openTab(), await openTab()];
    markRead(one, PAPER);
    await expectStored(true);
    expect(read(other)).toBe(false);
    await rereadReadMarks(other);
    expect(read(other)).toBe(true);
  });

  test('two tabs that mark and take back at once end the same', async () => {
    const [one, other] = [await openTab(), await openTab()];
    markRead(one, PAPER);
    await vi.waitFor(() => {
      expect(read(other)).toBe(true);
    });
    markUnread(one, PAPER);
    markUnread(other, PAPER);
    markRead(other, PAPER);
    await vi.waitFor(() => {
      expect(one.getState().marks).toEqual(other.getState().marks);
    });
    await expectStored(read(one));
  });
});

describe('storage that does not take the marks', () => {
  test('refused: they last as long as the page', async () => {
    const tab = await openTab({ kind: 'refused', message: 'A private window.' });
    expect(tab.getState().status).toBe('open');
    markRead(tab, PAPER);
    expect(read(tab)).toBe(true);
    markUnread(tab, PAPER);
    expect(read(tab)).toBe(false);
    await expectStored(false);
  });

  test('full: they last as long as the page, over a second reading too', async () => {
    const tab = await openTab({ ...(await open()), putReadMark: async () => FULL });
    markRead(tab, PAPER);
    await rereadReadMarks(tab);
    expect(read(tab)).toBe(true);
    await expectStored(false);
  });

  test('unreadable as a whole: nothing is known, and marks can still be set', async () => {
    const tab = await openTab({ ...(await open()), loadReadMarks: async () => FULL });
    expect(tab.getState()).toMatchObject({ status: 'open', marks: new Map() });
    markRead(tab, PAPER);
    await expectStored(true);
  });
});
