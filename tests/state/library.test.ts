import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paperId, type PaperId } from '#domain/paper.ts';
import type { NamedPaper } from '#domain/saved-rows.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import {
  connectLibrary,
  createLibraryStore,
  isSaved,
  removePaper,
  rereadLibrary,
  savedPapers,
  savePaper,
  storeAgain,
  type LibraryStore,
} from '#state/library.ts';
import { snapshotOf } from '../library/saved-papers.ts';

const FULL: LibraryRefusal = { kind: 'full', message: 'There is no room left.' };

let site = '';
let sites = 0;
const opened: Library[] = [];

beforeEach(() => {
  sites += 1;
  site = `state-${String(sites)}`;
});

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  vi.unstubAllGlobals();
});

async function open(): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  return library;
}

/** The library store of one tab. */
async function openTab(): Promise<LibraryStore> {
  const store = createLibraryStore(site);
  await connectLibrary(store, await open());
  return store;
}

function save(store: LibraryStore, id: string): PaperId {
  savePaper(store, paperId(id), snapshotOf(id));
  return paperId(id);
}

function named(id: PaperId, names: Partial<NamedPaper> = {}): NamedPaper {
  return { id, formerIds: [], arxivId: null, ...names };
}

const savedIds = (store: LibraryStore) => savedPapers(store.getState()).map(({ id }) => id);

/** Waits until nothing is on its way to the store. */
async function settled(store: LibraryStore): Promise<void> {
  await vi.waitFor(() => {
    expect(store.getState().unstored.size).toBe(0);
  });
}

/** A library whose disk is full until `empty` is called. */
function withoutRoom(library: Library): {
  readonly library: Library;
  readonly empty: () => void;
} {
  let full = true;
  return {
    library: { ...library, put: async (row) => (full ? FULL : library.put(row)) },
    empty: () => {
      full = false;
    },
  };
}

describe('the saved papers of a page', () => {
  test('are there again when the page is opened again', async () => {
    const first = await openTab();
    const id = save(first, 'kept');
    expect(isSaved(first.getState(), named(id))).toBe(true);
    await settled(first);
    const again = await openTab();
    expect(again.getState()).toMatchObject({ status: 'open', refusal: null, problems: [] });
    expect(savedPapers(again.getState())).toEqual(savedPapers(first.getState()));
  });

  test('are removed, and put back where they were', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const tab = await openTab();
    const older = save(tab, 'older');
    vi.setSystemTime(2000);
    const newer = save(tab, 'newer');
    const undo = removePaper(tab, named(older));
    expect(savedIds(tab)).toEqual([newer]);
    undo();
    expect(savedIds(tab)).toEqual([newer, older]);
    await settled(tab);
    expect(savedIds(await openTab())).toEqual([newer, older]);
    vi.useRealTimers();
  });

  test('were saved before the library was open: they are stored once it is', async () => {
    const early = createLibraryStore(site);
    const id = save(early, 'early');
    expect(early.getState().status).toBe('opening');
    expect(isSaved(early.getState(), named(id))).toBe(true);
    await connectLibrary(early, await open());
    await settled(early);
    expect(savedIds(await openTab())).toEqual([id]);
  });

  test('show at once in the other tabs', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const id = save(one, 'shared');
    await vi.waitFor(() => {
      expect(isSaved(other.getState(), named(id))).toBe(true);
    });
    removePaper(other, named(id));
    await vi.waitFor(() => {
      expect(isSaved(one.getState(), named(id))).toBe(false);
    });
  });

  test('are read again when a tab missed what the others did', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, other] = [await openTab(), await openTab()];
    const id = save(one, 'unheard');
    await settled(one);
    expect(isSaved(other.getState(), named(id))).toBe(false);
    await rereadLibrary(other);
    expect(isSaved(other.getState(), named(id))).toBe(true);
  });

  test('a change of two tabs at once ends the same in both, and in the store', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const id = save(one, 'contested');
    await vi.waitFor(() => {
      expect(isSaved(other.getState(), named(id))).toBe(true);
    });
    removePaper(one, named(id));
    save(other, 'contested');
    await settled(one);
    await settled(other);
    await vi.waitFor(() => {
      expect(one.getState().rows.get(id)).toEqual(other.getState().rows.get(id));
    });
    expect((await openTab()).getState().rows.get(id)).toEqual(one.getState().rows.get(id));
  });
});

describe('a paper that has another id now', () => {
  const now = paperId('now');

  test('is saved as it was, and pressing its star takes it out and puts it back whole', async () => {
    const tab = await openTab();
    const before = save(tab, 'before');
    const paper = named(now, { formerIds: [before] });
    expect(isSaved(tab.getState(), paper)).toBe(true);
    const undo = removePaper(tab, paper);
    expect(isSaved(tab.getState(), paper)).toBe(false);
    expect(savedIds(tab)).toEqual([]);
    undo();
    await settled(tab);
    expect(savedIds(await openTab())).toEqual([before]);
    expect([...tab.getState().rows.keys()]).toEqual([before]);
  });

  test('is not saved by a row of that name which is of another arXiv id', async () => {
    const tab = await openTab();
    const before = paperId('before');
    savePaper(tab, before, { ...snapshotOf('before'), arxivId: '2503.00001' });
    const other = { formerIds: [before], arxivId: '2503.00002' };
    expect(isSaved(tab.getState(), named(now, other))).toBe(false);
    expect(isSaved(tab.getState(), named(now, { ...other, arxivId: null }))).toBe(true);
  });

  test('saved under two ids with one arXiv id is listed once, and goes as one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const tab = await openTab();
    const arxivId = '2503.00001';
    for (const id of ['older', 'newer']) {
      savePaper(tab, paperId(id), { ...snapshotOf(id), arxivId });
      vi.setSystemTime(2000);
    }
    expect(savedIds(tab)).toEqual(['newer']);
    const undo = removePaper(tab, named(paperId('newer'), { arxivId }));
    expect(savedIds(tab)).toEqual([]);
    undo();
    expect([...tab.getState().rows.values()].map(({ removedAt }) => removedAt)).toEqual([
      null,
      null,
    ]);
    await settled(tab);
    vi.useRealTimers();
  });
});

