import type { ShapeRecord, WriteShape } from './write-shapes.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2025-02-07` as the page writes it: "Feb 7, 2025". */
function writeDay(published: string): string {
  const [year = '', month = '', day = ''] = published.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
}

function writeVotes({ upvotes }: ShapeRecord): string {
  return upvotes === null ? '-' : String(upvotes);
}

const HEAD = [
  'new',
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'by AK and the research community',
  'Daily',
  'Weekly',
  'Monthly',
  'Oct 2',
];

const FOOT = ['Previous', 'Next', 'Company', 'TOS', 'Privacy', 'Models', 'Docs'];

/** One card of the page as the words that are copied, each a block of its own. */
function cardWords(record: ShapeRecord, at: number): readonly string[] {
  const count = String(record.authors.length + 1);
  const names = at % 3 === 0 ? 'Carnegie Mellon University' : `${count} authors`;
  const comments = at % 2 === 0 ? [] : ['6'];
  const { title, abstract, published } = record;
  return [writeVotes(record), title, abstract, names, '·', writeDay(published), ...comments];
}

function writeCopied(separator: string): WriteShape {
  return (records) => [...HEAD, ...records.flatMap(cardWords), ...FOOT].join(separator);
}

/** As MarkDownload and Turndown escape text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_[\]`]/g, String.raw`\$&`);
}

const writeClipped: WriteShape = (records) => {
  const cards = records.map((record, at) => {
    const page = `https://huggingface.co/papers/${record.arxivId}`;
    const { title, abstract, published, codeUrl } = record;
    return `[${writeVotes(record)}](https://huggingface.co/login?next=%2Fpapers%2F${record.arxivId})

### [${escapeMarkdown(title)}](${page})

[${escapeMarkdown(abstract)}](${page})

[- ![](https://cdn-avatars.huggingface.co/v1/a.png)\\\\
- ${String(at + 2)} authors](${page})

·

${writeDay(published)}${at % 2 === 0 ? '' : `[6](${page}#community)`}
${codeUrl === null ? '' : `\n[GitHub 11.3k](${codeUrl})\n`}`;
  });
  return `---
url: https://huggingface.co/papers?q=long%20context
retrieved: 2026-10-02
---
# Daily Papers

Oct 2

${cards.join('\n')}
[Previous](https://huggingface.co/papers/date/2026-10-01)
`;
};

/** Links as numbers behind their words, and the list of them at the end. */
const writeNumbered: WriteShape = (records) => {
  const addresses: string[] = [];
  const refer = (address: string): string => `[${String(addresses.push(address))}]`;
  const cards = records.map((record) => {
    const page = `https://huggingface.co/papers/${record.arxivId}`;
    const { title, abstract, published, codeUrl } = record;
    return `[
${writeVotes(record)}
]${refer(`https://huggingface.co/login?next=%2Fpapers%2F${record.arxivId}`)}

### [${title}]${refer(page)}

[

${abstract}

]${refer(page)}
[
* 3 authors
]${refer(page)}
·
${writeDay(published)} [ 6]${refer(`${page}#community`)}
${codeUrl === null ? '' : `[GitHub]${refer(codeUrl)}\n`}`;
  });
  const list = addresses.map((address, at) => `[${String(at + 1)}]: ${address}`);
  return `# Daily Papers\n\nOct 2\n${cards.join('')}\n${list.join('\n')}\n`;
};

/** As lynx dumps a page: numbers before the words, everything indented, the list at the end. */
const writeLynx: WriteShape = (records) => {
  const addresses: string[] = [];
  const refer = (address: string): string => `[${String(addresses.push(address))}]`;
  const cards = records.map((record) => {
    const page = `https://huggingface.co/papers/${record.arxivId}`;
    const { title, abstract, published } = record;
    return `   ${refer(`https://huggingface.co/login?next=%2Fpapers%2F${record.arxivId}`)}${writeVotes(record)}

${refer(page)}${title}

   ${refer(page)}${abstract}

     * ${refer(page)}8 authors

   · ${writeDay(published)}
`;
  });
  const list = addresses.map((address, at) => `${String(at + 1).padStart(4)}. ${address}`);
  return `   #Daily Papers\n\nDaily Papers\n\n   Oct 2\n\n${cards.join('\n')}\nReferences\n\n${list.join('\n')}\n`;
};

const writeByHand: WriteShape = (records) => {
  const papers = records.map(
    ({ title, abstract, authors, arxivId, published, codeUrl, upvotes }, at) =>
      `${at % 4 === 0 ? '## Computer Vision\n\n' : ''}### ${title}

- **Authors:** ${authors.join(', ')}
- **Published:** ${published}
${upvotes === null ? '' : `- **Upvotes**: ${String(upvotes)}\n`}
${abstract}

[PDF](https://arxiv.org/pdf/${arxivId}v2)${codeUrl === null ? '' : ` | [Code](${codeUrl})`}
`,
  );
  return `# Papers of the week\n\n${papers.join('\n')}`;
};

const writeList: WriteShape = (records) => {
  const papers = records.map(
    ({ title, abstract, authors, arxivId, codeUrl }) =>
      `- **[${escapeMarkdown(title)}](https://arxiv.org/abs/${arxivId})**  
  *${authors.join(', ')}*  
  ${escapeMarkdown(abstract)}  
  ${codeUrl === null ? '' : `[[Code]](${codeUrl})`}
`,
  );
  return `# Reading list\n\n## Speech\n\n${papers.join('\n')}`;
};

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const writeSaved: WriteShape = (records) => {
  const cards = records.map((record, at) => {
    const page = `/papers/${record.arxivId}`;
    const { title, abstract, published, codeUrl } = record;
    const code = codeUrl === null ? '' : `<a href="${codeUrl}"><span>GitHub</span> 476</a>`;
    return `<article class="flex"><a href="/login?next=${encodeURIComponent(page)}"><svg><path d="M1 2"/></svg><div class="leading-none">${writeVotes(record)}</div></a>
<h3 class="mb-1"><a href="${page}">${escapeHtml(title)}</a></h3>
<a href="${page}"><p class="line-clamp-2">${escapeHtml(abstract)}</p></a>
<ul><li><img src="/avatars/a.svg" alt="a"></li><li>${String(at + 2)} authors</li></ul><div>·</div>
<time>${writeDay(published)}</time><a href="${page}#community"><svg></svg>6</a>${code}</article>`;
  });
  return `<!DOCTYPE html>
<html><head><title>Daily Papers</title><script>var title = "No Title of a Paper";</script></head><body>
<nav><a href="/models">Models</a> <a href="/docs">Docs</a></nav>
<h1>Daily Papers</h1><button>Oct 2</button>
${cards.join('\n')}
<a href="/papers/date/2026-10-01">Previous</a></body></html>
`;
};

/** The source of the saved page, as a browser shows it and lets it be copied. */
const writeSource: WriteShape = (records) =>
  writeSaved(records)
    .split('\n')
    .map((line, at) => `${String(at + 1)}\t${line}`)
    .join('\n');

/** How records are written on pages of papers, and by hand. */
export const PAGE_SHAPES: ReadonlyMap<string, WriteShape> = new Map([
  ['papers page copied, no blank lines', writeCopied('\n')],
  ['papers page copied, blank lines', writeCopied('\n\n')],
  ['papers page clipped as Markdown', writeClipped],
  ['papers page with numbered links', writeNumbered],
  ['papers page dumped by lynx', writeLynx],
  ['papers page saved as HTML', writeSaved],
  ['papers page saved as HTML, its source numbered', writeSource],
  ['Markdown by hand, headings', writeByHand],
  ['Markdown by hand, a list', writeList],
]);
