import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { SearchField } from '#features/search-field/search-field.tsx';
import { completeQuery, type QueryVocabulary } from '#search/query/complete-query.ts';
import { settle } from '../app/open-room.tsx';
import { renderInReader } from './render-in-reader.tsx';

const VOCABULARY: QueryVocabulary = {
  themes: [
    { id: 'speech', name: 'Speech & audio' },
    { id: 'merging', name: 'Model merging' },
    ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: `more-${id}`, name: `More ${id}` })),
  ],
  digests: [{ id: 'mar-14', label: null, name: '14 March', date: null }],
  words: ['speech', 'speed', 'spectral', 'merging', 'attention'],
};

// Once it was fetched it is there at the next turn.
beforeAll(() => import('#features/search-field/suggestion-list.tsx'));

async function open(): Promise<UserEvent> {
  const complete = (text: string, caret: number) => completeQuery(text, caret, VOCABULARY);
  renderInReader(() => (
    <SearchField input={createRef()} scope="82 papers" complete={complete} keep={null} />
  ));
  await settle();
  return userEvent.setup({ delay: null });
}

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Search 82 papers' });
}

/** The rows of the list, which comes when typing rests. */
async function rows(): Promise<string[]> {
  const list = await screen.findByRole('listbox', { name: 'Suggestions' });
  expect(field()).toHaveAttribute('aria-expanded', 'true');
  return within(list)
    .getAllByRole('option')
    .map((option) => option.textContent.trim());
}

function expectClosed(): void {
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field()).toHaveAttribute('aria-expanded', 'false');
}

/** Whether there is no list, and none on its way: an arrow key would bring it at once. */
async function isClosed(user: UserEvent): Promise<boolean> {
  expectClosed();
  act(() => {
    field().focus();
  });
  await user.keyboard('{ArrowDown}');
  return screen.queryByRole('listbox') === null;
}

function chosen(): string | null {
  const id = field().getAttribute('aria-activedescendant');
  if (id === null) return null;
  const option = screen.getByRole('option', { selected: true });
  expect(option.id).toBe(id);
  return option.textContent.trim();
}

test('offers signs, themes and words for what is typed, at most two of a kind', async () => {
  const user = await open();
  await user.type(field(), 's');
  expect(await isClosed(user)).toBe(true);
  await user.type(field(), 'pe');
  expect(await rows()).toEqual(['Speech & audio theme', 'speech', 'speed']);
  expect(chosen()).toBeNull();
  await user.clear(field());
  await user.type(field(), 'ti');
  expect(await rows()).toEqual(['title: words in the title']);
});

test('comes when typing rests, or at once with an arrow key', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  expectClosed();
  expect(await rows()).toHaveLength(3);
  await user.type(field(), 'e');
  expectClosed();
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Speech & audio theme');
});

test('offers all values of a field, six at most', async () => {
  const user = await open();
  await user.type(field(), 'theme:');
  expect(await rows()).toHaveLength(6);
  await user.type(field(), 'me');
  expect(await rows()).toEqual(['Model merging theme']);
});

test('is out of the way where there is nothing to offer, or nothing new', async () => {
  const user = await open();
  await user.type(field(), 'zebra');
  expect(await isClosed(user)).toBe(true);
  await user.clear(field());
  await user.type(field(), 'attention');
  expect(await isClosed(user)).toBe(true);
});

test('arrows choose, round the ends and through the text, and Enter accepts', async () => {
  const user = await open();
  await user.type(field(), 'deep spe');
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Speech & audio theme');
  await user.keyboard('{ArrowUp}');
  expect(chosen()).toBeNull();
  await user.keyboard('{ArrowUp}');
  expect(chosen()).toBe('speed');
  await user.keyboard('{Enter}');
  expect(field()).toHaveValue('deep speed');
  expect(field()).toHaveFocus();
  expect(await isClosed(user)).toBe(true);
});

test('finishes a word in the middle of a text', async () => {
  const user = await open();
  await user.type(field(), 'spe merging');
  await user.type(field(), 'e', { initialSelectionStart: 3, initialSelectionEnd: 3 });
  expect(await rows()).toEqual(['Speech & audio theme', 'speech', 'speed']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(field()).toHaveValue('speech merging');
});

test('a field is accepted with its colon, and its values follow', async () => {
  const user = await open();
  await user.type(field(), 'them');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field()).toHaveValue('theme:');
  expect((await rows())[0]).toBe('Speech & audio theme');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field()).toHaveValue('theme:speech');
  expect(await isClosed(user)).toBe(true);
});

test('Enter without a choice is the field’s own, and closes', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  await user.keyboard('{Enter}');
  expect(field()).toHaveValue('spe');
  expect(field()).not.toHaveFocus();
  expect(await isClosed(user)).toBe(true);
});

test('Escape closes the list first, then clears the field', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  expect(await rows()).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(await isClosed(user)).toBe(true);
  expect(field()).toHaveValue('spe');
  await user.keyboard('{Escape}');
  expect(field()).toHaveValue('');
});

test('Tab leaves, and takes nothing', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  await user.keyboard('{ArrowDown}');
  await user.tab();
  expect(field()).not.toHaveFocus();
  expect(field()).toHaveValue('spe');
  expect(await isClosed(user)).toBe(true);
});

test.each(['{ArrowLeft}', '{ArrowRight}', '{Home}', '{End}'])(
  '%s moves the caret, and the list goes',
  async (key) => {
    const user = await open();
    await user.type(field(), 'spe');
    await user.keyboard(key);
    expect(await isClosed(user)).toBe(true);
  },
);

test('Escape clears the field at once while there is no list yet', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  await user.keyboard('{Escape}');
  expect(field()).toHaveValue('');
});

test('works by pointer, and the field keeps the focus', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  await user.click(await screen.findByRole('option', { name: /^speed/ }));
  expect(field()).toHaveValue('speed');
  expect(field()).toHaveFocus();
});

test('leaves everything to an input method while it composes', async () => {
  const user = await open();
  field().focus();
  fireEvent.compositionStart(field());
  fireEvent.input(field(), { target: { value: 'spe' }, isComposing: true });
  expect(field()).toHaveValue('spe');
  expect(await isClosed(user)).toBe(true);
});

test('keys of an input method choose and accept nothing', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
  expect(chosen()).toBeNull();
  await user.keyboard('{ArrowDown}');
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
  expect(field()).toHaveValue('spe');
});

test('goes when the query changes elsewhere', async () => {
  const user = await open();
  await user.type(field(), 'spe');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(field()).toHaveValue('');
  expect(await isClosed(user)).toBe(true);
});
