import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Library } from '#library/library.ts';
import {
  freshLibrary,
  listedTitles,
  listPane,
  openRoom,
  paperPane,
  settle,
  SHIPPED,
} from './open-room.tsx';

const FEW = '?themes=ctr';

/** The titles that are said to be read, in the order of the list. */
function readTitles(): string[] {
  return listPane()
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-describedby'))
    .map((link) => {
      expect(link).toHaveAccessibleDescription('Read');
      return link.textContent;
    });
}

function button(name: string): HTMLElement {
  return paperPane().getByRole('button', { name });
}

async function freshOpenLibrary(name?: string): Promise<Library> {
  const library = await freshLibrary(name);
  if (library.kind !== 'open') throw new Error(library.message);
  return library;
}

/** Hides the page, as another tab in front of it does; the function returned shows it. */
function hidePage(): () => void {
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  return () => {
    hidden.mockRestore();
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  };
}

describe('a paper becomes read', () => {
  test('when it is opened from the list, and not before', async () => {
    const { user } = await openRoom(FEW);
    expect(readTitles()).toEqual([]);
    await user.keyboard('jj');
    expect(readTitles()).toEqual([]);
    const [first, second] = listedTitles();
    await user.click(listPane().getByRole('link', { name: second! }));
    expect(readTitles()).toEqual([second]);
    await user.keyboard('k');
    expect(readTitles()).toEqual([first, second]);
  });

  test('when its own page is opened', async () => {
    await openRoom(`papers/${SHIPPED.digest.papers[0]!.id}.html`);
    expect(readTitles()).toHaveLength(1);
  });

  test('when it is looked at: not yet in a tab in the background', async () => {
    const showPage = hidePage();
    const { user } = await openRoom(FEW);
    await user.keyboard('o');
    expect(readTitles()).toEqual([]);
    showPage();
    expect(readTitles()).toEqual([listedTitles()[0]]);
  });

  test('in another tab, and shows here', async () => {
    const { user } = await openRoom(FEW, await freshOpenLibrary('read-elsewhere'));
    await user.keyboard('o');
    await settle();
    const other = await freshOpenLibrary('read-elsewhere');
    const contents = await other.loadReadMarks();
    const [mark] = contents.kind === 'loaded' ? contents.rows : [];
    expect(mark?.takenBackAt).toBeNull();
    await other.putReadMark({ ...mark!, takenBackAt: mark!.openedAt + 1 });
    await waitFor(() => {
      expect(readTitles()).toEqual([]);
    });
    expect(button('Mark as read')).toBeInTheDocument();
  });
});

describe('the mark of the open paper', () => {
  test('is taken back and set again by its button', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('o');
    await user.click(button('Mark as unread'));
    expect(readTitles()).toEqual([]);
    await user.click(button('Mark as read'));
    expect(readTitles()).toHaveLength(1);
    await settle();
  });

  test('stays taken back when the page is looked at again, not when it is opened again', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('om');
    hidePage()();
    expect(readTitles()).toEqual([]);
    await user.keyboard('jk');
    expect(readTitles()).toEqual(listedTitles().slice(0, 2));
    await settle();
  });

  test('is taken back by m, and so is that of the row in focus; both are said', async () => {
    const { user } = await openRoom(FEW);
    await user.keyboard('om');
    expect(readTitles()).toEqual([]);
    expect(screen.getByText('Marked as unread.')).toBeInTheDocument();
    await user.keyboard('ujm');
    expect(readTitles()).toEqual([listedTitles()[1]]);
    expect(screen.getByText('Marked as read.')).toBeInTheDocument();
    await settle();
  });
});

describe('storage that does not take read marks', () => {
  test('refused: the mark lasts as long as the page', async () => {
    const message = 'This browser gives the page no storage.';
    const { user } = await openRoom(FEW, { kind: 'refused', message });
    await user.keyboard('o');
    expect(readTitles()).toHaveLength(1);
  });

  test('full: the same, without a warning', async () => {
    const library = await freshOpenLibrary();
    const full = { kind: 'full', message: 'There is no room left in this browser.' } as const;
    const { user } = await openRoom(FEW, { ...library, putReadMark: async () => full });
    await user.keyboard('o');
    await settle();
    expect(readTitles()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
