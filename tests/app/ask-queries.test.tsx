import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createFacts } from '#app/paper-facts.ts';
import type { DeskRequest } from '#search/desk-messages.ts';
import type { Reader } from '#state/reader.ts';
import { typeQuery } from '#state/view.ts';
import { answered, listPane, openRoom, search, searchField, settle } from './open-room.tsx';

/** What the desk is sent from here on, by kind. */
function listenIn(reader: Reader): DeskRequest['kind'][] {
  const { handed } = reader.search;
  if (handed === null) throw new Error('The search is not ready.');
  const sent: DeskRequest['kind'][] = [];
  reader.search.handed = {
    ...handed,
    desk: (request) => {
      sent.push(request.kind);
      handed.desk(request);
    },
  };
  return sent;
}

describe('what a key sends to the desk', () => {
  test('the query alone: papers and facts are there before the first', async () => {
    const { reader, user } = await openRoom();
    await waitFor(() => {
      expect(reader.search.handed?.lists.size).toBe(1);
    });
    const sent = listenIn(reader);
    await search(user, 'm');
    expect(sent).toEqual(['ask']);
    await user.type(searchField(), 'er');
    await answered();
    expect(sent.slice(1)).toEqual(['ask', 'ask']);
  });

  test('the query at once, before anything is drawn for the key', async () => {
    const { reader, user } = await openRoom();
    await search(user, 'm');
    const sent = listenIn(reader);
    typeQuery(reader.view, 'me');
    expect(sent).toEqual(['ask']);
    await settle();
    expect(sent).toEqual(['ask']);
  });

  test('facts again once a paper was saved, or taken as read', async () => {
    const { reader, user } = await openRoom();
    await search(user, 'm');
    const sent = listenIn(reader);
    const [star] = listPane().getAllByRole('button', { name: /^Save / });
    if (star === undefined) throw new Error('No paper has a star.');
    await user.click(star);
    await settle();
    expect(sent).toEqual([]);
    await user.type(searchField(), 'e');
    await answered();
    expect(sent).toEqual(['facts', 'ask']);

    await user.click(listPane().getAllByRole('link')[0] ?? star);
    await settle();
    expect(screen.getByRole('article')).toBeInTheDocument();
    await user.type(searchField(), 'r');
    await answered();
    expect(sent).toEqual(['facts', 'ask', 'facts', 'ask']);
  });
});

test('what filters ask of the archive is the same until a paper is saved', async () => {
  const { reader, user } = await openRoom();
  const facts = createFacts(reader);
  const before = facts.ofArchive();
  expect(facts.ofArchive()).toBe(before);
  await user.keyboard('jb');
  await settle();
  expect(facts.ofArchive()).not.toBe(before);
  expect(facts.ofArchive().marks.saved).toHaveLength(1);
});
