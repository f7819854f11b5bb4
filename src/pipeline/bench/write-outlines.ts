import type { WriteShape } from './write-shapes.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The last word of a name, and the others. */
function partsOf(name: string): readonly [given: string, family: string] {
  const at = name.lastIndexOf(' ');
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
}

function writePerson(name: string): string {
  const [given, family] = partsOf(name).map(escapeXml);
  return `<rdf:li><foaf:Person><foaf:surname>${family ?? ''}</foaf:surname><foaf:givenName>${given ?? ''}</foaf:givenName></foaf:Person></rdf:li>`;
}

/** As Zotero exports its own RDF, with the files of each paper. */
const writeRdf: WriteShape = (records) => {
  const items = records.map(
    (record, at) => `    <rdf:Description rdf:about="#item_${String(at)}">
        <z:itemType>preprint</z:itemType>
        <bib:authors>
            <rdf:Seq>${record.authors.map(writePerson).join('\n')}</rdf:Seq>
        </bib:authors>
        <dc:title>${escapeXml(record.title)}</dc:title>
        <dcterms:abstract>${escapeXml(record.abstract)}</dcterms:abstract>
        <dc:date>${record.published}</dc:date>
        <dc:identifier>
            <dcterms:URI><rdf:value>http://arxiv.org/abs/${record.arxivId}</rdf:value></dcterms:URI>
        </dc:identifier>
        <dc:description>${record.codeUrl === null ? '' : escapeXml(`Code at ${record.codeUrl}`)}</dc:description>
    </rdf:Description>
    <z:Attachment rdf:about="#file_${String(at)}">
        <z:itemType>attachment</z:itemType>
        <dc:title>Full Text PDF</dc:title>
    </z:Attachment>`,
  );
  const words = ['rdf', 'z', 'dcterms', 'bib', 'foaf', 'dc'].map((name) =>
    name === 'z'
      ? ' xmlns:z="http://www.zotero.org/namespaces/export#"'
      : ` xmlns:${name}="http://example.org/${name}#"`,
  );
  return `<rdf:RDF\n${words.join('\n')}>\n${items.join('\n')}\n</rdf:RDF>\n`;
};

/** As outliners export it: what is said of a paper stands below its title. */
const writeOpml: WriteShape = (records) => {
  const outlines = records.map((record) => {
    const lines = [
      `Authors: ${record.authors.join(', ')}`,
      `Date: ${record.published}`,
      `URL: https://arxiv.org/abs/${record.arxivId}`,
      ...(record.codeUrl === null ? [] : [`Code: ${record.codeUrl}`]),
      `Abstract: ${record.abstract}`,
    ];
    const below = lines.map((line) => `    <outline text="${escapeXml(line)}"/>`);
    return `  <outline text="${escapeXml(record.title)}">\n${below.join('\n')}\n  </outline>`;
  });
  return `<?xml version="1.0"?>\n<opml version="2.0">\n<head><title>Papers</title></head>\n<body>\n${outlines.join('\n')}\n</body>\n</opml>\n`;
};

const writeYaml: WriteShape = (records) =>
  records
    .map((record) => {
      const names = record.authors.map((name) => `    - ${JSON.stringify(name)}`);
      const code = record.codeUrl === null ? '' : `  code: ${record.codeUrl}\n`;
      return `- title: ${JSON.stringify(record.title)}
  authors:
${names.join('\n')}
  published: ${record.published}
  arxiv_id: ${record.arxivId}
${code}  abstract: >-
    ${record.abstract}
`;
    })
    .join('');

/** How records are written in outlines, each with what is said of it further in. */
export const OUTLINE_SHAPES: ReadonlyMap<string, WriteShape> = new Map([
  ['Zotero RDF', writeRdf],
  ['OPML', writeOpml],
  ['YAML', writeYaml],
]);
