import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestId, type Digest } from '#domain/digest.ts';
import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { NOTHING_KNOWN } from '#parse/formats/digest-format.ts';
import { paperIdOf } from '#parse/paper-id.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';
import { unitePapers } from '#pipeline/unite-papers.ts';

const ABSTRACT =
  'We average the weights of two models that were trained from one start and find a valley.';
const OTHER =
  'A vocoder that runs on a watch turns spectra into sound while the battery lasts.';

type Facts = Partial<ParsedPaper> & Pick<ParsedPaper, 'title'>;

function digestOn(day: string, papers: readonly Facts[]): Digest<ParsedPaper> {
  const date = parseDayOfYear(day);
  return {
    id: digestId(day),
    file: `digests/${day}.txt`,
    label: day,
    query: null,
    date: date === null ? null : toPlainDate(date),
    papers: papers.map((facts, at) => ({
      ...NOTHING_KNOWN,
      id: paperIdOf(facts.title),
      lines: [at * 2 + 1, at * 2 + 1],
      ...facts,
    })),
  };
}

/** The id of each digest's first paper. */
function idsOf(digests: readonly Digest<ParsedPaper>[]): (string | undefined)[] {
  return unitePapers(digests).digests.map(({ papers }) => papers[0]?.id);
}

describe('one paper', () => {
  test.each<[string, Facts, Facts]>([
    [
      'by its arXiv id, retitled',
      { title: 'Twins', arxivId: '2503.00001', abstract: ABSTRACT },
      { title: 'Twins Revisited', arxivId: '2503.00001', abstract: OTHER },
    ],
    [
      'by its DOI',
      { title: 'Twins', doi: '10.1/x' },
      { title: 'Twins!', doi: '10.1/x', abstract: ABSTRACT },
    ],
    [
      'by title and abstract',
      { title: 'Twins', abstract: ABSTRACT },
      { title: 'TWINS', abstract: `${ABSTRACT} It is wide.` },
    ],
    [
      'by its title alone, where there is no other of that title',
      { title: 'Twins', arxivId: '2503.00001', abstract: ABSTRACT },
      { title: 'Twins' },
    ],
  ])('%s', (_case, one, other) => {
    const [first, second] = idsOf([
      digestOn('2025-03-13', [one]),
      digestOn('2025-03-14', [other]),
    ]);
    expect(second).toBe(first);
    expect(first).toBe('twins');
  });

  test('joins records that only a third one shows to be one', () => {
    const ids = idsOf([
      digestOn('2025-03-13', [{ title: 'Twins', abstract: ABSTRACT }]),
      digestOn('2025-03-14', [{ title: 'Triplets', arxivId: '2503.00001', abstract: OTHER }]),
      digestOn('2025-03-15', [{ title: 'Twins', arxivId: '2503.00001', abstract: ABSTRACT }]),
    ]);
    expect(ids).toEqual(['twins', 'twins', 'twins']);
  });

  test('has what any digest knows of it, each digest its own words and votes', () => {
    const { digests } = unitePapers([
      digestOn('2025-03-14', [{ title: 'Twins', upvotes: 7 }]),
      digestOn('2025-03-13', [
        {
          title: 'Twins',
          arxivId: '2503.00001',
          abstract: ABSTRACT,
          authors: ['Ada Ay'],
          upvotes: 3,
        },
      ]),
    ]);
    expect(digests.map(({ papers }) => papers)).toMatchObject([
      [
        {
          arxivId: '2503.00001',
          abstract: ABSTRACT,
          authors: ['Ada Ay'],
          upvotes: 7,
          abstractFrom: { digest: '2025-03-13', name: '13 March 2025' },
        },
      ],
      [{ arxivId: '2503.00001', upvotes: 3, abstractFrom: null }],
    ]);
  });

  test('that changed its name is found under each that it had', () => {
    const { redirects, problems } = unitePapers([
      digestOn('2025-03-14', [{ title: 'Twins Revisited', arxivId: '2503.00001' }]),
      digestOn('2025-03-13', [{ title: 'Twins', arxivId: '2503.00001' }]),
    ]);
    expect(redirects).toEqual([{ from: 'twins-revisited', to: 'twins' }]);
    expect(problems).toMatchObject([{ rule: 'conflict', file: 'digests/2025-03-14.txt' }]);
    expect(problems[0]?.message).toMatch(/title: “Twins Revisited” here, “Twins” in .*13\.txt/);
  });
});

