import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { typeQuery } from '#state/view.ts';
import {
  countText,
  facet,
  listedTitles,
  listPane,
  openRoom,
  ROOT,
  search,
  searchField,
  SHIPPED,
} from './open-room.tsx';

/** The address bar, below the site's root. */
function address(): string {
  return location.href.slice(ROOT.href.length);
}

async function goBack(): Promise<void> {
  const before = location.href;
  history.back();
  await waitFor(() => {
    expect(location.href).not.toBe(before);
  });
}

const CTR = SHIPPED.archive.themes.find(({ id }) => id === 'ctr')?.name ?? '';

describe('the address', () => {
  test('restores all that was on screen', async () => {
    await openRoom('?q=feature&themes=ctr,selection&match=all&sort=title');
    expect(searchField()).toHaveValue('feature');
    expect(facet(CTR).box).toBeChecked();
    expect(screen.getByRole('radio', { name: 'All of them' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Order of the list' })).toHaveValue('title');
  });

  test('of all digests is of the one that there is', async () => {
    const { reader } = await openRoom('?all&q=mixup');
    expect(reader.view.getState().view.scope).toBe('digest');
    await waitFor(() => {
      expect(countText()).toMatch(/^\d of 82 papers$/);
    });
  });

  test('takes the query in when typing rests, without a step of its own', async () => {
    const { reader } = await openRoom();
    const steps = history.length;
    vi.useFakeTimers();
    for (const words of ['m', 'me', 'mer']) {
      act(() => {
        typeQuery(reader.view, words);
      });
      vi.advanceTimersByTime(100);
      expect(address()).toBe('');
    }
    vi.advanceTimersByTime(1000);
    expect(address()).toBe('?q=mer');
    expect(history.length).toBe(steps);
  });

  test('takes the query in at once when the page is left', async () => {
    const { reader } = await openRoom();
    act(() => {
      typeQuery(reader.view, 'merging');
    });
    window.dispatchEvent(new Event('pagehide'));
    expect(address()).toBe('?q=merging');
  });

  test('takes a theme in as a step that Back undoes', async () => {
    const { user } = await openRoom();
    await user.click(facet(CTR).box);
    expect(address()).toBe('?themes=ctr');
    expect(countText()).toMatch(/^\d of 82 papers$/);
    await goBack();
    await waitFor(() => {
      expect(countText()).toBe('82 papers');
    });
    expect(facet(CTR).box).not.toBeChecked();
    expect(address()).toBe('');
    history.forward();
    await waitFor(() => {
      expect(facet(CTR).box).toBeChecked();
    });
  });

  test('keeps what was typed before the next step, so that Back finds it', async () => {
    const { user } = await openRoom('?themes=ctr');
    await search(user, 'autoint');
    await user.click(listPane().getByRole('link', { name: /^AutoInt/ }));
    expect(address()).toMatch(/^papers\/autoint-.*\.html\?q=autoint&themes=ctr$/);
    await goBack();
    await waitFor(() => {
      expect(screen.queryByRole('article')).toBeNull();
    });
    expect(address()).toBe('?q=autoint&themes=ctr');
    expect(searchField()).toHaveValue('autoint');
  });

  test('of a paper turned to takes the place of the one before: Back leads to the list', async () => {
    const { user } = await openRoom('?themes=ctr');
    const titles = listedTitles();
    await user.click(listPane().getByRole('link', { name: titles[0]! }));
    const steps = history.length;
    await user.keyboard('j');
    await waitFor(() => {
      expect(document.title).toContain(titles[1]!);
      expect(address()).toMatch(/^papers\/feature-generation/);
    });
    expect(history.length).toBe(steps);
    await user.click(screen.getByRole('link', { name: 'List' }));
    await waitFor(() => {
      expect(address()).toBe('?themes=ctr');
    });
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('of a paper opened from outside leads to its list by a new step', async () => {
    const { user } = await openRoom(
      'papers/finalmlp-an-enhanced-two-stream-mlp-model-for-ctr-prediction.html',
    );
    await user.click(screen.getByRole('link', { name: 'List' }));
    expect(address()).toBe('');
    expect(listedTitles()).toHaveLength(82);
    await goBack();
    await waitFor(() => {
      expect(screen.getByRole('article')).toBeInTheDocument();
    });
  });

  test('in a link with a modifier is left to the browser: a new tab, not this page', async () => {
    const { user } = await openRoom('?themes=ctr');
    const link = listPane().getByRole('link', { name: listedTitles()[0]! });
    let taken = true;
    window.addEventListener(
      'click',
      (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    expect(taken).toBe(false);
    expect(screen.queryByRole('article')).toBeNull();
  });
});
