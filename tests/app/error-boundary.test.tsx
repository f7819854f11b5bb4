import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ErrorBoundary } from '#app/error-boundary.tsx';
import { takeComplaints } from '../page-setup.ts';

function Broken(): ReactNode {
  throw new Error('a bug');
}

test('a bug ends in a sentence and a way on, and is still in the console', () => {
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Something went wrong');
  expect(screen.getByText(/Your saved papers are safe/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Load again' })).toBeEnabled();
  expect(takeComplaints().flat().join(' ')).toContain('a bug');
});