test('a name that leads to a paper is not given to another one later', () => {
  const older = [
    digestOn('2025-03-12', [{ title: 'Twins', arxivId: '2503.00001' }]),
    digestOn('2025-03-13', [{ title: 'Triplets', arxivId: '2503.00001' }]),
  ];
  const newer = digestOn('2025-03-14', [{ title: 'Triplets', arxivId: '2503.00002' }]);
  const { digests, redirects } = unitePapers([newer, ...older]);
  expect(digests[0]?.papers[0]?.id).toMatch(/^triplets-[\da-f]{8}$/);
  expect(redirects).toEqual([{ from: 'triplets', to: 'twins' }]);
});

describe('two papers', () => {
  test.each<[string, Facts, Facts]>([
    [
      'of one title and two arXiv ids',
      { title: 'Twins', arxivId: '2503.00001', abstract: ABSTRACT },
      { title: 'Twins', arxivId: '2503.00002', abstract: ABSTRACT },
    ],
    [
      'of one title and two abstracts',
      { title: 'Twins', abstract: ABSTRACT },
      { title: 'Twins', abstract: OTHER },
    ],
  ])('%s stay two', (_case, one, other) => {
    const [first, second] = idsOf([
      digestOn('2025-03-13', [one]),
      digestOn('2025-03-14', [other]),
    ]);
    expect(first).toBe('twins');
    expect(second).toMatch(/^twins-[\da-f]{8}$/);
  });

  test('of one title leave a third that is a title alone to itself', () => {
    const [, , third] = idsOf([
      digestOn('2025-03-13', [{ title: 'Twins', abstract: ABSTRACT }]),
      digestOn('2025-03-14', [{ title: 'Twins', abstract: OTHER }]),
      digestOn('2025-03-15', [{ title: 'Twins' }]),
    ]);
    expect(third).toMatch(/^twins-[\da-f]{8}$/);
  });

  test('are not joined through a record that has the id of one of them by then', () => {
    const ids = idsOf([
      digestOn('2025-03-12', [{ title: 'Twins', abstract: ABSTRACT }]),
      digestOn('2025-03-13', [{ title: 'Twins', arxivId: '2503.00001', abstract: ABSTRACT }]),
      digestOn('2025-03-14', [{ title: 'Twins', arxivId: '2503.00002', abstract: ABSTRACT }]),
    ]);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

const facts = fc.record({
  title: fc.constantFrom('Twins', 'twins.', 'Triplets', 'On α'),
  abstract: fc.constantFrom(null, ABSTRACT, OTHER),
  arxivId: fc.constantFrom(null, null, '2503.00001', '2503.00002'),
  doi: fc.constantFrom(null, null, '10.1/x'),
});
const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 5 });
const archive = days.chain((chosen) =>
  fc.tuple(
    ...chosen.map((day) =>
      fc
        .array(facts, { maxLength: 3 })
        .map((papers) => digestOn(`2025-03-${String(day).padStart(2, '0')}`, papers)),
    ),
  ),
);

describe('whatever the digests', () => {
  test('no record is lost, and an arXiv id names one paper', () => {
    fc.assert(
      fc.property(archive, (digests) => {
        const united = unitePapers(digests);
        expect(united.digests.map(({ papers }) => papers.map(({ title }) => title))).toEqual(
          digests.map(({ papers }) => papers.map(({ title }) => title)),
        );
        const ids = new Map<string, Set<string>>();
        for (const [at, { papers }] of digests.entries()) {
          for (const [place, { arxivId }] of papers.entries()) {
            const id = united.digests[at]?.papers[place]?.id;
            if (arxivId === null || id === undefined) continue;
            ids.set(arxivId, (ids.get(arxivId) ?? new Set()).add(id));
          }
        }
        for (const named of ids.values()) expect(named.size).toBe(1);
      }),
    );
  });

  test('a newer digest changes no id; where it shows two papers to be one, the older name stays', () => {
    fc.assert(
      fc.property(archive, fc.array(facts, { maxLength: 3 }), (digests, added) => {
        const before = unitePapers(digests);
        const after = unitePapers([digestOn('2025-03-31', added), ...digests]);
        const moved = new Map(after.redirects.map(({ from, to }) => [from, to]));
        for (const [at, { papers }] of before.digests.entries()) {
          for (const [place, { id }] of papers.entries()) {
            const now = after.digests[at + 1]?.papers[place];
            expect(now?.id).toBe(moved.get(id) ?? id);
            // By this a reader's saved paper is found again.
            expect([now?.id, ...(now?.formerIds ?? [])]).toContain(id);
          }
        }
        for (const { from, to } of before.redirects) {
          expect([to, moved.get(to)]).toContain(moved.get(from));
        }
      }),
    );
  });
});
