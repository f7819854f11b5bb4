/** A paper to be written in a shape that digests come in. */
export interface ShapeRecord {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly arxivId: string;
  readonly upvotes: number | null;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly codeUrl: string | null;
}

export type WriteShape = (records: readonly ShapeRecord[]) => string;

function dailyEntry(record: ShapeRecord): object {
  const { title, abstract, authors, arxivId, upvotes, published, codeUrl } = record;
  const publishedAt = `${published}T17:50:01.000Z`;
  return {
    paper: {
      id: arxivId,
      authors: authors.map((name, at) => ({ _id: String(at), name, hidden: false })),
      publishedAt,
      submittedOnDailyAt: '2026-11-02T03:04:05.000Z',
      title,
      summary: abstract,
      upvotes,
      githubRepo: codeUrl ?? undefined,
      ai_summary: 'In short, it works.',
    },
    publishedAt,
    title,
    summary: abstract,
    numComments: 2,
  };
}

const writeDailyJson: WriteShape = (records) => JSON.stringify(records.map(dailyEntry));

const writePrettyJson: WriteShape = (records) =>
  JSON.stringify({ papers: records.map(dailyEntry) }, null, 4);

const writeJsonLines: WriteShape = (records) =>
  records
    .map(({ arxivId, codeUrl, ...record }) => {
      return JSON.stringify({ ...record, arxiv_id: `${arxivId}v2`, code_url: codeUrl });
    })
    .join('\n');

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const writeAtom: WriteShape = (records) => {
  const entries = records.map(
    ({ title, abstract, authors, arxivId, published, codeUrl }) => `  <entry>
    <id>http://arxiv.org/abs/${arxivId}v1</id>
    <title>${escapeXml(title)}</title>
    <updated>2026-11-01T17:59:49Z</updated>
    <link href="https://arxiv.org/abs/${arxivId}v1" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${arxivId}v1" rel="related" type="application/pdf" title="pdf"/>
    <summary>${escapeXml(abstract)}</summary>
    <published>${published}T17:59:49Z</published>
${codeUrl === null ? '' : `    <arxiv:comment>Code: ${escapeXml(codeUrl)}, 9 pages</arxiv:comment>\n`}${authors
      .map((name) => `    <author>\n      <name>${escapeXml(name)}</name>\n    </author>`)
      .join('\n')}
  </entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/x</id>
  <title>arXiv Query: search_query=all:models&amp;id_list=&amp;start=0&amp;max_results=9</title>
  <updated>2026-11-02T02:30:47Z</updated>
${entries.join('\n')}
</feed>
`;
};

const writeRss: WriteShape = (records) => {
  const items = records.map(
    ({ title, abstract, authors, arxivId }) => `    <item>
      <title>${escapeXml(title)}</title>
      <link>https://arxiv.org/abs/${arxivId}</link>
      <description>arXiv:${arxivId}v1 Announce Type: new \nAbstract: ${escapeXml(abstract)}</description>
      <guid isPermaLink="false">oai:arXiv.org:${arxivId}v1</guid>
      <category>cs.CL</category>
      <arxiv:announce_type>new</arxiv:announce_type>
      <dc:creator>${escapeXml(authors.join(', '))}</dc:creator>
    </item>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
  <channel>
    <title>cs.CL updates on arXiv.org</title>
    <pubDate>Mon, 02 Nov 2026 00:00:00 -0500</pubDate>
${items.join('\n')}
  </channel>
</rss>
`;
};

/** As many words to a line as fit, further lines indented. */
function wrapWords(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2024-11-07" as mails write it: "7 Nov 2024". */
function mailDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const RULE = '-'.repeat(78);

const writeArxivMail: WriteShape = (records) => {
  const written = records.map((record) => {
    const { title, abstract, authors, arxivId, published, codeUrl } = record;
    return `\\\\
arXiv:${arxivId}
Date: ${mailDay(published)} 02:49:53 GMT   (312kb,D)

${wrapWords(`Title: ${title}`, 78, '  ')}
${wrapWords(`Authors: ${authors.join(', ')}`, 78, '  ')}
Categories: cs.AI cs.LG
${codeUrl === null ? '' : `Comments: 9 pages, ${codeUrl}\n`}\\\\
${wrapWords(`  ${abstract}`, 79, '')}
\\\\ ( https://arxiv.org/abs/${arxivId} ,  312kb)
${RULE}
`;
  });
  return `${RULE}
Archives at http://arxiv.org/
${RULE}
Submissions to:
Artificial Intelligence
received from  Wed 20 Nov 24 19:00:00 GMT  to  Thu 21 Nov 24 19:00:00 GMT
${RULE}
${written.join('')}`;
};

const writeDailyMail: WriteShape = (records) => {
  const lines = records.map(({ title, upvotes }) =>
    wrapWords(`${title} (${String(upvotes ?? 0)} ▲)`, 76, ''),
  );
  return `Daily Papers
by AK and the AI research community
Here is the selection of papers for today (6 Jul):
${lines.join('\n')}
To view more checkout today's Daily Paper page.
`;
};

/** Quoted-printable (RFC 2045, section 6.7), lines of at most 76 characters. */
function quotePrintable(text: string): string {
  const quoted = text.replace(/[^\n -<>-~]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
  return quoted.replace(/.{70}(?:=.{2})?(?=.)/g, '$&=\n');
}

const writeSavedMail: WriteShape = (records) => `From: "Daily Papers" <daily@example.org>
Subject: Daily Papers
Date: Mon, 06 Jul 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${quotePrintable(writeDailyMail(records))}
--b1
Content-Type: text/html; charset=utf-8

<h1>Daily Papers</h1>
${records
  .map(({ title, upvotes, arxivId }) => {
    const link = `<a href="https://huggingface.co/papers/${arxivId}">${escapeXml(title)}</a>`;
    return `<p>${link} (${String(upvotes ?? 0)} ▲)</p>`;
  })
  .join('\n')}
--b1--
`;

const writeLabels: WriteShape = (records) =>
  records
    .map(({ title, abstract, authors, arxivId, upvotes, published, codeUrl }) =>
      [
        `Title: ${title}`,
        `Authors: ${authors.join(', ')}`,
        `arXiv: ${arxivId}`,
        `Date: ${published}`,
        ...(upvotes === null ? [] : [`Votes: ${String(upvotes)}`]),
        ...(codeUrl === null ? [] : [`Code: ${codeUrl}`]),
        wrapWords(`Abstract: ${abstract}`, 78, ''),
      ].join('\n'),
    )
    .join('\n\n');

/** Markdown, each record in an order of its own, between rules. */
const writeBoldLabels: WriteShape = (records) =>
  records
    .map(({ title, abstract, authors, arxivId, upvotes, published, codeUrl }, at) => {
      const fields = [
        `**Title:** ${title}`,
        `**Abstract**: ${abstract}`,
        `**Authors:** ${authors.join(', ')}`,
        `**URL:** https://arxiv.org/abs/${arxivId}v1`,
        `**Published:** ${published}`,
        ...(upvotes === null ? [] : [`**Votes:** ${String(upvotes)}`]),
        ...(codeUrl === null ? [] : [`**Code:** ${codeUrl}`]),
      ];
      return [...fields.slice(at % 3), ...fields.slice(0, at % 3)].join('\n\n');
    })
    .join('\n\n---\n\n');

/** How records are written in each shape that is measured and tested. */
export const SHAPES: ReadonlyMap<string, WriteShape> = new Map([
  ['daily papers, JSON on one line', writeDailyJson],
  ['daily papers, pretty JSON', writePrettyJson],
  ['JSON, a paper a line', writeJsonLines],
  ['Atom', writeAtom],
  ['RSS', writeRss],
  ['labels', writeLabels],
  ['labels in bold', writeBoldLabels],
  ['arXiv mail', writeArxivMail],
  ['daily mail', writeDailyMail],
  ['saved mail', writeSavedMail],
]);
