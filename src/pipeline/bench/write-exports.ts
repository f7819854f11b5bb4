import type { ShapeRecord, WriteShape } from './write-shapes.ts';

/** "Łukasz van der Berg" as libraries of references have it: "van der Berg, Łukasz". */
function turnedName(name: string): string {
  const [, given = '', family = ''] = /^(.*?) ((?:\p{Ll}+ )*\S+)$/u.exec(name) ?? [];
  return `${family}, ${given}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '{': '\\{\\vphantom{\\}}',
  '}': '\\vphantom{\\{}\\}',
  é: "{\\'e}",
  ü: '{\\"u}',
  ï: '{\\"i}',
  Ł: '{\\L}',
};

/** As Zotero writes a text: what TeX would read as something else is escaped. */
function escapeTex(text: string): string {
  return text.replace(/[\\^{}éüïŁ]|[#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** Words with capitals in them in two braces, which keep them. */
function keepCapitals(text: string): string {
  return text
    .split(' ')
    .map((word) => (/^\p{L}+\p{Lu}/u.test(word) ? `{{${escapeTex(word)}}}` : escapeTex(word)))
    .join(' ');
}

function commentOn({ codeUrl }: ShapeRecord): string | null {
  return codeUrl === null ? null : `Comment: 9 pages, code at ${codeUrl}`;
}

/** As Zotero exports it. */
const writeBibtex: WriteShape = (records) =>
  records
    .map((record, at) => {
      const comment = commentOn(record);
      const [year, month, day] = record.published.split('-').map(Number);
      const names = record.authors.map((name) => escapeTex(turnedName(name)));
      return `@misc{byron_${String(at)},
	title = {${keepCapitals(record.title)}},
	url = {http://arxiv.org/abs/${record.arxivId}},
	doi = {10.48550/arXiv.${record.arxivId}},
	abstract = {${escapeTex(record.abstract)}},
	urldate = {2026-11-02},
	publisher = {arXiv},
	author = {${names.join(' and ')}},
	year = {${String(year)}},
	month = ${String(month)},
	day = ${String(day)},${comment === null ? '' : `\n	note = {arXiv:${record.arxivId} [cs]\n${escapeTex(comment)}},`}
}
`;
    })
    .join('\n');

const writeRis: WriteShape = (records) =>
  records
    .map((record) => {
      const comment = commentOn(record);
      const day = `${record.published.replaceAll('-', '/')}/`;
      return [
        'TY  - GEN',
        `TI  - ${record.title}`,
        ...record.authors.map((name) => `AU  - ${turnedName(name)}`),
        `AB  - ${record.abstract}`,
        `DA  - ${day}`,
        `PY  - ${day.slice(0, 4)}`,
        `M1  - arXiv:${record.arxivId}`,
        'PB  - arXiv',
        `UR  - http://arxiv.org/abs/${record.arxivId}`,
        ...(comment === null ? [] : [`N1  - ${comment}`]),
        'ER  - \n',
      ].join('\n');
    })
    .join('\n');

/** As Zotero exports it, with the columns that tell something. */
const writeCsv: WriteShape = (records) => {
  const rows = records.map((record) => [
    'preprint',
    record.published.slice(0, 4),
    record.authors.map(turnedName).join('; '),
    record.title,
    `http://arxiv.org/abs/${record.arxivId}`,
    record.abstract,
    record.published,
    record.codeUrl ?? '',
  ]);
  const head = 'Item Type,Publication Year,Author,Title,Url,Abstract Note,Date,Code'.split(',');
  return [head, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
};

/** How records are written in lists for programs. */
export const EXPORT_SHAPES: ReadonlyMap<string, WriteShape> = new Map([
  ['BibTeX', writeBibtex],
  ['RIS', writeRis],
  ['CSV', writeCsv],
]);
