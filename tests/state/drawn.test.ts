import { describe, expect, test } from 'vitest';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import { nextDrawn, searchedName, type Drawn } from '#state/drawn.ts';
import type { Answered } from '#state/search.ts';

const VIEW = wholeDigest(digestId('mar-14'));
const ANSWER = { hits: [], total: 0, marks: [], notes: [] };
const READY = { status: 'ready', archiveLost: false } as const;

function answerTo(view: View): Answered {
  const { query } = view;
  return {
    searched: [],
    name: searchedName(view),
    query,
    answer: ANSWER,
    whole: true,
    missing: 0,
  };
}

function drawn(view: View, answered: Answered | null = null): Drawn {
  return { view, answered, listed: { places: new Map() }, typed: true };
}

describe('what is drawn', () => {
  const before = drawn({ ...VIEW, query: 'mer' }, answerTo({ ...VIEW, query: 'mer' }));
  const view = { ...VIEW, query: 'merg' };
  const asked = { ...before, view };
  const answered = { ...before, view, answered: answerTo(view) };

  test('stays as it is when there is nothing new', () => {
    expect(nextDrawn(before, { ...before }, READY)).toBe(before);
  });

  test('does not follow a keystroke before its answer', () => {
    expect(nextDrawn(before, asked, READY)).toBe(before);
    expect(nextDrawn(before, answered, READY)).toBe(answered);
  });

  test('waits for the search to be fetched, and no longer once it cannot be had', () => {
    const { archiveLost } = READY;
    expect(nextDrawn(before, asked, { status: 'loading', archiveLost })).toBe(before);
    expect(nextDrawn(before, asked, { status: 'failed', archiveLost })).toBe(asked);
  });

  test('takes no answer to the same words from elsewhere', () => {
    const elsewhere = answerTo({ ...view, scope: 'saved' });
    const latest = { ...asked, answered: elsewhere };
    expect(nextDrawn(before, latest, READY)).toBe(before);
  });

  test.each<Partial<View>>([
    { query: '' },
    { query: '  ' },
    { query: 'merg', paper: paperId('x') },
    { query: 'merg', withCode: true },
    { query: 'merg', scope: 'saved' },
  ])(
    'follows at once where no answer is waited for, or more than the query changed: %j',
    (part) => {
      const latest = { ...before, view: { ...before.view, ...part } };
      expect(nextDrawn(before, latest, READY)).toBe(latest);
    },
  );

  test('of the archive waits no longer once its search is lost', () => {
    const old = drawn({ ...VIEW, scope: 'archive' });
    const latest = drawn({ ...old.view, query: 'merg', themes: old.view.themes });
    expect(nextDrawn(old, latest, READY)).toBe(old);
    expect(nextDrawn(old, latest, { ...READY, archiveLost: true })).toBe(latest);
  });
});
