import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  answered,
  countText,
  listPane,
  openRoom,
  search,
  searchField,
  settle,
} from './open-room.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function searchFor(user: UserEvent, words: string): Promise<void> {
  await user.clear(searchField());
  await search(user, words);
}

async function star(): Promise<HTMLElement> {
  return listPane().findByRole('button', { name: 'Keep this search' });
}

/** The kept searches that the palette offers, with the quiet words behind their names. */
async function kept(): Promise<(string | null)[]> {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const palette = within(await screen.findByRole('dialog', { name: 'Go to' }));
  const group = palette.queryByRole('group', { name: 'Kept searches' });
  return group === null
    ? []
    : within(group)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
}

describe('a kept search', () => {
  test('is found in the palette, and asked anew of the digest at hand', async () => {
    const { user, reader } = await openRoom('?themes=ctr');
    await searchFor(user, 'mlp');
    await user.click(await star());
    expect(await star()).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Search kept. It is in “Go to”.')).toBeInTheDocument();
    const found = countText();
    await user.click(listPane().getByRole('button', { name: 'Clear' }));
    await user.clear(searchField());
    await answered();
    expect(countText()).toBe('82 papers');
    expect(await kept()).toEqual(['mlpClick-through rate']);
    await user.keyboard('mlp{Enter}');
    await answered();
    expect(countText()).toBe(found);
    expect(searchField()).toHaveValue('mlp');
    expect(reader.view.getState().view.themes).toEqual(['ctr']);
  });

  test('is removed at its star, and undo brings it back to its place', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const { user } = await openRoom();
    for (const query of ['first', 'second']) {
      await searchFor(user, query);
      await user.click(await star());
      vi.setSystemTime(2000);
    }
    await searchFor(user, 'first');
    await user.click(await star());
    expect(await star()).toHaveAttribute('aria-pressed', 'false');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await star()).toHaveAttribute('aria-pressed', 'true');
    expect(await kept()).toEqual(['second', 'first']);
  });

  test('of themes alone is kept by the palette, which takes it out again', async () => {
    const { user } = await openRoom('?themes=ctr');
    expect(await kept()).toEqual([]);
    await user.keyboard('keep this{Enter}');
    expect(await kept()).toEqual(['Click-through rate']);
    await user.keyboard('remove this kept{Enter}');
    expect(await kept()).toEqual([]);
  });

  test('of another tab is here at once; those of another site never', async () => {
    const { user, reader } = await openRoom();
    await searchFor(user, 'mlp');
    expect(await star()).toHaveAttribute('aria-pressed', 'false');
    const { id } = reader.archive.getState().archive.site;
    localStorage.setItem('paper-digest-search-1 elsewhere ?q=mlp', '1');
    localStorage.setItem(`paper-digest-search-1 ${id} ?q=other`, 'no time');
    act(() => {
      window.dispatchEvent(new StorageEvent('storage'));
    });
    expect(await kept()).toEqual(['other']);
  });

  test('that the browser does not let be kept is said', async () => {
    const { user } = await openRoom();
    await searchFor(user, 'mlp');
    vi.stubGlobal('localStorage', undefined);
    await user.click(await star());
    expect(
      screen.getByText('This browser did not let the search be kept.'),
    ).toBeInTheDocument();
    expect(await star()).toHaveAttribute('aria-pressed', 'false');
    await settle();
  });
});
