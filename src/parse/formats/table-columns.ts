/** No names of columns are longer. */
const LONGEST_HEAD = 3000;
/** Where there are so many, nothing but a table has them. */
const MANY = 4;

/** A name, and one that only programs give: "Art. No.", "Unnamed: 0", "Score /5". */
const NAME = /^[\p{L}\d _()#/-]{1,30}$/u;
const ANY_NAME = /^[\p{L}\d _()#/.:?&'’%-]{1,40}$/u;

/** What the titles stand under, the likeliest first; things that are no papers have names as well. */
const TITLES = [
  /^(?:paper[ _]?)?title$/i,
  /^(?:full|paper|article|document|item|book)?[ _]?titles?$/i,
  /^(?:names?|papers?)$/i,
] as const;
const OF_ANYTHING = TITLES[2];

const SEPARATORS = [',', ';', '\t', '|'];

/** What columns are called, and what JSON says for it; the first of its patterns that is there counts. */
const OTHERS: readonly (readonly [string, ...RegExp[]])[] = [
  [
    'authors',
    /^author full names$/i,
    /^authors?$/i,
    /^(?:(?:paper|article|book)[ _])?authors?(?:\(s\))?(?:[ _]names?)?$/i,
  ],
  [
    'abstract',
    /^abstract$/i,
    /^(?:(?:paper|article|document)[ _])?(?:abstract|summar(?:y|ies))$/i,
  ],
  ['highlight', /^highlight$/i],
  [
    'url',
    /^url$/i,
    /^(?:pdf(?:[ _](?:link|url))?|(?:arxiv|paper|article)[ _](?:link|url)|links|urls)$/i,
  ],
];

/** What a table has in its columns. */
export interface TableColumns {
  readonly separator: string;
  /** What JSON would call them. */
  readonly names: readonly string[];
  /** Which of them has the titles. */
  readonly title: number;
  /** Whether anything may have such titles: people, tools, places. */
  readonly isOfAnything: boolean;
}

function nameColumns(line: string, separator: string): TableColumns | null {
  const written = line.split(separator).map((name) => name.replace(/^\s*"?|"?\s*$/g, ''));
  // The first counts the rows, and has no name where pandas wrote it.
  const [first = '', ...rest] = written;
  const named = first === '' ? rest : written;
  const isName = written.length >= MANY ? ANY_NAME : NAME;
  if (named.length < 2 || !named.every((name) => isName.test(name))) return null;
  const kind = TITLES.find((each) => written.some((name) => each.test(name)));
  if (kind === undefined) return null;
  const title = written.findIndex((name) => kind.test(name));
  const names = written.map((name, at) => (at === title ? 'title' : name));
  for (const [plain, ...patterns] of OTHERS) {
    const pattern = patterns.find((each) => names.some((name) => each.test(name)));
    const at = pattern === undefined ? -1 : names.findIndex((name) => pattern.test(name));
    if (at === -1) continue;
    const other = names.indexOf(plain);
    if (other !== -1) names[other] = '';
    names[at] = plain;
  }
  return { separator, names, title, isOfAnything: kind === OF_ANYTHING };
}

/** The columns that a line names, those of titles among them; `null` where it does not. */
export function findColumns(line: string): TableColumns | null {
  if (line.length > LONGEST_HEAD) return null;
  for (const separator of SEPARATORS) {
    const found = line.includes(separator) ? nameColumns(line, separator) : null;
    if (found !== null) return found;
  }
  return null;
}
