import * as fc from 'fast-check';

import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import type { PaperSnapshot, SavedPaper } from '#domain/saved-paper.ts';
import { themeId } from '#domain/theme.ts';

/** A snapshot with something in every field. */
export function snapshotOf(title: string): PaperSnapshot {
  return {
    title,
    titleText: [
      { kind: 'text', text: title },
      { kind: 'emphasis', children: [{ kind: 'text', text: ' again' }] },
    ],
    abstract: 'It costs $n$. See https://example.org/code',
    abstractText: [
      {
        kind: 'math',
        tex: 'n',
        plain: 'n',
        tree: {
          tag: 'math',
          attributes: {},
          children: [{ tag: 'mi', attributes: {}, children: ['n'] }],
        },
      },
      { kind: 'link', url: 'https://example.org/code', text: 'https://example.org/code' },
    ],
    authors: ['Ada Lovelace'],
    arxivId: null,
    published: null,
    links: [{ kind: 'code', url: 'https://example.org/code', repository: null }],
    themes: [themeId('merging')],
    digest: { id: digestId('mar-14'), label: 'Mar 14', date: null, name: '14 March' },
  };
}

export function rowOf(id: string, changes: Partial<SavedPaper> = {}): SavedPaper {
  return {
    id: paperId(id),
    savedAt: 1000,
    changedAt: 1000,
    removedAt: null,
    snapshot: snapshotOf(id),
    ...changes,
  };
}

/** Rows of one paper with times so close that ties are common. */
export const rowsOfOnePaper: fc.Arbitrary<SavedPaper> = fc
  .record({
    savedAt: fc.nat(2),
    changedAt: fc.nat(2),
    removedAt: fc.constantFrom(null, 1, 2),
    snapshot: fc.constantFrom('one', 'two').map(snapshotOf),
  })
  .map((changes) => rowOf('it', changes));
