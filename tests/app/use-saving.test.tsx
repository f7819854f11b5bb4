import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createReader } from '#app/create-reader.ts';
import { useSaving } from '#app/use-saving.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import { wholeDigest } from '#domain/view.ts';
import { savePaper } from '#state/library.ts';
import { ReaderContext } from '#state/reader.ts';
import { putListed } from '#state/listed-papers.ts';
import { snapshotOf } from '../library/saved-papers.ts';
import { SHIPPED } from './open-room.tsx';

test('a paper of a digest that the page knows nothing of is kept all the same', () => {
  const { archive, digest } = SHIPPED;
  const [shipped] = digest.papers;
  if (shipped === undefined) throw new Error('The shipped digest is empty.');
  const reader = createReader(archive, digest, { ...wholeDigest(digest.id), scope: 'archive' });
  const id = paperId('from-elsewhere');
  const paper = { ...shipped, id };
  const home = digestId('2019-01-02');
  putListed(reader.listed, [[0, { paper, home }]]);
  const { result } = renderHook(useSaving, {
    wrapper: ({ children }) => <ReaderContext value={reader}>{children}</ReaderContext>,
  });
  act(() => {
    result.current.toggleSaved(id);
  });
  expect(result.current.isSaved(paper)).toBe(true);
  expect(reader.library.getState().rows.get(id)?.snapshot).toMatchObject({
    title: shipped.title,
    digest: { id: home, label: null, date: null, name: '2019-01-02' },
  });
});

test('a paper saved under a former id is saved: its star takes that out, and adds no second', () => {
  const { archive, digest } = SHIPPED;
  const [shipped] = digest.papers;
  if (shipped === undefined) throw new Error('The shipped digest is empty.');
  const before = paperId('as-it-was-called-before');
  const papers = [{ ...shipped, formerIds: [before] }];
  const reader = createReader(archive, { ...digest, papers }, wholeDigest(digest.id));
  savePaper(reader.library, before, snapshotOf('As it was called before'));
  const { result } = renderHook(useSaving, {
    wrapper: ({ children }) => <ReaderContext value={reader}>{children}</ReaderContext>,
  });
  const isSaved = () => papers.map(result.current.isSaved);
  expect(isSaved()).toEqual([true]);
  act(() => {
    result.current.toggleSaved(shipped.id);
  });
  expect(isSaved()).toEqual([false]);
  expect([...reader.library.getState().rows.keys()]).toEqual([before]);
  act(() => {
    reader.notices.getState().current?.undo?.();
  });
  expect(isSaved()).toEqual([true]);
});
