import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  listedTitles,
  listPane,
  openRoom,
  paperPane,
  searchField,
  settle,
} from './open-room.tsx';

const FEW = '?themes=ctr';

function opened(): string | null {
  return screen.queryByRole('article')?.querySelector('h1')?.textContent ?? null;
}

/** Sends one key as the browser does; whether the page took it for itself. */
function press(key: string, target: Element = document.body, init: KeyboardEventInit = {}) {
  const event = createEvent.keyDown(target, { key, ...init });
  fireEvent(target, event);
  return event.defaultPrevented;
}

describe('the keys', () => {
  test('j and k step through the list, o opens, u leads back to the row', async () => {
    const { user } = await openRoom(FEW);
    const titles = listedTitles();
    await user.keyboard('jjk');
    expect(document.activeElement).toHaveTextContent(titles[0]!);
    await user.keyboard('jo');
    expect(opened()).toBe(titles[1]);
    await user.keyboard('u');
    expect(opened()).toBeNull();
    expect(document.activeElement).toHaveTextContent(titles[1]!);
  });

  test('j and k turn the open paper, and stop at the ends of the list', async () => {
    const { user } = await openRoom(FEW);
    const titles = listedTitles();
    await user.keyboard('o');
    expect(opened()).toBe(titles[0]);
    await user.keyboard('k');
    expect(opened()).toBe(titles[0]);
    await user.keyboard('j'.repeat(titles.length + 2));
    expect(opened()).toBe(titles.at(-1));
  });

  test('Enter on a row opens its paper', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('j{Enter}');
    expect(opened()).toBe(listedTitles()[0]);
  });

  test('b saves the paper of the row in focus, and the open one', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('jb');
    const [first] = listPane().getAllByRole('button', { name: /^Save / });
    expect(first).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('ob');
    expect(paperPane().getByRole('button', { name: 'Save' })).toBeInTheDocument();
    await settle();
  });

  test('/ goes to the search without typing itself', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('/');
    expect(searchField()).toHaveFocus();
    expect(searchField()).toHaveValue('');
  });

  test('? lists the keys, each once', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keys' }));
    for (const key of ['/', 'j', 'k', 'o', 'b', 'm', 'u', '?']) {
      expect(dialog.getByText(key)).toBeInTheDocument();
    }
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
  });
});

describe('keys that are not ours', () => {
  test.each([' ', 'ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'Tab', 'Escape', 'x', 'J'])(
    '%j keeps its meaning',
    async (key) => {
      await openRoom(FEW);
      expect(press(key)).toBe(false);
      expect(opened()).toBeNull();
    },
  );

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('none with %s', async (with_) => {
    await openRoom(FEW);
    expect(press('o', document.body, { [with_]: true })).toBe(false);
    expect(press('/', document.body, { [with_]: true })).toBe(false);
    expect(opened()).toBeNull();
  });

  test('none while typing: the letters go into the search', async () => {
    const { user } = await openRoom(FEW);
    await user.type(searchField(), 'jokbmu/?');
    expect(searchField()).toHaveValue('jokbmu/?');
    expect(opened()).toBeNull();
  });

  test('none in the order of the list, where letters choose an entry', async () => {
    await openRoom(FEW);
    expect(press('o', screen.getByRole('combobox', { name: 'Order of the list' }))).toBe(false);
    expect(opened()).toBeNull();
  });

  test('none while a dialog is open', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('?');
    expect(press('o', await screen.findByRole('button', { name: 'Close' }))).toBe(false);
    expect(opened()).toBeNull();
  });

  test('none when switched off, and all of them when switched on again', async () => {
    const { user } = await openRoom(FEW);
    await user.click(screen.getByRole('button', { name: 'Keys' }));
    const use = await screen.findByRole('checkbox', {
      name: 'Use these keys on this page',
    });
    await user.click(use);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(press('o')).toBe(false);
    expect(opened()).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Keys' }));
    await user.click(screen.getByRole('checkbox', { name: 'Use these keys on this page' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(press('o')).toBe(true);
    expect(opened()).not.toBeNull();
  });
});
