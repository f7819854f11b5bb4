import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const TITLES = PAPERS.map(({ title }) => title);

/** Titles of a digest with `line` once under an abstract, and once over a title. */
function readAround(line: string): readonly (string | undefined)[] {
  const under = PAPERS.map(({ title }, at) => {
    return `${title}\n\n${ABSTRACT}\n${at === 1 ? `\n${line}\n` : ''}`;
  });
  const over = PAPERS.map(({ title }, at) => {
    return `${at === 2 ? `${line}\n` : ''}${title}\n${ABSTRACT}\n`;
  });
  return [under, over].map((text) => {
    const { digests } = parse(`Daily Papers\n\nMar 14\n\n${text.join('\n')}`);
    return digests
      .flatMap((digest) =>
        digest.papers.map(({ title, abstract }) => `${title} ${abstract ?? ''}`),
      )
      .join('\n');
  });
}

describe('words of the page that stand with one paper', () => {
  const whole = TITLES.map((title) => `${title} ${ABSTRACT}`).join('\n');

  it.each([
    '#1 Paper of the day',
    '🥇 #2 Paper of the week',
    'View all 12 papers',
    'Read more',
    'Show less',
    'AI-generated summary',
    'View arXiv page',
    'Add to collection',
    'arXiv explained',
    'Watch video',
    'Accept all cookies',
    'GitHub 1.3k',
    '1.3k stars',
    '12 comments',
    '+12 authors',
    'Previous Next',
    'Submitted by quiet-vocoder',
  ])('are no title: %s', (line) => {
    expect(readAround(line)).toEqual([whole, whole]);
  });

  it('are taken off the end of an abstract', () => {
    const text = TITLES.map((title) => `${title}\n\n${ABSTRACT} Read more\n`).join('\n');
    const abstracts = parse(text).digests.flatMap((digest) =>
      digest.papers.map(({ abstract }) => abstract),
    );
    expect(abstracts).toEqual(TITLES.map(() => ABSTRACT));
  });
});

it.each(['Week 12', 'Week 12, 2025', '2025-W12'])(
  'the name of a week is no title: %s',
  (week) => {
    const text = TITLES.map((title) => `${title}\n\n${ABSTRACT}\n`).join('\n');
    const { digests, receipt } = parse(`Weekly Papers\n\n${week}\n\n${text}`);
    expect(digests.flatMap((digest) => digest.papers.map(({ title }) => title))).toEqual(
      TITLES,
    );
    expect(receipt.roles.header).toBe(2);
  },
);
