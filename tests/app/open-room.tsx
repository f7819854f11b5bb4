import { act, render, screen, waitFor, within } from '@testing-library/react';
import {
  PointerEventsCheckLevel,
  userEvent,
  type UserEvent,
} from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { createReader } from '#app/create-reader.ts';
import { followLinks } from '#app/follow-links.ts';
import { keepAddress } from '#app/keep-address.ts';
import { Room } from '#app/room.tsx';
import { plainText, type MathElement, type RichText } from '#domain/rich-text.ts';
import { wholeDigest } from '#domain/view.ts';
// Fetched with the first answer, which a test may not outlive.
import '#search/frequent-words.ts';
import '#search/report-query.ts';
import { openLibrary } from '#library/open-library.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { connectLibrary } from '#state/library.ts';
import { connectSeenMarks } from '#state/mark-seen.ts';
import { connectReadMarks } from '#state/read-marks.ts';
import type { Reader } from '#state/reader.ts';
import { requireSearch } from '#state/search.ts';
import { showAddressed } from '#state/view.ts';
import { readSite } from './read-site.ts';

/** The shipped data as the browser gets it. */
export const SHIPPED = readSite('data');

export const ROOT = new URL('/site/', 'http://localhost:3000');

interface OpenRoom {
  readonly reader: Reader;
  readonly user: UserEvent;
}

/** Ends what the last page began, as closing it would. */
const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllGlobals();
});

/** Runs `act`; the listeners that it adds to `target` end with the test. */
function listening<T>(target: EventTarget, add: () => T): T {
  const spy = vi.spyOn(target, 'addEventListener');
  const result = add();
  for (const [type, listener] of spy.mock.calls) {
    endings.push(() => {
      target.removeEventListener(type, listener);
    });
  }
  spy.mockRestore();
  return result;
}

let sites = 0;

/** A library of its own for one test; give its name to open it in a second tab. */
export async function freshLibrary(
  name = `room-${String((sites += 1))}`,
): Promise<Library | LibraryRefusal> {
  const library = await openLibrary(name);
  if (library.kind === 'open') {
    endings.push(() => {
      library.close();
    });
  }
  return library;
}

/** Opens the site at an address below its root, wired up as `app/main.tsx` does. */
export async function openRoom(
  address = '',
  library: Library | LibraryRefusal | null = null,
  { archive, digest } = SHIPPED,
): Promise<OpenRoom> {
  history.replaceState(null, '', new URL(address, ROOT).href);
  const reader = createReader(archive, digest, wholeDigest(digest.id));
  // What was typed last is written by then: nothing waits for a page that is gone.
  endings.push(() => window.dispatchEvent(new Event('pagehide')));
  const keeper = listening(window, () => keepAddress(reader, ROOT));
  showAddressed(reader.view, keeper.addressed());
  listening(document, () => {
    followLinks(reader);
  });
  await requireSearch(reader.search);
  const opened = library ?? (await freshLibrary());
  await connectLibrary(reader.library, opened);
  await connectReadMarks(reader.readMarks, opened);
  await connectSeenMarks(reader.seen, opened);
  render(<Room reader={reader} address={keeper} root={ROOT} />);
  // As in the setup: no style sheet says which elements take no pointer.
  const user = userEvent.setup({
    delay: null,
    pointerEventsCheck: PointerEventsCheckLevel.Never,
  });
  await answered();
  return { reader, user };
}

/** The pane with the list. */
export function listPane() {
  return within(screen.getByRole('region', { name: 'Papers' }));
}

/** The pane with the open paper. */
export function paperPane() {
  return within(screen.getByRole('region', { name: 'Paper' }));
}

/** The characters of a rich text as they stand in the page, formulas and all. */
export function shownText(rich: RichText): string {
  const ofElement = (child: MathElement | string): string =>
    typeof child === 'string' ? child : child.children.map(ofElement).join('');
  return rich
    .map((inline) => (inline.kind === 'math' ? ofElement(inline.tree) : plainText([inline])))
    .join('');
}

/** The titles on the list, in its order. */
export function listedTitles(): string[] {
  const links = listPane().queryAllByRole('link');
  return links.map((link) => link.textContent);
}

/** The count that is said aloud with the list. */
export function countText(): string {
  return listPane().getByRole('status').textContent;
}

export function searchField(): HTMLElement {
  return screen.getByRole('combobox', { name: /^Search/ });
}

/** Waits until the list shows the answer to what stands in the search field. */
export async function answered(): Promise<void> {
  await waitFor(() => {
    const list = screen.getByRole('region', { name: 'Papers' });
    if (list.getAttribute('aria-busy') === 'true') throw new Error('The list is on its way.');
  });
}

/** Puts words into the search field at once; `user.type` takes a render for each letter. */
export async function search(user: UserEvent, words: string): Promise<void> {
  await user.click(searchField());
  await user.paste(words);
  await answered();
}

/** The facet of a theme or of "With code", with the count beside its name. */
export function facet(name: string): { readonly box: HTMLElement; readonly count: number } {
  const box = screen.getByRole('checkbox', { name: new RegExp(`^${name} ?\\d+$`) });
  const label = box.closest('label')?.textContent ?? '';
  return { box, count: Number(/\d+$/.exec(label)?.[0]) };
}

/** Lets what was begun finish: stores, transactions, messages between tabs. */
export async function settle(): Promise<void> {
  await act(async () => {
    await vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 0)));
  });
}
