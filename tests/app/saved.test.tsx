import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Library, LibraryRefusal } from '#library/library.ts';
import {
  answered,
  countText,
  freshLibrary,
  listedTitles,
  listPane,
  openRoom,
  settle,
} from './open-room.tsx';

const FULL: LibraryRefusal = {
  kind: 'full',
  message: 'There is no room left in this browser.',
};

const FEW = '?themes=ctr';

function star(title: RegExp): HTMLElement {
  return listPane().getByRole('button', { name: title });
}

function savedLink(): HTMLElement {
  return within(screen.getByRole('navigation', { name: 'Digests' })).getByRole('link', {
    name: /Saved/,
  });
}

describe('saving a paper', () => {
  test('fills its star and adds it to the saved view, newest first', async () => {
    const { user } = await openRoom(FEW);
    const [first, second] = listedTitles();
    await user.click(star(/FinalMLP/));
    expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'true');
    await user.click(star(/AutoInt/));
    await settle();
    expect(savedLink()).toHaveAccessibleName('Saved 2 papers');
    expect([first, second]).toHaveLength(2);

    await user.click(savedLink());
    expect(screen.getByRole('heading', { level: 1, name: 'Saved' })).toBeInTheDocument();
    expect(countText()).toBe('2 papers');
    expect(listedTitles()).toEqual([
      expect.stringMatching(/^AutoInt/),
      expect.stringMatching(/^FinalMLP/),
    ]);
  });

  test('is there when the page is opened again, and in another tab at once', async () => {
    const here = await freshLibrary('two-tabs');
    const { user } = await openRoom(FEW, here);
    const there = await freshLibrary('two-tabs');
    await user.click(star(/FinalMLP/));
    await settle();
    const contents = there.kind === 'open' ? await there.loadAll() : there;
    expect(contents).toMatchObject({
      kind: 'loaded',
      rows: [{ removedAt: null, snapshot: { digest: { name: '14 March' } } }],
    });
  });

  test('in another tab shows here', async () => {
    const name = 'from-elsewhere';
    const { user, reader } = await openRoom(FEW, await freshLibrary(name));
    await user.click(star(/FinalMLP/));
    await settle();
    const [row] = reader.library.getState().rows.values();
    const other = await freshLibrary(name);
    const removedAt = row!.changedAt + 1;
    if (other.kind === 'open') await other.put({ ...row!, changedAt: removedAt, removedAt });
    await waitFor(() => {
      expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'false');
    });
    expect(savedLink()).toHaveAccessibleName('Saved 0 papers');
  });
});

describe('the saved view', () => {
  test('keeps the row of a paper that is removed until it is left, with a way back', async () => {
    const { user } = await openRoom(FEW);
    await user.click(star(/FinalMLP/));
    await user.click(star(/AutoInt/));
    await user.click(savedLink());
    const before = listedTitles();

    await user.click(star(/FinalMLP/));
    await settle();
    expect(listedTitles()).toEqual(before);
    expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'false');
    expect(countText()).toBe('2 papers, 1 just removed');
    expect(savedLink()).toHaveAccessibleName(/^Saved 1 paper/);

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'true');
    expect(countText()).toBe('2 papers');

    await user.click(star(/FinalMLP/));
    await user.click(screen.getByRole('link', { name: /^14 March/ }));
    await user.click(savedLink());
    expect(listedTitles()).toEqual([expect.stringMatching(/^AutoInt/)]);
    await settle();
  });

  test('without papers says how to save one', async () => {
    await openRoom('?saved');
    expect(listPane().getByText('No saved papers yet.')).toBeInTheDocument();
    expect(countText()).toBe('0 papers');
  });

  test('can be searched and narrowed like any list', async () => {
    const { user } = await openRoom(FEW);
    await user.click(star(/FinalMLP/));
    await user.click(star(/AutoInt/));
    await user.click(savedLink());
    await user.type(screen.getByRole('combobox', { name: 'Search saved papers' }), 'mlp');
    await answered();
    expect(listedTitles()).toEqual([expect.stringMatching(/^FinalMLP/)]);
    await settle();
  });

  test('keeps to its query while papers come and go', async () => {
    const { user } = await openRoom(FEW);
    await user.click(star(/FinalMLP/));
    await user.click(star(/AutoInt/));
    await user.click(savedLink());
    await user.type(screen.getByRole('combobox', { name: 'Search saved papers' }), 'mlp');
    await answered();
    await user.click(star(/FinalMLP/));
    expect(listedTitles()).toEqual([expect.stringMatching(/^FinalMLP/)]);
    await settle();
    await answered();
    expect(listedTitles()).toEqual([expect.stringMatching(/^FinalMLP/)]);
  });
});

describe('storage', () => {
  test('that is refused is said, and saving works until the page is closed', async () => {
    const message = 'This browser gives the page no storage.';
    const { user } = await openRoom(FEW, { kind: 'refused', message });
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    await user.click(star(/FinalMLP/));
    expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'What you changed on 1 paper may be lost when you close this page.',
    );
  });

  test('that is full is said, and filled when there is room again', async () => {
    const library = await freshLibrary();
    if (library.kind !== 'open') throw new Error(library.message);
    let full = true;
    const small: Library = { ...library, put: async (row) => (full ? FULL : library.put(row)) };
    const { user } = await openRoom(FEW, small);
    await user.click(star(/FinalMLP/));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent(FULL.message);
    full = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(star(/FinalMLP/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('with a row that cannot be read says so and shows the others', async () => {
    const library = await freshLibrary();
    if (library.kind !== 'open') throw new Error(library.message);
    const problems = [{ key: 'damaged', message: 'cannot be read' }];
    const loadAll: Library['loadAll'] = async () => ({ kind: 'loaded', rows: [], problems });
    await openRoom(FEW, { ...library, loadAll });
    expect(screen.getByRole('alert')).toHaveTextContent(
      '1 paper in your library could not be read and was left as stored.',
    );
    expect(listedTitles().length).toBeGreaterThan(0);
  });
});
