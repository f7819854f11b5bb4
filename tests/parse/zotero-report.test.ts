import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether'];

type Row = readonly [label: string, value: string];
const rowsOf = ({ arxivId }: (typeof PAPERS)[number]): readonly Row[] => [
  ['Item Type', 'Preprint'],
  ...NAMES.map((name): Row => ['Author', name]),
  ['Abstract', ABSTRACT],
  ['Date', '2025-03-13'],
  ['Library Catalog', 'Example'],
  ['URL', `http://arxiv.org/abs/${arxivId}`],
  ['Extra', `arXiv:${arxivId} [cs]`],
  ['Date Added', '3/14/2025, 9:00:00 AM'],
];

const expected = PAPERS.map(({ title, arxivId }) => {
  return { title, arxivId, abstract: ABSTRACT, authors: NAMES, published: '2025-03-13' };
});

describe('a report of Zotero', () => {
  it('is read as its page was saved', () => {
    const items = PAPERS.map((paper) => {
      const rows = rowsOf(paper).map(([label, value]) => {
        return `<tr>\n<th>${label}</th>\n<td>${value}</td>\n</tr>`;
      });
      return `<li class="item preprint">\n<h2>${paper.title}</h2>\n<table>\n${rows.join('\n')}\n</table>\n<h3>Attachments</h3>\n<ul><li>Full Text PDF</li></ul>\n</li>`;
    });
    const text = `<!DOCTYPE html>\n<html><head><title>Zotero Report</title></head><body><ul class="report">\n${items.join('\n')}\n</ul></body></html>`;
    const { digests, problems } = parse(text);
    expect(digests.flatMap((digest) => digest.papers)).toMatchObject(expected);
    expect(problems).toEqual([]);
  });

  it('is read as it was copied, and an item without an abstract is named', () => {
    const items = PAPERS.map((paper, at) => {
      const rows = rowsOf(paper).filter(([label]) => at > 0 || label !== 'Abstract');
      return `${paper.title}\n${rows.map((row) => row.join('\t')).join('\n')}\nAttachments\n    • Full Text PDF\n`;
    });
    const { digests, problems } = parse(items.join('\n'));
    const [first, ...others] = expected;
    expect(digests.flatMap((digest) => digest.papers)).toMatchObject([
      { ...first, abstract: null },
      ...others,
    ]);
    expect(problems).toMatchObject([{ line: 1, rule: 'title-without-abstract' }]);
  });
});
