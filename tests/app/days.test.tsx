import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openDays, TITLE_ONLY } from './days-room.tsx';
import { countText, listPane, listedTitles, ROOT } from './open-room.tsx';

function days(): string[] {
  const nav = screen.queryByRole('navigation', { name: 'Days' });
  if (nav === null) return [];
  return within(nav)
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label') ?? '');
}

function heading(): string {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

describe('the days beside a digest', () => {
  test('are a press away, by link and by key, with the filters kept', async () => {
    const { user, reader } = await openDays('?code');
    expect(heading()).toBe('14 March 2025');
    expect(days()).toEqual(['Earlier: 13 March 2025']);
    await user.click(screen.getByRole('link', { name: 'Earlier: 13 March 2025' }));
    expect(heading()).toBe('13 March 2025');
    expect(days()).toEqual(['Earlier: 12 March 2025', 'Later: 14 March 2025']);
    await user.keyboard('p');
    expect(heading()).toBe('12 March 2025');
    await user.keyboard('p');
    expect(heading()).toBe('12 March 2025');
    await user.keyboard('nn');
    expect(heading()).toBe('14 March 2025');
    expect(reader.view.getState().view.withCode).toBe(true);
    expect(location.search).toBe('?code');
  });

  test('are none where the year is unknown, nor among the saved papers', async () => {
    const { user } = await openDays('digests/undated.html');
    expect(heading()).toBe('15 March');
    expect(days()).toEqual([]);
    await user.keyboard('p');
    expect(heading()).toBe('15 March');
    await user.click(screen.getByRole('link', { name: /Saved/ }));
    await user.keyboard('p');
    expect(heading()).toBe('Saved');
  });
});

test('the site’s name leads to the newest digest, with nothing narrowed', async () => {
  const { user, reader } = await openDays('digests/2025-03-13-a.html?code');
  const { name } = reader.archive.getState().archive.site;
  await user.click(screen.getByRole('link', { name }));
  expect(heading()).toBe('14 March 2025');
  expect(location.pathname).toBe(ROOT.pathname);
  expect(location.search).toBe('');
});

test('all digests are a place in the sidebar and in “Go to”, however few papers they have', async () => {
  const { user } = await openDays();
  const link = screen.getByRole('link', { name: /All digests/ });
  expect(link).toHaveTextContent('All digests6');
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: /All digests/ }));
  expect(heading()).toBe('All digests');
  expect(link).toHaveAttribute('aria-current', 'page');
});

describe('a digest that is not complete', () => {
  test('says how many of its papers have no abstract, unless the list is narrowed', async () => {
    const { user } = await openDays('digests/2025-03-13-a.html');
    const sentence = '1 of 2 papers has no abstract in this digest.';
    expect(listPane().getByText(sentence)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /With code/ }));
    expect(listPane().queryByText(sentence)).toBeNull();
  });

  test('with titles alone says so', async () => {
    const without = { abstract: null, abstractText: null };
    await openDays('', (digest) => ({
      ...digest,
      papers: digest.papers.map((paper) => Object.assign({}, paper, without)),
    }));
    expect(
      listPane().getByText('Titles only: this digest has no abstracts.'),
    ).toBeInTheDocument();
  });

  test('of which nothing lacks says nothing', async () => {
    await openDays();
    expect(listPane().queryByText(/abstract in this|Titles only/)).toBeNull();
  });

  test('of an empty day says so and leads to the day before', async () => {
    const { user } = await openDays('', (digest) =>
      digest.date === '2025-03-14' ? { ...digest, papers: [] } : digest,
    );
    expect(countText()).toBe('0 papers');
    expect(listPane().getByText('No papers on 14 March 2025.')).toBeInTheDocument();
    await user.click(listPane().getByRole('link', { name: '13 March 2025' }));
    expect(listedTitles()).toContain(TITLE_ONLY);
  });

  test('without a day says that it has no papers', async () => {
    await openDays('digests/undated.html', (digest) => ({ ...digest, papers: [] }));
    expect(listPane().getByText('This digest has no papers.')).toBeInTheDocument();
  });
});
