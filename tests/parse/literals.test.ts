import { describe, expect, it } from 'vitest';
import { literalToJson } from '#parse/literal-to-json.ts';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const TITLES = PAPERS.map(({ title }) => title);
const papersOf = (text: string) => parse(text).digests.flatMap(({ papers }) => papers);

describe('data as programs print it', () => {
  it('in Python, also where long texts are in pieces', () => {
    const half = ABSTRACT.length / 2;
    const dicts = PAPERS.map(
      ({ title, arxivId }) =>
        `{'title': "${title}",\n  'abstract': '${ABSTRACT.slice(0, half)}'\n    '${ABSTRACT.slice(half)}',\n` +
        `  'authors': ('Ada Byron', 'Conor O\\'Neil'), 'arxiv_id': '${arxivId}', 'code': None, 'new': True}`,
    );
    const text = `[${dicts.join(',\n ')}]\n`;
    expect(papersOf(text)).toMatchObject(
      PAPERS.map(({ title, arxivId }, at) => ({
        title,
        arxivId,
        abstract: ABSTRACT,
        authors: ['Ada Byron', "Conor O'Neil"],
        lines: [at * 4 + 1, at * 4 + 4],
      })),
    );
    expect(parse(text).receipt.unassigned).toEqual([]);
  });

  it('in JavaScript, with names without quotes, comments and templates', () => {
    const objects = PAPERS.map(
      ({ title }) =>
        `  // one more\n  { title: '${title}', abstract: \`${ABSTRACT}\nOn two lines.\` },`,
    );
    const text = `const papers = [\n${objects.join('\n')}\n];\n`;
    const papers = papersOf(text);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    for (const { abstract } of papers) expect(abstract).toBe(`${ABSTRACT} On two lines.`);
    const { lines, blankLines, roles } = parse(text).receipt;
    expect(Object.values(roles).reduce((sum, count) => sum + count, blankLines)).toBe(lines);
  });

  it('is not guessed at where more than data stands', () => {
    expect(literalToJson("[{'day': datetime.date(2025, 3, 14)}]")).toBeNull();
    expect(literalToJson("[{'a': f'x'}]")).toBeNull();
    expect(literalToJson("['open]")).toBeNull();
    expect(literalToJson("{'a': '\\u00e9\\x41\\n', 'b': nan}")).toBe(
      '{"a": "éA\\n", "b": null}',
    );
  });
});
