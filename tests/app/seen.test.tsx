import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Library } from '#library/library.ts';
import { openDays } from './days-room.tsx';
import { countText, freshLibrary, listPane, searchField, settle } from './open-room.tsx';

function digests() {
  return within(screen.getByRole('navigation', { name: 'Digests' }));
}

/** The digests that are said to be new. */
function newDigests(): (string | undefined)[] {
  return digests()
    .getAllByRole('link')
    .map((link) => /^(.*) new/.exec(link.textContent)?.[1])
    .filter((name) => name !== undefined);
}

async function seenButton(): Promise<HTMLElement> {
  return waitFor(() => listPane().getByRole('button', { name: /^Seen$|^Mark as seen$/ }));
}

function notice(text: string): HTMLElement {
  return screen.getByText(text, { selector: 'output span' });
}

async function freshOpenLibrary(name?: string): Promise<Library> {
  const library = await freshLibrary(name);
  if (library.kind !== 'open') throw new Error(library.message);
  return library;
}

describe('what is new', () => {
  test('is nothing until a digest is marked; from then on what came later', async () => {
    const { user } = await openDays('digests/2025-03-12-a.html');
    const button = await seenButton();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    expect(newDigests()).toEqual([]);
    await user.click(button);
    notice('12 March 2025 is marked as seen. Later digests will be shown as new.');
    expect(await seenButton()).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => {
      expect(newDigests()).toEqual(['14 March 2025', '13 March 2025']);
    });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(newDigests()).toEqual([]);
    expect(await seenButton()).toHaveAttribute('aria-pressed', 'false');
  });

  test('goes digest by digest, by key, and comes back the same way', async () => {
    const { user } = await openDays('digests/2025-03-12-a.html');
    await seenButton();
    await user.keyboard('sns');
    await screen.findByText('13 March 2025 is marked as seen.', { selector: 'output span' });
    expect(newDigests()).toEqual(['14 March 2025']);
    await user.keyboard('s');
    await screen.findByText('13 March 2025 is no longer marked as seen.', {
      selector: 'output span',
    });
    expect(newDigests()).toEqual(['14 March 2025', '13 March 2025']);
  });

  test('never changes by opening a digest', async () => {
    const { user } = await openDays('digests/2025-03-12-a.html');
    await user.click(await seenButton());
    await waitFor(() => {
      expect(newDigests()).toHaveLength(2);
    });
    await user.keyboard('nn');
    expect(newDigests()).toHaveLength(2);
  });

  test('is counted, leads to all of it, and is marked as a whole with a way back', async () => {
    const { user } = await openDays('digests/2025-03-12-a.html');
    await user.click(await seenButton());
    const link = await screen.findByRole('link', { name: '2 new since 12 March 2025' });
    await user.click(link);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('All digests');
    expect(searchField()).toHaveValue('digest:2025-03-14-a OR digest:2025-03-13-a');
    const side = within(link.parentElement ?? document.body);
    await user.click(side.getByRole('button', { name: 'Mark as seen' }));
    notice('2 digests are marked as seen.');
    expect(screen.queryByRole('link', { name: /new since/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: '2 new since 12 March 2025' });
  });

  test('has no mark where a digest is of no day', async () => {
    const { user } = await openDays('digests/undated.html');
    await settle();
    expect(countText()).toBe('1 paper');
    expect(listPane().queryByRole('button', { name: 'Mark as seen' })).toBeNull();
    await user.keyboard('s');
    await settle();
    expect(screen.queryByText(/marked as seen/)).toBeNull();
    await user.click(searchField());
    await user.keyboard('s');
    expect(searchField()).toHaveValue('s');
  });
});

describe('marks of digests', () => {
  test('are there again, and in another tab at once', async () => {
    const library = await freshOpenLibrary('seen-tabs');
    const { user, reader } = await openDays('digests/2025-03-12-a.html', undefined, library);
    await user.click(await seenButton());
    await settle();
    const other = await freshOpenLibrary('seen-tabs');
    const { loadSeenMarks } = await import('#library/seen-marks.ts');
    expect(await loadSeenMarks(other)).toMatchObject({
      rows: [{ id: '2025-03-12-a', date: '2025-03-12', takenBackAt: null }],
    });
    const { putSeenMark } = await import('#library/seen-marks.ts');
    const mark = [...(reader.seen.getState().marks ?? new Map()).values()][0];
    await act(async () => {
      await putSeenMark(other, { ...mark, takenBackAt: mark.seenAt + 5 });
    });
    await waitFor(async () => {
      expect(await seenButton()).toHaveAttribute('aria-pressed', 'false');
    });
  });

  test('that cannot be stored show all the same, and that is said', async () => {
    const library = await freshOpenLibrary();
    const refused = { kind: 'full', message: 'There is no room left.' } as const;
    const keepRow: Library['keepRow'] = async () => refused;
    const { user } = await openDays('digests/2025-03-12-a.html', undefined, {
      ...library,
      keepRow,
    });
    await user.click(await seenButton());
    await screen.findByText(/It may be lost when the page is closed. There is no room left\.$/);
    expect(await seenButton()).toHaveAttribute('aria-pressed', 'true');
  });
});
