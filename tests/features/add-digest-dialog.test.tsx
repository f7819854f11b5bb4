import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { readOwnDigests } from '#app/read-own-digests.ts';
import { compileThemeRules } from '#enrich/match-themes.ts';
import type { OwnReading } from '#domain/own-reading.ts';
import {
  AddDigestDialog,
  type ReadingState,
} from '#features/own-digests/add-digest-dialog.tsx';

/** What is read of a file with two papers. */
function readingOf(file: string): OwnReading {
  const papers = ['Quiet Vocoders', 'Loud Ones'].map((title) => `${title} in ${file}`);
  const text = papers.map((title) => `${title}\n\nWe show how ${title} work.`).join('\n\n');
  const bytes = new TextEncoder().encode(text);
  return readOwnDigests({ file, bytes }, compileThemeRules([]), 0, () => undefined);
}

const NOTHING_KNOWN = { onSite: 0, wholeSite: true, own: 0, same: [] };

/** The dialog with these files dropped; what is being read waits for `finish`. */
function drop(...files: readonly string[]) {
  const begun: string[] = [];
  const ended: string[] = [];
  const added: OwnReading[] = [];
  let tell: (state: ReadingState) => void = () => undefined;
  render(
    <AddDigestDialog
      open
      onClose={() => undefined}
      dropped={files.map((file) => ({ file, text: new Blob([file]) }))}
      read={({ file }, told) => {
        begun.push(file);
        tell = told;
        return () => ended.push(file);
      }}
      compare={() => NOTHING_KNOWN}
      onAdd={(readings) => added.push(...readings)}
    />,
  );
  const finish = (state: ReadingState) => {
    act(() => {
      tell(state);
    });
  };
  return {
    begun,
    ended,
    added,
    succeed: () => {
      finish({ kind: 'read', reading: readingOf(begun.at(-1) ?? '') });
    },
    fail: () => {
      finish({ kind: 'failed', message: `The browser could not read ${begun.at(-1) ?? ''}.` });
    },
  };
}

function press(name: string): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

test('files are read one after the other, and added together once all were shown', async () => {
  const { begun, added, succeed } = drop('a.txt', 'b.txt');
  expect(begun).toEqual(['a.txt']);
  expect(screen.getByRole('status')).toHaveTextContent('Reading a.txt, 1 of 2 …');
  succeed();
  expect(begun).toEqual(['a.txt', 'b.txt']);
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  succeed();
  expect(screen.getByRole('status')).toHaveTextContent('4 papers found in 2 files');
  expect(screen.getByRole('status')).toHaveFocus();
  expect(added).toEqual([]);
  await press('Add 4 papers');
  expect(added.map(({ receipt }) => receipt.file)).toEqual(['a.txt', 'b.txt']);
});

test('a file that cannot be read stops none of the others, and can be tried again', async () => {
  const { begun, succeed, fail } = drop('a.txt', 'folder', 'c.txt');
  succeed();
  fail();
  succeed();
  expect(screen.getByRole('alert')).toHaveTextContent('The browser could not read folder.');
  expect(screen.getByRole('button', { name: 'Add 4 papers' })).toBeInTheDocument();
  await press('Try again');
  expect(begun).toEqual(['a.txt', 'folder', 'c.txt', 'a.txt']);
});

test('cancelling ends the reading and the rest; what was read by then can be added', async () => {
  const { begun, ended, added, succeed } = drop('a.txt', 'b.txt', 'c.txt');
  succeed();
  await press('Cancel');
  expect(begun).toEqual(['a.txt', 'b.txt']);
  expect(ended).toEqual(['a.txt', 'b.txt']);
  expect(screen.getByText('Not read: b.txt, c.txt')).toBeInTheDocument();
  await press('Add 2 papers');
  expect(added.map(({ receipt }) => receipt.file)).toEqual(['a.txt']);
});

test('cancelling before the first file was read leads back to choosing', async () => {
  const { ended } = drop('a.txt', 'b.txt');
  await press('Cancel');
  expect(ended).toEqual(['a.txt']);
  expect(screen.getByRole('button', { name: /^Choose files/ })).toBeInTheDocument();
});
