import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { listedTitles, listPane, openRoom, search, searchField, settle } from './open-room.tsx';

const FEW = '?themes=ctr';

function field(): HTMLElement {
  return screen.getByRole('combobox', { name: 'Go to' });
}

/** Opens the palette by its key and waits until it is there. */
async function openPalette(target: Element = document.body): Promise<void> {
  const event = createEvent.keyDown(target, { key: 'k', ctrlKey: true });
  fireEvent(target, event);
  expect(event.defaultPrevented).toBe(true);
  await screen.findByRole('dialog', { name: 'Go to' });
}

function palette() {
  return within(screen.getByRole('dialog', { name: 'Go to' }));
}

/** The names of the lines, without the quiet words behind them. */
function offered(): (string | null | undefined)[] {
  return palette()
    .queryAllByRole('option')
    .map((option) => option.querySelector('span:not([data-theme])')?.textContent);
}

function chosen(): HTMLElement | undefined {
  return palette()
    .queryAllByRole('option')
    .find(({ id }) => id === field().getAttribute('aria-activedescendant'));
}

function isOpen(): boolean {
  return screen.queryByRole('dialog', { name: 'Go to' }) !== null;
}

describe('the palette', () => {
  test('offers places and commands before anything is typed', async () => {
    await openRoom();
    await openPalette();
    expect(offered()).toEqual([
      'Saved',
      '14 March',
      'Add a digest',
      'Appearance',
      'Switch to dark colours',
      'Keys',
    ]);
    expect(palette().getByRole('group', { name: 'Commands' })).toBeInTheDocument();
    expect(field()).toHaveFocus();
  });

  test('opens a paper by words of its title, marked, and gives the focus to it', async () => {
    const { user } = await openRoom();
    await openPalette();
    await user.keyboard('mixup pairs');
    expect(offered()).toEqual([expect.stringMatching(/^Mixup Your Own Pairs/)]);
    const marks = [...document.querySelectorAll('dialog mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['Mixup', 'Pairs']);
    await user.keyboard('{Enter}');
    expect(isOpen()).toBe(false);
    const heading = screen.getByRole('heading', { level: 1, name: /^Mixup Your Own Pairs/ });
    expect(heading).toHaveFocus();
  });

  test('gathers at most twelve results, by kind', async () => {
    const { user } = await openRoom();
    await openPalette();
    await user.keyboard('speech');
    const groups = palette().getAllByRole('group');
    expect(groups[0]).toHaveAccessibleName('Themes');
    expect(groups.at(-1)).toHaveAccessibleName('Papers of this digest');
    await user.clear(field());
    await user.keyboard('learning');
    expect(offered()).toHaveLength(12);
    expect(palette().getByRole('status')).toHaveTextContent('12 results');
  });

  test('the arrows go round, Home and End to the ends', async () => {
    const { user } = await openRoom();
    await openPalette();
    const names = offered();
    const at = () => names.findIndex((name) => chosen()?.textContent.startsWith(name ?? '-'));
    expect(at()).toBe(0);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(at()).toBe(2);
    await user.keyboard('{End}');
    expect(at()).toBe(names.length - 1);
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe(0);
    await user.keyboard('{ArrowUp}');
    expect(at()).toBe(names.length - 1);
    await user.keyboard('{Home}');
    expect(at()).toBe(0);
    expect(chosen()).toHaveAttribute('aria-selected', 'true');
  });

  test('a theme narrows the list, and widens it again', async () => {
    const { user } = await openRoom(FEW);
    const before = listedTitles();
    await openPalette();
    await user.keyboard('click-through');
    expect(chosen()).toHaveTextContent('chosen');
    await user.keyboard('{Enter}');
    expect(listedTitles().length).toBeGreaterThan(before.length);
    await openPalette();
    await user.keyboard('click-through');
    expect(chosen()).not.toHaveTextContent('chosen');
    await user.keyboard('{Enter}');
    expect(listedTitles()).toEqual(before);
  });

  test('leads to the saved papers and from there back to the digest', async () => {
    const { user } = await openRoom(FEW);
    await openPalette();
    await user.keyboard('saved{Enter}');
    expect(screen.getByRole('heading', { level: 1, name: 'Saved' })).toBeInTheDocument();
    await openPalette();
    await user.keyboard('march{Enter}');
    expect(screen.getByRole('heading', { level: 1, name: '14 March' })).toBeInTheDocument();
    await settle();
  });

  test('clears the filters where there are any', async () => {
    const { user } = await openRoom(FEW);
    await openPalette();
    await user.keyboard('clear{Enter}');
    expect(listPane().getByRole('status')).toHaveTextContent(/^\d+ papers$/);
    await openPalette();
    await user.keyboard('clear the filters');
    expect(offered()).not.toContain('Clear the filters');
  });

  test('switches colours, and opens the other dialogs', async () => {
    const { user, reader } = await openRoom(FEW);
    await openPalette();
    await user.keyboard('dark{Enter}');
    expect(reader.preferences.getState().scheme).toBe('dark');
    await openPalette();
    await user.keyboard('colours{Enter}');
    expect(reader.preferences.getState().scheme).toBe('light');
    await openPalette();
    await user.keyboard('appearance{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Appearance' })).toBeInTheDocument();
    await openPalette();
    await user.keyboard('keys{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeInTheDocument();
    expect(isOpen()).toBe(false);
  });

  test('copies the link of the open paper', async () => {
    const { user } = await openRoom(FEW);
    const writeText = vi.spyOn(navigator.clipboard, 'writeText');
    await user.keyboard('o');
    await openPalette();
    await user.keyboard('copy link{Enter}');
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/\/papers\/[^/]+\.html$/));
    await settle();
    expect(screen.getByText('Link copied.')).toBeInTheDocument();
  });

  test('says when nothing has such a name, and Enter then does nothing', async () => {
    const { user } = await openRoom(FEW);
    await openPalette();
    await user.keyboard('copy the link');
    expect(offered()).toEqual([]);
    expect(palette().getByRole('status')).toHaveTextContent(
      'Nothing is called “copy the link”.',
    );
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{Enter}');
    expect(isOpen()).toBe(true);
  });

  test('is there for the mouse', async () => {
    const { user } = await openRoom(FEW);
    await user.click(screen.getByRole('button', { name: 'Go to' }));
    await screen.findByRole('dialog', { name: 'Go to' });
    await user.click(palette().getByRole('option', { name: /^Saved/ }));
    expect(isOpen()).toBe(false);
    expect(screen.getByRole('heading', { level: 1, name: 'Saved' })).toBeInTheDocument();
    await settle();
  });
});

