import type { Problem } from '#domain/problem.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { draftReference } from './reference-record.ts';
import { readTurnedNames } from './turn-name.ts';

/** How a program writes the records of a list of references, a field a line. */
interface Tagging {
  /** "%T A Title", "TI  - A Title": the tag and the value. */
  readonly field: RegExp;
  /** Begins a record. */
  readonly begins: RegExp;
  /** Which tag says what; the first of several names that has something counts. */
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  readonly authors: readonly string[];
  readonly ids: readonly string[];
  readonly places: readonly string[];
  readonly days: readonly string[];
}

/** https://web.archive.org/web/2016/http://wiki.cns.org/wiki/index.php/EndNote_Import_Format */
const ENDNOTE: Tagging = {
  field: /^%([\dA-Z@!$&()*+<>?[\]^~]) ?(.*)$/,
  begins: /^%0 \S/,
  title: ['T'],
  abstract: ['X'],
  authors: ['A'],
  ids: ['R', 'U'],
  places: ['J', 'B', 'M', 'P'],
  days: ['8', '7', 'D'],
};

/** https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
const MEDLINE: Tagging = {
  field: /^([A-Z]{2,4}) *- ?(.*)$/,
  begins: /^PMID *- ?\d/,
  title: ['TI'],
  abstract: ['AB'],
  authors: ['FAU', 'AU'],
  ids: ['LID', 'AID'],
  places: ['TA', 'JT'],
  days: ['DP', 'DEP'],
};

/** The first record begins within so many lines: a note may stand over it. */
const BEGINNING = 30;

/** A field by its lines, 1-based. */
interface Field {
  readonly tag: string;
  readonly first: number;
  last: number;
  value: string;
}

function cutRecords(lines: readonly string[], tagging: Tagging): readonly (readonly Field[])[] {
  const records: Field[][] = [];
  for (const [at, line] of lines.entries()) {
    if (!/\S/.test(line)) continue;
    if (tagging.begins.test(line)) records.push([]);
    const open = records.at(-1);
    if (open === undefined) continue;
    const [, tag, value = ''] = tagging.field.exec(line) ?? [];
    const above = open.at(-1);
    if (tag !== undefined) open.push({ tag, first: at + 1, last: at + 1, value });
    else if (above !== undefined) {
      above.value += ` ${line.trim()}`;
      above.last = at + 1;
    }
  }
  return records;
}

/** "10.1000/j.ex.2024.01 [doi]", and no number of a page. */
function readId(value: string): string {
  return value.replace(/ \[doi\]$/, '').replace(/^.* \[pii\]$/, '');
}

/** "2024 Mar 14" and "20240314" as days; what is less than a day is left as it is. */
function readDay(value: string): string {
  const [, year, month, day] = /^(\d{4}) (\w{3}) (\d{1,2})$/.exec(value) ?? [];
  if (day !== undefined) return `${day} ${month ?? ''} ${year ?? ''}`;
  return value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The paper that a record is; `null` where it has no title. */
function draftRecord(record: readonly Field[], tagging: Tagging): DraftPaper | null {
  const all = (tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => record.flatMap((field) => (field.tag === tag ? field.value : [])));
  const one = (tags: readonly string[]): string =>
    all(tags)
      .map(cleanValue)
      .find((value) => value !== '') ?? '';
  const title = one(tagging.title);
  // In full, or as PubMed shortens them.
  const named = tagging.authors.find((tag) => all([tag]).length > 0) ?? '';
  return draftReference(
    {
      // PubMed ends each title with a full stop, and puts translated ones in brackets.
      title:
        tagging === MEDLINE
          ? title.replace(/^\[(.*)\]\.?$/, '$1').replace(/(?<!\.)\.$/, '')
          : title,
      abstract: one(tagging.abstract),
      authors: all([named]).map(cleanValue).flatMap(readTurnedNames),
      ids: all(tagging.ids).map(cleanValue).map(readId),
      places: all(tagging.places).map(cleanValue),
      notes: [],
      days: all(tagging.days).map(cleanValue).map(readDay),
    },
    [record[0]?.first ?? 1, record.at(-1)?.last ?? 1],
  );
}

function read(
  source: SourceText,
  records: readonly (readonly Field[])[],
  tagging: Tagging,
): Reading {
  const { file } = source;
  const marks = new LineRoles(source);
  const papers: DraftPaper[] = [];
  const problems: Problem[] = [];
  for (const record of records) {
    const paper = draftRecord(record, tagging);
    const [line] = paper?.lines ?? [record[0]?.first ?? 1];
    if (paper === null) {
      const message = 'This record has no title and was left out.';
      problems.push({ file, line, rule: 'paper-without-title', severity: 'warning', message });
      continue;
    }
    papers.push(paper);
    for (const { tag, first, last } of record) {
      const isTitle = tagging.title.includes(tag);
      const isAbstract = tagging.abstract.includes(tag);
      marks.mark(isTitle ? 'title' : isAbstract ? 'abstract' : 'metadata', first, last);
    }
  }
  const { roles, problems: left } = marks.finish();
  const digests = [{ label: null, query: null, captured: null, papers }];
  const missing = missingAbstracts(papers, file);
  return { digests, roles, problems: [...problems, ...missing, ...left] };
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const head = lines.slice(0, BEGINNING);
  const tagging = [ENDNOTE, MEDLINE].find(({ begins }) =>
    head.some((line) => begins.test(line)),
  );
  const records = tagging === undefined ? [] : cutRecords(lines, tagging);
  const hasTitle = records.some((record) =>
    record.some(({ tag }) => tagging?.title.includes(tag) === true),
  );
  if (tagging !== undefined && hasTitle)
    return { recognised: true, read: () => read(source, records, tagging) };
  const expected = '“%0 …” and “%T …”, or “PMID- …” and “TI  - …”';
  return { recognised: false, signs: tagging === undefined ? 0 : 1, line: 1, expected };
}

/** What EndNote and sites that serve it export (.enw), and PubMed as “MEDLINE” or “PubMed” (.nbib). */
export const taggedRecords: DigestFormat = {
  name: 'EndNote or MEDLINE',
  mayBeEmpty: false,
  recognise,
};
