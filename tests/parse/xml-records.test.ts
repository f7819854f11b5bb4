import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
type Paper = (typeof PAPERS)[number];

function write(record: (paper: Paper) => string): string {
  return PAPERS.map(record).join('\n');
}

function person(family: string, given: string): string {
  return `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname><foaf:givenName>${given}</foaf:givenName></foaf:Person></rdf:li>`;
}

const AUTHORS = '<author pid="1/2">Ada Byron 0001</author><author>Emmy Noether</author>';
const HIT = ({ title, arxivId }: Paper) =>
  `<hit score="1" id="7">\n<info><authors>${AUTHORS}</authors><title>${title}.</title><venue>CoRR</venue><volume>abs/${arxivId}</volume><type>Informal</type></info>\n<url>URL#7</url>\n</hit>`;
const ARTICLE = ({ title, arxivId }: Paper) =>
  `<article key="journals/corr/abs-${arxivId}" mdate="2025-03-14">\n${AUTHORS}\n<title>${title}.</title>\n<volume>abs/${arxivId}</volume>\n</article>`;
const ITEM = ({ title, arxivId }: Paper) => `  <rdf:Description rdf:about="#item_${arxivId}">
    <z:itemType>preprint</z:itemType>
    <bib:authors><rdf:Seq>${person('Byron', 'Ada')}${person('Noether', 'Emmy')}</rdf:Seq></bib:authors>
    <dc:title>${title}</dc:title>
    <dcterms:abstract>${ABSTRACT}</dcterms:abstract>
    <dc:date>2025-03-14</dc:date>
    <dc:identifier><dcterms:URI><rdf:value>http://arxiv.org/abs/${arxivId}</rdf:value></dcterms:URI></dc:identifier>
  </rdf:Description>
  <z:Attachment rdf:about="#item_1"><z:itemType>attachment</z:itemType><dc:title>Full Text PDF</dc:title></z:Attachment>
  <bib:Journal><dc:title>A Journal</dc:title></bib:Journal>`;
const RDF =
  '<rdf:RDF\n xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n xmlns:z="http://www.zotero.org/namespaces/export#"\n xmlns:link="http://purl.org/rss/1.0/modules/link/">\n';
const RECORD = ({ title, arxivId }: Paper) =>
  `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style>Byron, Ada</style></author><author>Noether, Emmy</author></authors></contributors><titles><title><style>${title}</style></title><secondary-title>A Journal</secondary-title></titles><urls><related-urls><url>https://arxiv.org/abs/${arxivId}</url></related-urls></urls><abstract>${ABSTRACT}</abstract></record>`;
const MODS = ({ title, arxivId }: Paper) => `<mods>
  <titleInfo><title>${title}</title></titleInfo>
  <titleInfo type="abbreviated"><title>Short</title></titleInfo>
  <name type="personal"><namePart type="given">Ada</namePart><namePart type="family">Byron</namePart><role><roleTerm>aut</roleTerm></role></name>
  <name type="personal"><namePart>Emmy Noether</namePart></name>
  <name type="personal"><namePart>An Editor</namePart><role><roleTerm>edt</roleTerm></role></name>
  <abstract>${ABSTRACT}</abstract>
  <location><url>https://arxiv.org/abs/${arxivId}</url></location>
</mods>`;

const DBLP = `${HEAD}<dblp>\n${write(ARTICLE)}\n</dblp>\n`;

describe('records in XML', () => {
  it.each([
    [
      'what dblp finds',
      `${HEAD}<result>\n<query id="1">merg*</query>\n<hits total="4">\n${write(HIT)}\n</hits>\n</result>\n`,
      null,
    ],
    ['records of dblp', DBLP, null],
    ['the same without their frame', write(ARTICLE), null],
    [
      'a person of dblp',
      `<dblpperson name="Ada Byron">\n<person key="homepages/1"><author>Ada Byron</author></person>\n<r>${write(ARTICLE)}</r>\n</dblpperson>`,
      null,
    ],
    ['the RDF of Zotero', `${RDF}${write(ITEM)}\n</rdf:RDF>`, ABSTRACT],
    ['what EndNote exports', `${HEAD}<xml><records>${write(RECORD)}</records></xml>`, ABSTRACT],
    [
      'MODS',
      `${HEAD}<modsCollection xmlns="http://www.loc.gov/mods/v3">\n${write(MODS)}\n</modsCollection>`,
      ABSTRACT,
    ],
  ])('are read as %s', (_, text, abstract) => {
    const { digests, problems, receipt } = parse(text);
    expect(digests.flatMap(({ papers }) => papers)).toMatchObject(
      PAPERS.map(({ title, arxivId }) => {
        return { title, arxivId, abstract, authors: ['Ada Byron', 'Emmy Noether'] };
      }),
    );
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('are left out and said where they are cut, or have no title', () => {
    const cut = parse(DBLP.slice(0, DBLP.lastIndexOf('<volume>')));
    expect(cut.digests[0]?.papers).toHaveLength(3);
    const rules = cut.problems.map(({ rule }) => rule);
    expect(rules).toContain('cut-paper');
    expect(rules).toContain('broken-xml');
    const untitled = parse(DBLP.replace(/<title>Sparse.*\n/, ''));
    expect(untitled.digests[0]?.papers).toHaveLength(3);
    expect(untitled.problems.map(({ rule }) => rule)).toContain('paper-without-title');
    expect(untitled.receipt.unassigned).toHaveLength(4);
  });

  it('are no volumes', () => {
    const volume =
      '<proceedings key="conf/x/2025">\n<title>Proceedings of X.</title>\n</proceedings>';
    const { digests, problems } = parse(DBLP.replace('</dblp>', `${volume}\n</dblp>`));
    expect(digests[0]?.papers).toHaveLength(4);
    expect(problems.map(({ rule }) => rule)).toContain('volume');
  });

  it('names lines outside of them', () => {
    const { receipt } = parse(`${DBLP}Some words of mine\n`);
    expect(receipt.unassigned).toHaveLength(1);
  });
});
