import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A feed of the papers, the rest of each item written as one site writes it. */
function feed(write: (title: string) => string): string {
  const items = PAPERS.map(
    ({ title, arxivId }) =>
      `<item>${write(title)}<link>https://arxiv.org/abs/${arxivId}</link></item>`,
  );
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Day</title>\n${items.join('\n')}\n</channel></rss>`;
}

const papersOf = (text: string) => parse(text).digests.flatMap(({ papers }) => papers);
const TITLES = PAPERS.map(({ title }) => title);
const SIGNS = 'Where a < b & c, all is well.';

describe('what feeds do with a description', () => {
  it('escape it once more than they should', () => {
    const html = escape(`<p>${escape(`${ABSTRACT} ${SIGNS}`)}</p>`);
    const papers = papersOf(
      feed(
        (title) =>
          `<title>${escape(escape(`${title} & More`))}</title><description>${escape(html)}</description>`,
      ),
    );
    expect(papers.map(({ title }) => title)).toEqual(TITLES.map((title) => `${title} & More`));
    for (const { abstract } of papers) expect(abstract).toBe(`${ABSTRACT} ${SIGNS}`);
  });

  it('escape all of the feed', () => {
    const text = escape(
      feed((title) => `<title>${title}</title><description>${ABSTRACT}</description>`),
    );
    expect(papersOf(text).map(({ title }) => title)).toEqual(TITLES);
  });

  it('put facts around it', () => {
    const papers = papersOf(
      feed(
        (title) =>
          `<title>${title}</title><description><![CDATA[<p><b>Authors:</b> Ada Byron, Emmy Noether</p><p>Upvotes: 12</p>` +
          `<p>${ABSTRACT}</p><p>Code: we have none, and that is a sentence. ${ABSTRACT}</p><p>PDF: https://example.org/a.pdf</p>]]></description>`,
      ),
    );
    for (const { abstract, authors, upvotes } of papers) {
      expect(authors).toEqual(['Ada Byron', 'Emmy Noether']);
      expect(upvotes).toBe(12);
      // A paragraph that begins like a fact is as long as none.
      expect(abstract).toBe(
        `${ABSTRACT} Code: we have none, and that is a sentence. ${ABSTRACT}`,
      );
    }
  });

  it('say that it is one', () => {
    const papers = papersOf(
      feed(
        (title) =>
          `<title>${title}</title><description><![CDATA[<p><b>Authors:</b> Ada Byron, Emmy Noether</p><p><b>Upvotes:</b> 3</p>` +
          `<p><b>Summary:</b> ${ABSTRACT}</p>]]></description>`,
      ),
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual(papers.map(() => ABSTRACT));
  });

  it('cut it, and have the whole elsewhere', () => {
    const papers = papersOf(
      feed(
        (title) =>
          `<title>${title}</title><description>${ABSTRACT.slice(0, 70)}…</description>` +
          `<content:encoded><![CDATA[<h2>${title}</h2><p>Some words</p><p>${ABSTRACT}</p>]]></content:encoded>`,
      ),
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual(TITLES.map(() => ABSTRACT));
  });
});

const RECORDS: readonly (readonly [name: string, text: string])[] = [
  [
    'arXiv’s records',
    `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>\n${PAPERS.map(
      ({ title, arxivId }) =>
        `<record><header><identifier>oai:arXiv.org:${arxivId}</identifier></header><metadata><arXiv><id>${arxivId}</id>` +
        `<created>2025-03-12</created><authors><author><keyname>Byron</keyname><forenames>Ada</forenames></author></authors>` +
        `<title>${title}</title><abstract>${ABSTRACT}\n</abstract></arXiv></metadata></record>`,
    ).join('\n')}\n</ListRecords></OAI-PMH>`,
  ],
  [
    'records of Dublin Core',
    `<OAI-PMH><ListRecords>\n${PAPERS.map(
      ({ title, arxivId }) =>
        `<record><header/><metadata><oai_dc:dc><dc:title>${title}</dc:title><dc:creator>Ada Byron</dc:creator>` +
        `<dc:description>${ABSTRACT}</dc:description><dc:identifier>http://arxiv.org/abs/${arxivId}</dc:identifier></oai_dc:dc></metadata></record>`,
    ).join('\n')}\n</ListRecords></OAI-PMH>`,
  ],
  [
    'a volume of an anthology',
    `<collection id="2024.x"><volume id="1"><meta><booktitle>Proceedings</booktitle></meta>\n${PAPERS.map(
      ({ title, arxivId }) =>
        `<paper><title>${title}</title><author><first>Ada</first><last>Byron</last></author>` +
        `<abstract>${ABSTRACT}</abstract><id>${arxivId}</id></paper>`,
    ).join('\n')}\n</volume></collection>`,
  ],
];

describe('records in XML', () => {
  it.each([...RECORDS])('%s', (_, text) => {
    const papers = papersOf(text);
    expect(papers.map(({ title, arxivId }) => ({ title, arxivId, abstract: null }))).toEqual(
      PAPERS,
    );
    for (const { authors, abstract } of papers) {
      expect(authors).toEqual(['Ada Byron']);
      expect(abstract).toBe(ABSTRACT);
    }
    expect(parse(text).receipt.unassigned).toEqual([]);
  });
});