describe('storage that does not take what is saved', () => {
  test('refused: the papers stay on the page, and the reason is known', async () => {
    const refusal: LibraryRefusal = { kind: 'refused', message: 'A private window.' };
    const tab = createLibraryStore(site);
    await connectLibrary(tab, refusal);
    const id = save(tab, 'for-now');
    expect(tab.getState()).toMatchObject({ status: 'closed', refusal });
    expect(isSaved(tab.getState(), named(id))).toBe(true);
    expect([...tab.getState().unstored.keys()]).toEqual([id]);
  });

  test('full: the change is kept on the page and stored when there is room again', async () => {
    const { library, empty } = withoutRoom(await open());
    const tab = createLibraryStore(site);
    await connectLibrary(tab, library);
    const [a, b] = [save(tab, 'a'), save(tab, 'b')];
    await vi.waitFor(() => {
      expect(tab.getState().refusal).toEqual(FULL);
    });
    expect([...tab.getState().unstored.keys()]).toEqual([a, b]);
    expect(savedIds(await openTab())).toEqual([]);

    empty();
    await storeAgain(tab);
    expect(tab.getState()).toMatchObject({ refusal: null, unstored: new Map() });
    expect(savedIds(await openTab()).toSorted()).toEqual([a, b]);
  });

  test('still full when tried again: nothing is lost', async () => {
    const { library } = withoutRoom(await open());
    const tab = createLibraryStore(site);
    await connectLibrary(tab, library);
    const id = save(tab, 'a');
    await storeAgain(tab);
    expect(tab.getState().refusal).toEqual(FULL);
    expect([...tab.getState().unstored.keys()]).toEqual([id]);
    expect(isSaved(tab.getState(), named(id))).toBe(true);
  });

  test('full for one paper only: the others are stored, and it alone waits', async () => {
    const library = await open();
    const tab = createLibraryStore(site);
    await connectLibrary(tab, {
      ...library,
      put: async (row) => (row.id === 'large' ? FULL : library.put(row)),
    });
    const large = save(tab, 'large');
    const small = save(tab, 'small');
    await vi.waitFor(() => {
      expect([...tab.getState().unstored.keys()]).toEqual([large]);
    });
    expect(tab.getState().refusal).toEqual(FULL);
    expect(savedIds(await openTab())).toEqual([small]);
  });

  test('an earlier change that is stored does not settle a later one that is not yet', async () => {
    const library = await open();
    const tab = createLibraryStore(site);
    let first = true;
    await connectLibrary(tab, {
      ...library,
      put: async (row) => {
        if (!first) return FULL;
        first = false;
        return library.put(row);
      },
    });
    const id = save(tab, 'changed-twice');
    removePaper(tab, named(id));
    await vi.waitFor(() => {
      expect(tab.getState().refusal).toEqual(FULL);
    });
    await vi.waitFor(async () => {
      expect(savedIds(await openTab())).toEqual([id]);
    });
    expect([...tab.getState().unstored.keys()]).toEqual([id]);
    expect(isSaved(tab.getState(), named(id))).toBe(false);
  });

  test('what was removed while it was full stays removed when it is stored', async () => {
    const { library, empty } = withoutRoom(await open());
    const tab = createLibraryStore(site);
    await connectLibrary(tab, library);
    const id = save(tab, 'a');
    removePaper(tab, named(id));
    empty();
    await storeAgain(tab);
    expect(tab.getState().unstored.size).toBe(0);
    expect(savedIds(await openTab())).toEqual([]);
  });

  test('reading again while changes wait to be stored does not take them away', async () => {
    const { library } = withoutRoom(await open());
    const tab = createLibraryStore(site);
    await connectLibrary(tab, library);
    const id = save(tab, 'waiting');
    await rereadLibrary(tab);
    expect(isSaved(tab.getState(), named(id))).toBe(true);
  });

  test('a row that cannot be read is named and leaves the others readable', async () => {
    const first = await openTab();
    const id = save(first, 'readable');
    await settled(first);
    const damaged = { ...(await open()) };
    const tab = createLibraryStore(site);
    await connectLibrary(tab, {
      ...damaged,
      loadAll: async () => {
        const contents = await damaged.loadAll();
        const problem = { key: 'damaged', message: 'cannot be read' };
        return contents.kind === 'loaded' ? { ...contents, problems: [problem] } : contents;
      },
    });
    expect(savedIds(tab)).toEqual([id]);
    expect(tab.getState().problems.map(({ key }) => key)).toEqual(['damaged']);
  });
});
