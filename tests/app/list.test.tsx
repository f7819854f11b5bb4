import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { followLink } from '#state/view.ts';
import {
  answered,
  countText,
  facet,
  listedTitles,
  listPane,
  openRoom,
  search,
  searchField,
  settle,
  SHIPPED,
  shownText,
} from './open-room.tsx';

const TITLES = SHIPPED.digest.papers.map(({ titleText }) => shownText(titleText));

function marks(): (string | null)[] {
  return listPane()
    .queryAllByText((_text, element) => element?.tagName === 'MARK')
    .map((mark) => mark.textContent);
}

describe('the list', () => {
  test('holds the 82 papers of the digest in its order', async () => {
    await openRoom();
    expect(screen.getByRole('heading', { level: 1, name: '14 March' })).toBeInTheDocument();
    expect(countText()).toBe('82 papers');
    expect(listedTitles()).toEqual(TITLES);
    expect(TITLES).toHaveLength(82);
  });

  test('is narrowed by each word typed, and the words are marked', async () => {
    const { user } = await openRoom();
    await search(user, 'merging');
    await waitFor(() => {
      expect(countText()).toBe(`${String(listedTitles().length)} of 82 papers`);
    });
    const merging = listedTitles();
    expect(merging).toContain('Resolving Interference When Merging Models');
    expect(marks()).toContain('Merging');

    await user.type(searchField(), ' fisher');
    await answered();
    expect(listedTitles().length).toBeLessThan(merging.length);
    expect(listedTitles()[0]).toBe('Merging Models with Fisher-Weighted Averaging');
    expect(marks()).toEqual(expect.arrayContaining(['Merging', 'Fisher']));
  });

  test('has its first rows with each key, and once typing rests all of them, in small steps', async () => {
    const { user, reader } = await openRoom();
    await search(user, 'm');
    const found = Number(/^\d+/.exec(countText())?.[0]);
    expect(found).toBeGreaterThan(40);
    const lengths = [listedTitles().length];
    expect(lengths).toEqual([10]);
    const watcher = new MutationObserver(() => {
      lengths.push(listedTitles().length);
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    await waitFor(() => {
      expect(listedTitles()).toHaveLength(found);
    });
    watcher.disconnect();
    const steps = lengths.slice(1).map((length, at) => length - (lengths[at] ?? 0));
    expect(Math.max(...steps)).toBe(10);
    await user.selectOptions(screen.getByRole('combobox', { name: /^Order/ }), 'Title');
    await settle();
    expect(listedTitles()).toHaveLength(found);

    act(() => {
      followLink(reader.view, { ...reader.view.getState().view, query: 'e' });
    });
    await answered();
    expect(listedTitles().length).toBeGreaterThan(40);
  });

  test('shows of each abstract the passage with what was searched for', async () => {
    const { user } = await openRoom();
    const lineOf = (name: RegExp) =>
      listPane().getByRole('link', { name }).parentElement?.querySelector('p')?.textContent;
    expect(lineOf(/^Mixup Your Own Pairs/)).toMatch(/^In representation learning, regression/);
    await search(user, 'ordinality hardness');
    expect(lineOf(/^Mixup Your Own Pairs/)).toMatch(
      /^… .{0,10}ordinality-awareness and hardness/,
    );
    expect(marks()).toEqual(['ordinality', 'hardness']);
  });

  test('forgives a typo', async () => {
    await openRoom('?q=transfromer+fusion');
    expect(listedTitles()).toContain('Transformer Fusion with Optimal Transport');
  });

  test('marks words of a title beside its formula and leaves the formula whole', async () => {
    await openRoom('?q=backward-compatible');
    const title = listPane().getByRole('link', { name: /Basis Transformation/ });
    expect(title.querySelector('math')).not.toBeNull();
    expect(title.querySelectorAll('mark').length).toBeGreaterThan(0);
    expect(title.querySelector('math mark')).toBeNull();
  });

  test('comes back whole when the search is cleared', async () => {
    const { user } = await openRoom();
    await search(user, 'speech');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    await waitFor(() => {
      expect(listedTitles()).toEqual(TITLES);
    });
    expect(searchField()).toHaveFocus();
    expect(marks()).toEqual([]);
  });

  test('of hardly any papers says how a word may have been meant', async () => {
    await openRoom('?q=mergin+models');
    expect(countText()).toBe('1 of 82 papers');
    const way = await listPane().findByRole('link', { name: 'merging' });
    expect(way.closest('p')).toHaveTextContent(/^Did you mean merging\? \d+ papers$/);
    expect(way).toHaveAttribute('href', expect.stringContaining('q=merging+models'));
  });

  test('that is empty says which word to leave out, and does it', async () => {
    const { user } = await openRoom('?q=fisher+xylophone');
    expect(countText()).toBe('0 of 82 papers');
    expect(listPane().getByText('No paper meets this search.')).toBeInTheDocument();
    await user.click(await listPane().findByRole('link', { name: 'Without xylophone' }));
    expect(searchField()).toHaveValue('fisher');
    await answered();
    expect(listedTitles()).toContain('Merging Models with Fisher-Weighted Averaging');
  });

  test('that is empty for its filters as well offers to clear either', async () => {
    const { user } = await openRoom('?q=xylophone&themes=speech&code');
    expect(
      listPane().getByText('No paper meets this search and has all that you chose.'),
    ).toBeInTheDocument();
    await user.click(listPane().getByRole('button', { name: 'Clear the filters' }));
    expect(searchField()).toHaveValue('xylophone');
    await user.click(listPane().getByText('Clear the search'));
    expect(countText()).toBe('82 papers');
  });

  test('can be put in the order of its titles, and back', async () => {
    const { user } = await openRoom();
    const order = screen.getByRole('combobox', { name: 'Order of the list' });
    await user.selectOptions(order, 'Title');
    const collator = new Intl.Collator('en', { numeric: true });
    const plainTitles = SHIPPED.digest.papers.toSorted((a, b) =>
      collator.compare(a.title, b.title),
    );
    expect(listedTitles()).toEqual(plainTitles.map(({ titleText }) => shownText(titleText)));
    await user.selectOptions(order, 'Digest order');
    expect(listedTitles()).toEqual(TITLES);
  });

  test('offers relevance as an order only while there are words', async () => {
    const { user } = await openRoom('?themes=mixup');
    const order = () => within(screen.getByRole('combobox', { name: 'Order of the list' }));
    expect(order().queryByRole('option', { name: 'Relevance' })).toBeNull();
    await search(user, 'mixup');
    expect(order().getByRole('option', { name: 'Relevance' })).toBeInTheDocument();
  });
});

describe('the facets', () => {
  test('count what choosing them lists, every one', async () => {
    // Of the papers with code only: a third of the rows, a third of the time.
    const { user } = await openRoom('?code');
    for (const { name } of SHIPPED.archive.themes) {
      const { box, count } = facet(name);
      await user.click(box);
      expect(listedTitles()).toHaveLength(count);
      await user.click(box);
    }
  });

  test('any of two lists both, all of two only what they share, as counted', async () => {
    const { user } = await openRoom();
    const [merging, transfer] = ['merging', 'transfer'].map(
      (id) => SHIPPED.archive.themes.find((theme) => theme.id === id)?.name ?? '',
    );
    await user.click(facet(merging ?? '').box);
    await user.click(facet(transfer ?? '').box);
    const any = listedTitles().length;
    const [a, b] = [facet(merging ?? '').count, facet(transfer ?? '').count];
    await user.click(screen.getByRole('radio', { name: 'All of them' }));
    const all = listedTitles().length;
    expect(any).toBe(a + b - all);
    expect(facet(transfer ?? '').count).toBe(all);
    await user.click(screen.getByRole('radio', { name: 'Any of them' }));
    expect(listedTitles()).toHaveLength(any);
  });

  test('count within the search', async () => {
    const { user } = await openRoom('?code');
    const name = SHIPPED.archive.themes.find(({ id }) => id === 'speech')?.name ?? '';
    const before = facet(name).count;
    await search(user, 'frequency recurrence');
    // They follow when typing rests.
    await waitFor(() => {
      expect(facet(name).count).toBeLessThan(before);
    });
    const { box, count } = facet(name);
    await user.click(box);
    expect(listedTitles()).toHaveLength(count);
  });

  test('"with code" lists as many papers as it counts, each marked as such', async () => {
    const { user } = await openRoom();
    const { box, count } = facet('With code');
    await user.click(box);
    expect(listedTitles()).toHaveLength(count);
    expect(countText()).toBe(`${String(count)} of 82 papers`);
    await user.click(listPane().getByRole('button', { name: 'Remove filter with code' }));
    expect(countText()).toBe('82 papers');
  });

  test('that narrow the list stand above it, each with a way to remove it', async () => {
    const { user } = await openRoom('?themes=mixup,ctr');
    const filters = within(listPane().getByRole('list', { name: 'Filters' }));
    const before = listedTitles().length;
    await user.click(filters.getAllByRole('button', { name: /^Remove filter/ })[0]!);
    expect(listedTitles().length).toBeLessThan(before);
    await user.click(filters.getByRole('button', { name: 'Clear' }));
    expect(countText()).toBe('82 papers');
  });
});