describe('its key', () => {
  test('works while typing in the search, and closes the palette again', async () => {
    const { user } = await openRoom(FEW);
    await search(user, 'mlp');
    await openPalette(searchField());
    expect(searchField()).toHaveValue('mlp');
    fireEvent.keyDown(field(), { key: 'k', metaKey: true });
    expect(isOpen()).toBe(false);
  });

  test('takes the place of another dialog', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('?');
    await openPalette(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
  });

  test('stays when the single keys are switched off', async () => {
    const { reader } = await openRoom(FEW);
    act(() => {
      reader.preferences.setState({ shortcuts: false });
    });
    await openPalette();
    expect(isOpen()).toBe(true);
  });

  test.each([{ altKey: true }, { shiftKey: true }, { isComposing: true }, { ctrlKey: false }])(
    'is no other: %j',
    async (init) => {
      await openRoom('?q=zebra');
      const event = createEvent.keyDown(document.body, { key: 'k', ctrlKey: true, ...init });
      fireEvent(document.body, event);
      await settle();
      expect(isOpen()).toBe(false);
    },
  );

  test('letters typed in the palette are no keys of the page', async () => {
    const { user } = await openRoom(FEW);
    await openPalette();
    await user.keyboard('jo?');
    expect(field()).toHaveValue('jo?');
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('Enter and arrows that belong to the IME are left to it', async () => {
    await openRoom(FEW);
    await openPalette();
    fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
    expect(chosen()).toHaveTextContent(/^Saved/);
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(isOpen()).toBe(true);
  });
});
