import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '#parse/choose-format.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ParsedFile } from '#parse/parsed-file.ts';

const CASES = new URL('cases/', import.meta.url);
/** "NAME.input.txt", "NAME.input.json" and so on: the digest NAME.txt, NAME.json. */
const inputs = readdirSync(CASES).filter((file) => file.includes('.input.'));

/** A parse as the expected files write it: nulls and empty lists left out, problems as lines. */
function outline({ digests, problems, receipt }: ParsedFile) {
  return {
    digests: digests.map(({ papers, query, ...digest }) => ({
      ...digest,
      ...(query === null ? {} : { query }),
      papers: papers.map((paper) =>
        Object.fromEntries(
          Object.entries(paper).filter(
            ([key, value]) =>
              key === 'abstract' || (value !== null && JSON.stringify(value) !== '[]'),
          ),
        ),
      ),
    })),
    problems: problems.map(
      ({ line, severity, rule, message }) =>
        `${String(line)} ${severity} ${rule}: ${message.replace(FORMAT_NAMES, '…')}`,
    ),
    receipt,
  };
}

describe('each shape and each kind of damage', () => {
  it.each(inputs)('%s', (file) => {
    const input = new Uint8Array(readFileSync(new URL(file, CASES)));
    const expected = new URL(file.replace(/\.input\..*$/, '.expected.json'), CASES);
    const parsed = outline(parseDigestFile(file.replace('.input.', '.'), input));
    expect(parsed).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

describe('the digest that is shipped', () => {
  const file = 'data/digests/trending-papers-mar-14.txt';
  const bytes = readFileSync(file);
  const { digests, problems, receipt } = parseDigestFile(file, new Uint8Array(bytes));
  const [digest] = digests;

  it('has 82 papers, each title and abstract as in the file', () => {
    const lines = bytes.toString('utf8').split('\n');
    expect(digests).toHaveLength(1);
    expect(digest?.papers).toHaveLength(82);
    for (const { title, abstract, lines: place } of digest?.papers ?? []) {
      const [first, last] = place;
      expect(title).toBe(lines[first - 1]?.trim());
      expect(abstract).toBe(lines[last - 1]?.replace(/\s+/g, ' ').trim());
    }
    const accounted = digest?.papers.flatMap((paper) => paper.lines) ?? [];
    const body = lines.flatMap((line, index) =>
      index >= 10 && line !== '' ? [index + 1] : [],
    );
    expect(accounted).toEqual(body);
  });

  it('is dated as it says, and nothing is left over', () => {
    expect(digest).toMatchObject({ id: 'trending-papers-mar-14', label: 'Mar 14', date: null });
    expect(problems).toEqual([]);
    expect(receipt).toMatchObject({
      papers: 82,
      unassigned: [],
      roles: { header: 5, title: 82, abstract: 82, unassigned: 0 },
    });
  });

  it('gives every paper an id of its own', () => {
    const ids = digest?.papers.map((paper) => paper.id) ?? [];
    expect(new Set(ids).size).toBe(82);
    for (const id of ids) expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
  });
});
