import { describe, expect, test } from 'vitest';
import type { Archive, DigestEntry, PublishedDigest } from '#domain/archive.ts';
import { digestId } from '#domain/digest.ts';
import {
  createArchiveStore,
  digestState,
  knownDigest,
  requireDigest,
  requireDigestList,
} from '#state/archive.ts';

function digest(id: string): PublishedDigest {
  return {
    id: digestId(id),
    file: `${id}.txt`,
    label: null,
    query: null,
    date: null,
    papers: [],
    earlier: null,
    later: null,
    before: [],
  };
}

const ARCHIVE: Archive = {
  site: { id: 'site', name: 'Site', description: 'A site.', url: null },
  themes: [],
  digests: [],
  themeRules: 'data/theme-rules-1.json',
  count: 0,
  list: null,
  search: null,
};

const OTHER = digestId('other');

function openStore() {
  return createArchiveStore(ARCHIVE, digest('first'));
}

describe('a digest that the page did not start with', () => {
  test('is loading until it is here', async () => {
    const store = openStore();
    const loading = requireDigest(store, OTHER, async () => digest('other'));
    expect(digestState(store.getState(), OTHER)).toEqual({ status: 'loading' });
    await loading;
    expect(digestState(store.getState(), OTHER)).toEqual({
      status: 'ready',
      digest: digest('other'),
    });
  });

  test('is asked for once, however often it comes into view', async () => {
    const store = openStore();
    let asked = 0;
    const load = async () => {
      asked += 1;
      return digest('other');
    };
    await Promise.all([requireDigest(store, OTHER, load), requireDigest(store, OTHER, load)]);
    await requireDigest(store, OTHER, load);
    expect(asked).toBe(1);
  });

  test('that failed says why, and is tried again the next time', async () => {
    const store = openStore();
    await requireDigest(store, OTHER, async () => 'No connection.');
    expect(digestState(store.getState(), OTHER)).toEqual({
      status: 'failed',
      message: 'No connection.',
    });
    await requireDigest(store, OTHER, async () => digest('other'));
    expect(digestState(store.getState(), OTHER).status).toBe('ready');
  });

  test('leaves the others as they are', async () => {
    const store = openStore();
    await requireDigest(store, OTHER, async () => 'No connection.');
    expect(digestState(store.getState(), digestId('first')).status).toBe('ready');
  });
});

function entry(id: string): DigestEntry {
  const { label, query, date, file } = digest(id);
  const counts = { papers: 2, themes: [2] };
  return { id: digestId(id), label, query, date, file, ...counts, data: `data/${id}.json` };
}

describe('the list of all digests', () => {
  const ALL = [entry('newest'), entry('first'), entry('other')];

  function openFirst() {
    const archive = { ...ARCHIVE, digests: ALL.slice(0, 1), count: 3, list: 'data/list.json' };
    return createArchiveStore(archive, digest('first'));
  }

  test('is asked for once, by all that want it, and then they are all known', async () => {
    const store = openFirst();
    const asked: string[] = [];
    const load = async (path: string) => {
      asked.push(path);
      return ALL;
    };
    await Promise.all([requireDigestList(store, load), requireDigestList(store, load)]);
    expect(store.getState().list).toBe('whole');
    expect(store.getState().archive.digests).toEqual(ALL);
    await requireDigestList(store, load);
    expect(asked).toEqual(['data/list.json']);
  });

  test.each([
    ['missing', null],
    ['cut short', ALL.slice(0, 2)],
    ['of another build', [entry('else'), ...ALL.slice(1)]],
  ])('that is %s is refused, and tried again when wanted anew', async (_, list) => {
    const store = openFirst();
    await requireDigestList(store, async () => list);
    expect(store.getState().list).toBe('failed');
    expect(store.getState().archive.digests).toEqual(ALL.slice(0, 1));
    await requireDigestList(store, async () => ALL);
    expect(store.getState().list).toBe('whole');
  });

  test('is not asked for where all digests are there', async () => {
    const store = openStore();
    await requireDigestList(store, async () => {
      throw new Error('asked');
    });
    expect(store.getState().list).toBe('whole');
  });

  test('is not needed for the name of a digest that is here', () => {
    const store = openFirst();
    expect(knownDigest(store.getState(), digestId('first'))?.id).toBe('first');
    expect(knownDigest(store.getState(), OTHER)).toBeUndefined();
  });
});
