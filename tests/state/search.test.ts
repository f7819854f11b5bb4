import { expect, test } from 'vitest';
import type { DeskReply, DeskRequest } from '#search/desk-messages.ts';
import { askSearch } from '#state/ask-search.ts';
import { createListedStore } from '#state/listed-papers.ts';
import { createSearchStore, requireSearch } from '#state/search.ts';

const ANSWER = { hits: [], total: 0, marks: [], notes: [] };

const ARCHIVE = {
  searched: 'archive',
  name: 'archive',
  head: 'head.json',
  papers: 300,
  folders: ['listed'],
  facts: { themes: [], digests: [], marks: { saved: [], read: [] } },
  filters: { themes: [], themeMode: 'any', withCode: false },
} as const;

/** A store whose desk says what the test has it say. */
async function openStore() {
  const sent: DeskRequest[] = [];
  let say: (reply: DeskReply) => void = () => undefined;
  const openDesk = async (reply: typeof say) => {
    say = reply;
    return (request: DeskRequest) => {
      sent.push(request);
    };
  };
  const store = createSearchStore(openDesk, createListedStore());
  await requireSearch(store);
  return {
    store,
    sent,
    say: (reply: DeskReply) => {
      say(reply);
    },
  };
}

function answer(number: number): DeskReply {
  return { kind: 'answer', number, answer: ANSWER, whole: true, missing: 0, listed: [] };
}

test('an archive that could be opened after all is lost no longer', async () => {
  const { store, say } = await openStore();
  askSearch(store, { ...ARCHIVE, query: 'a', limit: 10, isTyped: true });
  say({ kind: 'lost' });
  expect(store.getState().archiveLost).toBe(true);
  askSearch(store, { ...ARCHIVE, query: 'ab', limit: 10, isTyped: true });
  say(answer(2));
  expect(store.getState()).toMatchObject({ archiveLost: false, answered: { query: 'ab' } });
});

test('an answer that was overtaken is not taken', async () => {
  const { store, sent, say } = await openStore();
  askSearch(store, { ...ARCHIVE, query: 'a', limit: 10, isTyped: true });
  askSearch(store, { ...ARCHIVE, query: 'ab', limit: 10, isTyped: true });
  expect(sent.map(({ kind }) => kind)).toEqual(['archive', 'ask', 'ask']);
  say(answer(1));
  expect(store.getState().answered).toBeNull();
});
