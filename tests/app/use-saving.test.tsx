import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createReader } from '#app/create-reader.ts';
import { useSaving } from '#app/use-saving.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import { wholeDigest } from '#domain/view.ts';
import { ReaderContext } from '#state/reader.ts';
import { SHIPPED } from './open-room.tsx';

test('a paper of a digest that the page knows nothing of is kept all the same', () => {
  const { archive, digest } = SHIPPED;
  const [shipped] = digest.papers;
  if (shipped === undefined) throw new Error('The shipped digest is empty.');
  const reader = createReader(archive, digest, { ...wholeDigest(digest.id), scope: 'archive' });
  const id = paperId('from-elsewhere');
  const paper = { ...shipped, id };
  const home = digestId('2019-01-02');
  reader.listed.setState({
    files: new Map([[0, { status: 'ready', papers: [{ paper, home }] }]]),
  });
  const { result } = renderHook(useSaving, {
    wrapper: ({ children }) => <ReaderContext value={reader}>{children}</ReaderContext>,
  });
  act(() => {
    result.current.toggleSaved(id);
  });
  expect(result.current.saved.has(id)).toBe(true);
  expect(reader.library.getState().rows.get(id)?.snapshot).toMatchObject({
    title: shipped.title,
    digest: { id: home, label: null, date: null, name: '2019-01-02' },
  });
});
