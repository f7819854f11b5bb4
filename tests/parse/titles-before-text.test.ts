import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const SEPARATORS = [' — ', ' – ', ' -- ', ' - ', ' | ', ': '];
const MARKS: readonly (readonly [string, (at: number) => string])[] = [
  ['•', () => '• '],
  ['*', () => '* '],
  ['-', () => '- '],
  ['a number', (at) => `${String(at + 1)}. `],
  ['a number in brackets', (at) => `[${String(at + 1)}] `],
  ['a picture', () => '🔥 '],
  ['no mark', () => ''],
];

const papers = PAPERS.map(({ title }) => ({ title, authors: [], abstract: ABSTRACT }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) =>
    digest.papers.map(({ title, authors, abstract }) => ({ title, authors, abstract })),
  );
}

/** At most 60 characters to a line, further ones indented. */
function wrap(text: string): string {
  return text.replace(/(.{1,58})(?: |$)/g, '$1\n  ').trimEnd();
}

describe('a title with its abstract behind it on one line', () => {
  it.each([...MARKS])('with %s', (_, mark) => {
    for (const separator of SEPARATORS) {
      const items = papers.map(({ title }, at) => `${mark(at)}${title}${separator}${ABSTRACT}`);
      expect(read(items.join('\n'))).toEqual(papers);
      expect(read(items.join('\n\n'))).toEqual(papers);
      expect(read(`Daily Papers\n\nMar 14\n\n${items.map(wrap).join('\n\n')}`)).toEqual(papers);
    }
  });

  it('has its authors between the two or in brackets, and the address of its page at the end', () => {
    const names = ['Ada Byron', 'Emmy Noether'];
    for (const write of [
      (title: string) => `• ${title} — ${names.join(', ')} — ${ABSTRACT}`,
      (title: string) => `• ${title} (${names.join(', ')}) — ${ABSTRACT}`,
    ]) {
      const items = PAPERS.map(({ title, arxivId }) => {
        return `${write(title)} (https://arxiv.org/abs/${arxivId})`;
      });
      expect(parse(items.join('\n')).digests).toMatchObject([
        {
          papers: PAPERS.map(({ title, arxivId }) => {
            return { title, arxivId, abstract: ABSTRACT, authors: names };
          }),
        },
      ]);
    }
  });

  it('keeps the colons of its own', () => {
    const titles = ['CoCa: Captions by Contrast', 'What Clicks Tell: a study of crosses'];
    const items = titles.map((title) => `- ${title}: ${ABSTRACT}`);
    expect(read(items.join('\n')).map(({ title }) => title)).toEqual(titles);
  });

  it('is named where it may go on', () => {
    const [first = '', second = ''] = papers.map(({ title }) => `• ${title} — ${ABSTRACT}`);
    const third = `• Seeing Far — Thinking Deep — ${ABSTRACT}`;
    const { problems } = parse([first, second, third].join('\n'));
    expect(problems).toMatchObject([{ line: 3, rule: 'title-in-doubt' }]);
  });
});

describe('an item without an abstract', () => {
  const items = papers.map(({ title }) => `• ${title} — ${ABSTRACT}`);

  it('is a paper, and said', () => {
    const { digests, problems } = parse([...items, '• A Title Alone of All'].join('\n'));
    expect(digests[0]?.papers.at(-1)).toMatchObject({ title: 'A Title Alone of All' });
    expect(problems).toMatchObject([{ line: 5, rule: 'title-without-abstract' }]);
  });

  it('is left out and named where it is no title, as is what stands under the list', () => {
    const text = [...items, `• ${ABSTRACT}`, '', 'Write to me what you think', 'of them.'];
    const { digests, problems, receipt } = parse(text.join('\n'));
    expect(digests[0]?.papers.length).toBe(4);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [5, 'unassigned'],
      [7, 'unassigned'],
    ]);
    expect(receipt.unassigned).toEqual([5, 7, 8]);
    expect(problems.at(-1)?.message).toMatch(/^2 lines from here on/);
  });
});

it('a colon in a title over its abstract parts nothing', () => {
  const titles = ['CoCa: Captions by Contrast', 'What Clicks Tell: Crosses Revisited'];
  const items = titles.map((title, at) => `${String(at + 1)}. ${title}\n${ABSTRACT}`);
  expect(read(items.join('\n\n'))).toMatchObject(titles.map((title) => ({ title })));
});

it('paragraphs with colons under tight titles are no such list', () => {
  const better = ' We find that models models models models models models are better.'.repeat(
    2,
  );
  const written = [
    {
      title: 'OmniFlow: Learning Deep Merging Poincaré Networks!',
      abstract: `However, models models models models models models do: so it works!${better}`,
    },
    {
      title: 'Learning Deep Deep',
      abstract: `Our method, called X-1, models models models models models models do: so it works!${better}${better}`,
    },
  ];
  const text = written.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n');
  const expected = written.map(({ title, abstract }) => ({ title, authors: [], abstract }));
  expect(read(`Subscribe\n\nMar 14\n\n${text}`)).toEqual(expected);
});
