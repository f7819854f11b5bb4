import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const objects = PAPERS.map(({ title, arxivId }) => ({
  paper: {
    id: arxivId,
    authors: [{ name: 'Ada Byron' }],
    title,
    summary: ABSTRACT,
  },
}));
const TITLES = PAPERS.map(({ title }) => title);

const read = (text: string) => {
  const { digests, problems } = parse(text);
  return {
    titles: digests.flatMap(({ papers }) => papers.map(({ title }) => title)),
    problems,
  };
};

/** What goes wrong in one object of a list. */
const FAULTS: readonly (readonly [name: string, (text: string) => string])[] = [
  ['a quote too many', (text) => text.replace('models, and', 'models", and')],
  ['a line end in a text', (text) => text.replace('models, and', 'models,\nand')],
  ['a colon too few', (text) => text.replace('"title":', '"title"')],
  ['a bracket too few', (text) => text.replace(/\}$/, '')],
  ['a bracket too many', (text) => `${text}}`],
];

describe('JSON that is broken in one paper', () => {
  it.each([...FAULTS])('is read behind it: %s', (_, spoil) => {
    for (const indent of [0, 2]) {
      const parts = objects.map((object) => JSON.stringify({ list: [object] }, null, indent));
      const whole = parts.map((part) =>
        part.slice(part.indexOf('[') + 1, part.lastIndexOf(']')),
      );
      const text = `{"list":[${whole.map((part, at) => (at === 2 ? spoil(part.trimEnd()) : part)).join(',')}]}`;
      const { titles, problems } = read(text);
      // What a bracket decides may be read or not; all others have to be.
      expect(titles.filter((title) => title !== TITLES[2])).toEqual(
        TITLES.filter((title) => title !== TITLES[2]),
      );
      expect(problems.map(({ rule }) => rule)).toContain('broken-json');
    }
  });

  it('says from which line on reading went on', () => {
    const parts = objects.map((object) => JSON.stringify(object, null, 1));
    const [one = '', two = '', ...others] = parts;
    const { problems } = read(
      `[\n${[one, two.replace('"title":', '"title"'), ...others].join(',\n')}\n]`,
    );
    const said = problems.find(({ rule }) => rule === 'broken-json');
    const line = 2 + 2 * one.split('\n').length;
    expect(said?.message).toContain(`Reading went on in line ${String(line)}.`);
  });

  it('objects of papers in a broken one are no papers', () => {
    const cited = objects.map((object) => ({ ...object, references: objects }));
    const text = JSON.stringify(cited).replace('"title":', '"title"');
    expect(read(text).titles).toHaveLength(0);
  });

  it('objects that were cut out of a list are read, with commas between them', () => {
    expect(read(objects.map((object) => JSON.stringify(object)).join(',\n')).titles).toEqual(
      TITLES,
    );
  });
});

describe('papers that JSON has under their titles or ids', () => {
  const under = (value: (paper: (typeof PAPERS)[number]) => unknown): string =>
    JSON.stringify(
      Object.fromEntries(PAPERS.map((paper) => [paper.title, value(paper)])),
      null,
      2,
    );

  it('under titles, with an object, an abstract or an address each', () => {
    const withObjects = parse(
      under(({ arxivId }) => ({ abstract: ABSTRACT, arxiv_id: arxivId })),
    );
    const papers = withObjects.digests.flatMap((digest) => digest.papers);
    expect(
      papers.map(({ title, abstract, arxivId }) => ({ title, abstract, arxivId })),
    ).toEqual(PAPERS.map(({ title, arxivId }) => ({ title, abstract: ABSTRACT, arxivId })));
    expect(papers.map(({ lines }) => lines[0])).toEqual([2, 6, 10, 14]);
    expect(read(under(() => ABSTRACT)).titles).toEqual(TITLES);
    expect(read(under(({ arxivId }) => `https://arxiv.org/abs/${arxivId}`)).titles).toEqual(
      TITLES,
    );
  });

  it('what is said under other keys makes no paper of them', () => {
    expect(read(under(() => 'short')).titles).toEqual([]);
    expect(read(under(() => ({ name: 'Ada Byron' }))).titles).toEqual([]);
    expect(read(JSON.stringify({ a: ABSTRACT, b: ABSTRACT })).titles).toEqual([]);
  });

  it('under ids', () => {
    const text = JSON.stringify(
      Object.fromEntries(
        PAPERS.map(({ title, arxivId }) => [arxivId, { title, abstract: ABSTRACT }]),
      ),
    );
    const papers = parse(text).digests.flatMap((digest) => digest.papers);
    expect(papers.map(({ arxivId }) => arxivId)).toEqual(PAPERS.map(({ arxivId }) => arxivId));
  });

  it('a name is a title where only a paper is meant', () => {
    const named = PAPERS.map(({ title }) => ({
      name: title,
      abstract: ABSTRACT,
      authors: ['Ada Byron'],
    }));
    expect(read(JSON.stringify(named)).titles).toEqual(TITLES);
    expect(
      read(JSON.stringify(named.map(({ name }) => ({ name, authors: ['Ada'] })))).titles,
    ).toEqual([]);
  });
});
