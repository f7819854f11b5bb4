import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const TITLES = PAPERS.map(({ title }) => title);
const JSON_TEXT = JSON.stringify(
  PAPERS.map(({ title, arxivId }) => ({ title, abstract: `${ABSTRACT} a < b & c`, arxivId })),
  null,
  2,
);
const ENTRIES = PAPERS.map(
  ({ title, arxivId }) =>
    `<entry><id>http://arxiv.org/abs/${arxivId}v1</id><title>${title}</title>\n` +
    `<summary>${ABSTRACT}\n</summary></entry>`,
);
const FEED = `<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Day</title>\n${ENTRIES.join('\n')}\n</feed>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const AROUND: readonly (readonly [name: string, text: string])[] = [
  ['comments', `// saved from an API\n/* by hand */\n${JSON_TEXT}`],
  ['an assignment', `window.__PAPERS__ = ${JSON_TEXT};\n`],
  [
    'a constant and its export',
    `const papers: Paper[] = ${JSON_TEXT};\n\nexport default papers;\n`,
  ],
  ['a call', `/**/jQuery.done(${JSON_TEXT});`],
  ['a guard against scripts', `)]}'\n${JSON_TEXT}`],
  ['an address', `https://example.org/api/papers\n\n${JSON_TEXT}`],
  ['fields of HTTP', `HTTP/2 200\ncontent-type: application/json\n\n${JSON_TEXT}`],
  ['a fence', `\`\`\`json\n${JSON_TEXT}\n\`\`\`\n`],
  ['two answers', `// one\n${JSON_TEXT.slice(0, -1)}]\n\n// two\n{"total": 0, "papers": []}\n`],
  [
    'the page of a text',
    `<html><head></head><body><pre style="x">${escape(JSON_TEXT)}</pre></body></html>`,
  ],
  ['the page of a feed', `<html><body><pre>${escape(FEED)}</pre></body></html>`],
  [
    'a browser’s view of XML',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><style>a{}</style></head><body><div id="webkit-xml-viewer-source-xml">${FEED}</div><div>\n<span>This XML file does not appear to have any style.</span></div></body></html>`,
  ],
  [
    'a copy of that view',
    `This XML file does not appear to have any style information associated with it. The document tree is shown below.\n${FEED}`,
  ],
  ['a fenced feed', `\`\`\`xml\n${FEED}\n\`\`\`\n`],
];

describe('data that stands in another text', () => {
  it.each([...AROUND])('is read behind %s', (_, text) => {
    const { digests, problems, receipt } = parse(text);
    const papers = digests.flatMap((digest) => digest.papers);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers.map(({ arxivId }) => arxivId)).toEqual(PAPERS.map(({ arxivId }) => arxivId));
    for (const { abstract } of papers) expect(abstract).toMatch(/ well\.(?: a < b & c)?$/);
    const said = problems.filter(({ severity }) => severity !== 'info');
    expect(said.filter(({ line }) => !receipt.unassigned.includes(line ?? 0))).toEqual([]);
  });

  it('keeps its lines, and what somebody wrote around it is said', () => {
    const { digests, problems } = parse(
      `Some papers that I liked:\n\n\`\`\`json\n${JSON_TEXT}\n\`\`\`\n\nAnother Paper, Not in It\n`,
    );
    expect(digests[0]?.papers[0]?.lines).toEqual([5, 9]);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'unassigned'],
      [28, 'unassigned'],
    ]);
  });

  it('is no reason to leave out the list in which it is an example', () => {
    const list = PAPERS.map(
      ({ title, arxivId }) => `- [${title}](https://arxiv.org/abs/${arxivId})`,
    );
    const { digests } = parse(
      `# Papers\n\n\`\`\`json\n[\n{"title": "An Example", "abstract": "Short."}\n]\n\`\`\`\n\n${list.join('\n')}\n`,
    );
    const titles = digests.flatMap(({ papers }) => papers.map(({ title }) => title));
    expect(titles).toEqual(expect.arrayContaining(TITLES));
  });
});
