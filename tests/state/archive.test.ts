import { describe, expect, test } from 'vitest';
import type { Archive, EnrichedDigest } from '#domain/archive.ts';
import { digestId } from '#domain/digest.ts';
import { createArchiveStore, digestState, requireDigest } from '#state/archive.ts';

function digest(id: string): EnrichedDigest {
  return {
    id: digestId(id),
    file: `${id}.txt`,
    label: null,
    query: null,
    date: null,
    papers: [],
  };
}

const ARCHIVE: Archive = {
  site: { id: 'site', name: 'Site', description: 'A site.', url: null },
  themes: [],
  digests: [],
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
