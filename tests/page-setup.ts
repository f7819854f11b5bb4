import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// Our pages have a doctype; happy-dom's starts without one, and Temml warns of such pages.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

// It does not know `search`, of which React then warns.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
  value: 'HTMLElement',
});

// Nor can it type by script, which a browser may refuse as well.
Object.defineProperty(document, 'execCommand', { value: () => false });

// No style sheet is loaded here, and asking each element for its styles takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

/** What was written to the console in this test: React says there what it cannot throw. */
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(words);
    });
  }
});

/** The complaints so far, for a test that expects some; they do not fail it any more. */
export function takeComplaints(): unknown[][] {
  return complaints.splice(0);
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  // oxlint-disable-next-line vitest/no-standalone-expect -- fails the test that just ran
  expect(complaints, 'written to the console').toEqual([]);
});
