import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { QUERY_FLAGS } from '#domain/query.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { paperId } from '#domain/paper.ts';
import { archiveFactTest } from '#search/archive-facts.ts';
import type { ArchiveHead } from '#search/archive-head.ts';
import { startIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { PIECE_KINDS } from '#search/index-pieces.ts';
import { labelsOf } from '#search/paper-labels.ts';
import type { FactTest } from '#search/query/condition.ts';
import { factTest, type DigestFacts, type PaperFacts } from '#search/query/match-facts.ts';
import { openPieces } from '#search/pieced-index.ts';
import { listWords } from '#search/list-words.ts';
import { readWords } from '#search/text-words.ts';

function day(text: string): PlainDate | null {
  const found = parseDayOfYear(text);
  return found === null ? null : toPlainDate(found);
}

const THEMES = [
  { id: 'speech', name: 'Speech & audio' },
  { id: 'merging', name: 'Model merging' },
  { id: 'mixup', name: 'Mixup' },
];

const DIGESTS: readonly DigestFacts[] = [
  { id: 'today', label: 'Mar 14', name: '14 March 2025', date: day('2025-03-14') },
  { id: 'yesterday', label: null, name: '13 March 2025', date: day('2025-03-13') },
  { id: 'undated', label: 'Old ones', name: 'Old ones', date: null },
];

interface ArchivePaper {
  readonly id: string;
  /** Places of its digests, its home first. */
  readonly digests: readonly number[];
  readonly themes: readonly number[];
  readonly published: PlainDate | null;
  readonly hasCode: boolean;
  readonly saved: boolean;
  readonly read: boolean;
}

const archives = fc
  .array(
    fc.record({
      digests: fc.subarray([0, 1, 2], { minLength: 1 }),
      themes: fc.subarray([0, 1, 2]),
      published: fc.constantFrom(null, null, day('2024-12-31'), day('2025-03-14')),
      hasCode: fc.boolean(),
      saved: fc.boolean(),
      read: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((papers) =>
    papers
      .map((paper, place): ArchivePaper => ({ ...paper, id: `paper-${String(place)}` }))
      .toSorted((a, b) => (a.digests[0] ?? 0) - (b.digests[0] ?? 0)),
  );

const names = fc.constantFrom(
  'speech',
  'mo',
  'none',
  'speech audio',
  'x',
  '14 march 2025',
  '2025',
  '2025 03',
  'today',
);
const tests: fc.Arbitrary<FactTest> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('theme' as const, 'digest' as const),
    name: names,
    prefix: fc.boolean(),
  }),
  fc
    .constantFrom(...QUERY_FLAGS)
    .map((flag) => ({ kind: 'flag' as const, flag, start: 0, end: 0 })),
  fc
    .tuple(
      fc.constantFrom('after' as const, 'before' as const),
      fc.constantFrom('2025', '2025-03', '2025-03-14', '2024-12'),
    )
    .map(([side, date]) => ({ kind: 'date' as const, side, date, start: 0, end: 0 })),
);

/** What is known of a paper, as the definition of filters has it. */
function factsOf({
  digests,
  themes,
  published,
  hasCode,
  saved,
  read,
}: ArchivePaper): PaperFacts {
  return {
    themes: themes.flatMap((place) => THEMES[place] ?? []),
    digests: digests.flatMap((place) => DIGESTS[place] ?? []),
    hasCode,
    saved,
    read,
    date: published ?? DIGESTS[digests[0] ?? 0]?.date ?? null,
  };
}

/** Words that are spelled like labels. */
const TEXT = { title: 'theme:speech code', abstract: '' };

/** The archive as the pipeline emits it, every piece there. */
function openArchive(papers: readonly ArchivePaper[]) {
  const builder = startIndex();
  for (const paper of papers) {
    const { themes, hasCode, date } = factsOf(paper);
    const own = DIGESTS[paper.digests[0] ?? 0]?.date ?? null;
    builder.add(
      'theme:speech code',
      '',
      labelsOf({ themes, hasCode, date: date === own ? null : date }),
    );
  }
  const texts = papers.map(({ id }) => ({ id: paperId(id), ...TEXT }));
  const { head, pieces } = cutIndex(builder.finish(), [
    listWords([{ words: readWords(texts), labels: [] }]),
  ]);
  const pieced = openPieces(head);
  for (const { name, bytes } of pieces) {
    const kind = PIECE_KINDS.find((each) => name.startsWith(each));
    if (kind !== undefined)
      pieced.put({ stamp: head.stamp, kind, number: Number(name.slice(1)) }, bytes);
  }
  const numbersOf = (place: number): ArchiveHead['digests'][number] => ({
    own: papers.filter(({ digests }) => digests[0] === place).length,
    also: papers.flatMap(({ digests }, number) =>
      digests.slice(1).includes(place) ? [number] : [],
    ),
  });
  const archiveHead: ArchiveHead = {
    index: head,
    words: [],
    digests: [0, 1, 2].map(numbersOf),
  };
  return { pieced, archiveHead };
}

test('filters of an archive leave what their definition says, paper by paper', () => {
  fc.assert(
    fc.property(archives, fc.array(tests, { minLength: 1, maxLength: 6 }), (papers, asked) => {
      const { pieced, archiveHead } = openArchive(papers);
      const marks = {
        saved: papers.filter(({ saved }) => saved).map(({ id }) => id),
        read: papers.filter(({ read }) => read).map(({ id }) => id),
      };
      const testOf = archiveFactTest(pieced, archiveHead, {
        themes: THEMES,
        digests: DIGESTS,
        marks,
      });
      for (const each of asked) {
        const expected = papers.map((paper) => factTest(each)(factsOf(paper)));
        const fits = testOf(each);
        expect(papers.map((_, number) => fits(number))).toEqual(expected);
      }
      expect(pieced.takeMissed()).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what the reader did is asked for only when a filter needs it', () => {
  const papers: ArchivePaper[] = [
    {
      id: 'a',
      digests: [0],
      themes: [0],
      published: null,
      hasCode: true,
      saved: false,
      read: false,
    },
  ];
  const { head } = cutIndex(startIndex().finish(), []);
  const { archiveHead } = openArchive(papers);
  const pieced = openPieces({ ...archiveHead.index, stamp: head.stamp });
  const facts = { themes: THEMES, digests: DIGESTS, marks: { saved: ['a'], read: [] } };
  const testOf = archiveFactTest(pieced, archiveHead, facts);
  testOf({ kind: 'theme', name: 'speech', prefix: false });
  expect(pieced.takeMissed().map(({ kind }) => kind)).not.toContain('i');
  testOf({ kind: 'flag', flag: 'is:saved', start: 0, end: 0 });
  expect(pieced.takeMissed().map(({ kind }) => kind)).toContain('i');
});
