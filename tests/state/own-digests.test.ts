import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ownDigestId } from '#domain/own-digest.ts';
import type { ReadDigest } from '#domain/own-reading.ts';
import { paperId } from '#domain/paper.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { openLibrary } from '#library/open-library.ts';
import {
  addOwnDigests,
  loadPortion,
  readOwnDigests,
  removeOwnDigest,
  storeOwnAgain,
} from '#state/keep-own-digests.ts';
import {
  createOwnDigestsStore,
  seekOwnDigests,
  type OwnDigestsStore,
} from '#state/own-digests.ts';

const opened: Library[] = [];
let sites = 0;

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

async function open(site: string): Promise<Library> {
  const library = await openLibrary(site);
  if (library.kind !== 'open') throw new Error(library.message);
  opened.push(library);
  return library;
}

function freshSite(): string {
  sites += 1;
  return `own-state-${String(sites)}`;
}

/** What a page knows of the own digests of a site, once it has read them. */
async function storeOn(library: Library | LibraryRefusal): Promise<OwnDigestsStore> {
  const store = createOwnDigestsStore();
  await seekOwnDigests(store, library);
  await readOwnDigests(store);
  return store;
}

function readDigest(name: string): ReadDigest {
  return {
    digest: {
      id: ownDigestId(name),
      file: `${name}.txt`,
      label: null,
      query: null,
      date: null,
      addedAt: 1,
      papers: [paperId('one')],
      portions: 1,
    },
    portions: [new TextEncoder().encode(`["${name}"]`)],
  };
}

const MINE = readDigest('mine');
const { id } = MINE.digest;

function idsOf(store: OwnDigestsStore) {
  return [...store.getState().digests.keys()];
}

describe('own digests', () => {
  test('are read on the next visit, and it is known beforehand that there are some', async () => {
    const site = freshSite();
    const first = await storeOn(await open(site));
    expect(first.getState()).toMatchObject({ held: false, status: 'read' });
    await addOwnDigests(first, [MINE, readDigest('other')]);
    expect(first.getState()).toMatchObject({ unstored: new Map(), refusal: null });

    const again = await storeOn(await open(site));
    expect(again.getState()).toMatchObject({ held: true, status: 'read' });
    expect(idsOf(again)).toEqual([id, ownDigestId('other')]);
    expect(await loadPortion(again, id, 0)).toEqual(MINE.portions[0]);
    expect(await loadPortion(again, id, 1)).toMatchObject({ kind: 'failed' });
  });

  test('follow other tabs: added there, removed there, brought back there', async () => {
    const site = freshSite();
    const [here, there] = [await storeOn(await open(site)), await storeOn(await open(site))];
    await addOwnDigests(here, [MINE]);
    await vi.waitFor(() => {
      expect(idsOf(there)).toEqual([id]);
    });
    const outcome = await removeOwnDigest(here, MINE.digest);
    expect(idsOf(here)).toEqual([]);
    await vi.waitFor(() => {
      expect(idsOf(there)).toEqual([]);
    });
    if (outcome.kind !== 'removed') throw new Error(outcome.message);
    outcome.undo?.();
    await vi.waitFor(() => {
      expect(idsOf(there)).toEqual([id]);
    });
    expect(await loadPortion(there, id, 0)).toEqual(MINE.portions[0]);
  });

  test('are shown once they are stored, not before', async () => {
    const store = await storeOn(await open(freshSite()));
    const adding = addOwnDigests(store, [MINE]);
    expect(idsOf(store)).toEqual([]);
    expect(await adding).toBe(true);
    expect(idsOf(store)).toEqual([id]);
  });

  test('that are refused stay on the page, and are stored once there is room', async () => {
    const library = await open(freshSite());
    let isFull = false;
    const store = await storeOn({
      ...library,
      run: (action) =>
        isFull ? Promise.resolve({ kind: 'full', message: 'No room.' }) : library.run(action),
    });
    isFull = true;
    expect(await addOwnDigests(store, [MINE])).toBe(false);
    expect(store.getState().refusal).toMatchObject({ kind: 'full' });
    expect([...store.getState().unstored.keys()]).toEqual([id]);
    expect(await loadPortion(store, id, 0)).toEqual(MINE.portions[0]);
    isFull = false;
    await storeOwnAgain(store);
    expect(store.getState()).toMatchObject({ refusal: null, unstored: new Map() });
    expect(await library.holdsOwnDigests()).toBe(true);
  });

  test('last as long as the page where there is no storage, and go with a way back', async () => {
    const store = await storeOn({ kind: 'refused', message: 'A private window.' });
    await addOwnDigests(store, [MINE]);
    expect(store.getState().refusal).toMatchObject({ kind: 'refused' });
    const outcome = await removeOwnDigest(store, MINE.digest);
    expect(idsOf(store)).toEqual([]);
    expect(store.getState().refusal).toBeNull();
    if (outcome.kind !== 'removed') throw new Error(outcome.message);
    outcome.undo?.();
    await vi.waitFor(() => {
      expect(idsOf(store)).toEqual([id]);
    });
  });

  test('added while the storage still opens are stored once it is open', async () => {
    const store = createOwnDigestsStore();
    await addOwnDigests(store, [MINE]);
    const library = await open(freshSite());
    await seekOwnDigests(store, library);
    await readOwnDigests(store);
    expect(store.getState()).toMatchObject({ refusal: null, unstored: new Map() });
    expect(idsOf(store)).toEqual([id]);
    expect(await library.holdsOwnDigests()).toBe(true);
  });
});
