import { expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const PAGE = `<!DOCTYPE html>
<html>
<head>
<title>Papers</title>
</head>

<body>
${PAPERS.map(({ title, arxivId }) => `<h3><a href="/papers/${arxivId}">${title}</a></h3>\n<p>\n${ABSTRACT}\n</p>\n`).join('\n')}
</body>
</html>`;
const FEED = `<?xml version="1.0"?>
<rss version="2.0"><channel>
${PAPERS.map(({ title, arxivId }) => `<item>\n<title>${title}</title>\n<link>https://arxiv.org/abs/${arxivId}</link>\n<description>${ABSTRACT}</description>\n</item>`).join('\n')}
</channel></rss>`;

it.each<[string, (line: string, at: number) => string]>([
  ['before tabs', (line, at) => `${String(at + 1)}\t${line}`],
  ['before anything', (line, at) => `${String(at + 1)}${line}`],
  ['in a column', (line, at) => `${String(at + 1).padStart(4)} | ${line}`],
  ['on lines of their own', (line, at) => `${String(at + 1)}\n${line}`],
])('the source of a page or a feed is read with numbers %s', (_, number) => {
  for (const source of [PAGE, FEED]) {
    const { digests, problems, receipt } = parse(source.split('\n').map(number).join('\n'));
    expect(digests[0]?.papers).toMatchObject(
      PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT })),
    );
    expect(problems).toEqual([]);
    expect(receipt.unassigned).toEqual([]);
  }
});

it('a text that begins with a number keeps it', () => {
  const text = PAPERS.map(({ title }, at) => `${String(at + 1)}. ${title}\n\n${ABSTRACT}`).join(
    '\n\n',
  );
  expect(parse(text).digests[0]?.papers).toHaveLength(4);
});
