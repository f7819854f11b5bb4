import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];

function write(outline: (paper: Paper) => string): string {
  return `<?xml version="1.0"?>\n<opml version="2.0">\n<head><title>Reading</title></head>\n<body>\n<outline text="Papers">\n${PAPERS.map(outline).join('\n')}\n</outline>\n</body>\n</opml>\n`;
}

describe('an outline (OPML)', () => {
  it.each<[string, (paper: Paper) => string]>([
    [
      'notes with addresses',
      ({ title, arxivId }) =>
        `<outline text="${title}" _note="https://arxiv.org/abs/${arxivId}&#10;&#10;${ABSTRACT}"/>`,
    ],
    [
      'addresses and notes',
      ({ title, arxivId }) =>
        `<outline text="${title}" type="link" url="https://arxiv.org/abs/${arxivId}" _note="${ABSTRACT}"/>`,
    ],
    [
      'texts below links',
      ({ title, arxivId }) =>
        `<outline text="&lt;a href=&quot;https://arxiv.org/abs/${arxivId}&quot;&gt;${title}&lt;/a&gt;">\n<outline text="${ABSTRACT}"/>\n</outline>`,
    ],
    [
      'fields below',
      ({ title, arxivId }) =>
        `<outline text="${title}">\n<outline text="Authors: Ada Byron, Emmy Noether"/>\n<outline text="https://arxiv.org/abs/${arxivId}"/>\n<outline text="Abstract: ${ABSTRACT}"/>\n</outline>`,
    ],
  ])('is read with %s', (name, outline) => {
    const { digests, problems, receipt } = parse(write(outline));
    const authors = name === 'fields below' ? ['Ada Byron', 'Emmy Noether'] : [];
    expect(digests[0]?.papers).toMatchObject(
      PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT, authors })),
    );
    expect(problems).toEqual([]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('has titles that lead to papers', () => {
    const text = write(({ title, arxivId }) => {
      return `<outline text="${title}" type="link" url="https://arxiv.org/abs/${arxivId}"/>`;
    });
    expect(parse(text).digests[0]?.papers).toMatchObject(PAPERS);
    const behind = write(({ title, arxivId }) => {
      return `<outline text="${title} https://arxiv.org/abs/${arxivId}"/>`;
    });
    expect(parse(behind).digests[0]?.papers).toMatchObject(PAPERS);
  });

  it('names what is no paper', () => {
    const text = write(({ title }) => `<outline text="${title}" _note="${ABSTRACT}"/>`).replace(
      '</body>',
      '<outline text="Buy milk"/>\n<outline text="Notes"><outline text="One&#10;two"/></outline>\n</body>',
    );
    const { digests, problems } = parse(text);
    expect(digests[0]?.papers.map(({ title }) => title)).toEqual(
      PAPERS.map(({ title }) => title),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['no-paper', 'no-paper']);
  });

  it('is refused where it is a list of feeds', () => {
    const text = write(
      ({ title }) => `<outline text="${title}" xmlUrl="https://example.com/a.xml"/>`,
    );
    const { digests, problems } = parse(text);
    expect(digests.flatMap(({ papers }) => papers)).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toContain('error');
  });

  it('says where it was cut', () => {
    const text = write(({ title }) => `<outline text="${title}" _note="${ABSTRACT}"/>`);
    const { digests, problems } = parse(text.slice(0, text.indexOf(' Dense Retrieval')));
    expect(digests[0]?.papers).toHaveLength(2);
    expect(problems.map(({ rule }) => rule)).toContain('broken-xml');
  });
});
