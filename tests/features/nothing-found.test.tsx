import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NothingFound } from '#features/paper-list/nothing-found.tsx';
import type { WayOn } from '#search/query-answer.ts';
import { renderInReader } from './render-in-reader.tsx';

function show(query: string, ways: readonly WayOn[]): void {
  renderInReader(
    (view) => (
      <NothingFound
        view={view}
        ways={ways}
        hrefOfQuery={(other) => `./?q=${encodeURIComponent(other)}`}
      />
    ),
    { query },
  );
}

test('names what to leave out, and how many papers there are without it', () => {
  show('a diffusion "x y"', [
    { kind: 'drop', labels: ['diffusion'], query: 'a "x y"', hits: 4 },
    { kind: 'drop', labels: ['diffusion', '"x y"'], query: 'a', hits: 1 },
    { kind: 'drop', labels: ['a', 'diffusion', '"x y"'], query: 'b', hits: 1 },
  ]);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.closest('p')?.textContent)).toEqual([
    'Without diffusion there are 4.',
    'Without diffusion and "x y" there is 1.',
    'Without a, diffusion and "x y" there is 1.',
  ]);
  expect(links[0]).toHaveAttribute('href', './?q=a%20%22x%20y%22');
  expect(links[0]).toHaveAttribute('data-view');
});

test('asks whether another spelling was meant', () => {
  show('mregign', [
    { kind: 'respell', word: 'mregign', spelling: 'merging', query: 'merging', hits: 7 },
  ]);
  const link = screen.getByRole('link', { name: 'merging' });
  expect(link.closest('p')).toHaveTextContent('Did you mean merging? 7 papers');
  expect(link).toHaveAttribute('href', './?q=merging');
});

test('offers the four best ways only', () => {
  const ways = ['a', 'b', 'c', 'd', 'e'].map((word): WayOn => ({
    kind: 'drop',
    labels: [word],
    query: `not ${word}`,
    hits: 2,
  }));
  show('a b c d e', ways);
  expect(screen.getAllByRole('link')).toHaveLength(4);
});
