import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ["Ada O'Byron", 'Emmy Noether', 'Marie Curie-Skłodowska'];

function read(authors: unknown) {
  const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT, authors }));
  const { digests, problems } = parse(JSON.stringify(papers, null, 1));
  expect(problems).toEqual([]);
  return digests.flatMap((digest) => digest.papers.map((paper) => paper.authors));
}

describe('names in a text of JSON that is itself a list', () => {
  it.each([
    ['Python', `["Ada O'Byron", 'Emmy Noether', 'Marie Curie-Skłodowska']`],
    ['Python, escaped', String.raw`['Ada O\'Byron', 'Emmy Noether', 'Marie Curie-Skłodowska']`],
    ['JSON', JSON.stringify(NAMES)],
    ['NumPy', `["Ada O'Byron" 'Emmy Noether'\n 'Marie Curie-Skłodowska']`],
    [
      'objects of Python',
      `[{'id': None, 'name': "Ada O'Byron"}, {'id': '2', 'name': 'Emmy Noether'}, {'id': '3', 'name': 'Marie Curie-Skłodowska'}]`,
    ],
    [
      'a client of arXiv',
      `[arxiv.Result.Author("Ada O'Byron"), arxiv.Result.Author('Emmy Noether'), arxiv.Result.Author('Marie Curie-Skłodowska')]`,
    ],
    ['YAML', NAMES.map((name) => `- ${name}\n`).join('')],
    ['YAML, quoted', `- 'Ada O''Byron'\n- "Emmy Noether"\n- Marie Curie-Skłodowska`],
    ['YAML on one line', NAMES.map((name) => `- ${name}`).join(' ')],
    ['YAML in brackets', `[${NAMES.join(', ')}]`],
    ['objects of YAML', NAMES.map((name) => `- name: ${name}\n  place: Somewhere`).join('\n')],
    [
      'parts of names',
      "- family: O'Byron\n  given: Ada\n- given: Emmy\n  family: Noether\n- given: Marie\n  family: Curie-Skłodowska",
    ],
    ['lines', NAMES.join('\n')],
    ['bars', NAMES.join(' | ')],
  ])('are those of %s', (_, authors) => {
    expect(read(authors)).toEqual(PAPERS.map(() => NAMES));
  });

  it('are as they were where it is none', () => {
    expect(read("Ada O'Byron, Emmy Noether\nand Marie Curie-Skłodowska")).toEqual(
      PAPERS.map(() => NAMES),
    );
    for (const place of ['Ada Byron | University of Here', 'Ada Byron\nHere Institute of It'])
      expect(read(place)).toEqual(PAPERS.map(() => [place.replace('\n', ' ')]));
    expect(read('[]')).toEqual(PAPERS.map(() => []));
  });
});

it('keeps the number apart by which dblp tells people of one name apart', () => {
  const author = NAMES.map((text, at) => ({
    '@pid': '1',
    text: at === 1 ? `${text} 0002` : text,
  }));
  const hit = PAPERS.map(({ title }, at) => ({
    info: {
      title: at === 0 ? { text: title, i: 'Weights' } : title,
      authors: { author },
      venue: 'CoRR',
    },
  }));
  const { digests } = parse(JSON.stringify({ result: { hits: { hit } } }));
  expect(digests[0]?.papers).toMatchObject(
    PAPERS.map(({ title }) => ({ title, authors: NAMES })),
  );
});
