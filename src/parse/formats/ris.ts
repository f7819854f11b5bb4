import type { Problem } from '#domain/problem.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { draftReference } from './reference-record.ts';
import { readTurnedNames } from './turn-name.ts';

/** The first record begins so near the beginning, in lines. */
const BEGINNING = 30;
/** So much of the text, in lines, is records: each has a blank one behind it. */
const MOST = 0.4;
/** "TY  - JOUR", with two spaces, or with one as some write it. */
const BEGIN = /^TY( {1,2})- ?\S/;
const END = /^ER {1,2}-/;
/** What sites say before the first record. */
const PREFACE = /^(?:Provider|Database|Content|Content-Type|Encoding) ?:/;

/** A tag and its lines, 1-based; further lines go on with its value. */
interface Field {
  readonly tag: string;
  readonly first: number;
  last: number;
  value: string;
}

interface RisRecord {
  readonly first: number;
  last: number;
  readonly fields: Field[];
  isClosed: boolean;
}

interface RisRecords {
  readonly records: readonly RisRecord[];
  /** The lines, 1-based, before the first record that a site has written. */
  readonly preface: readonly number[];
}

/** Cuts a text at its records; one without an end ends where the next begins. */
function cutRecords(lines: readonly string[], space: string): RisRecords {
  // As many spaces as in the first line: "AI - what for?" is of an abstract.
  const field = new RegExp(`^([A-Z][A-Z\\d])${space}-(?: (.*))?$`);
  const records: RisRecord[] = [];
  const preface: number[] = [];
  let open: RisRecord | null = null;
  for (const [at, line] of lines.entries()) {
    const number = at + 1;
    if (!/\S/.test(line)) continue;
    const [, tag, value = ''] = field.exec(line) ?? [];
    if (tag === 'TY') {
      open = { first: number, last: number, fields: [], isClosed: false };
      records.push(open);
    } else if (open === null) {
      if (records.length === 0 && PREFACE.test(line)) preface.push(number);
      continue;
    } else if (END.test(line)) {
      open.last = number;
      open.isClosed = true;
      open = null;
      continue;
    }
    open.last = number;
    const above = open.fields.at(-1);
    if (tag !== undefined) open.fields.push({ tag, first: number, last: number, value });
    else if (above !== undefined) {
      above.value += ` ${line}`;
      above.last = number;
    }
  }
  return { records, preface };
}

/** "2025/03/14/", "2025/3/14/09:00" as days; what is not known is left empty there. */
function readDay(value: string): string {
  return value.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/.*)?$/, '$1-$2-$3');
}

const PLACES = 'JO JF JA J1 J2 T2 M1 M3 AN IS VL SP C7 PB N1'.split(' ');

const TITLE = ['TI', 'T1'];
const ABSTRACT = ['AB', 'N2'];

/** The paper that a record is; `null` where it has no title. */
function draftRecord({ first, last, fields }: RisRecord): DraftPaper | null {
  const values = new Map<string, string[]>();
  for (const { tag, value } of fields) {
    const text = cleanValue(value);
    const known = values.get(tag);
    if (known !== undefined) known.push(text);
    else if (text !== '') values.set(tag, [text]);
  }
  const all = (tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => values.get(tag) ?? []);
  const [year = ''] = all(['PY', 'Y1']);
  const [day = ''] = all(['DA']);
  const abstract = ABSTRACT.map((tag) => all([tag]).join(' '));
  return draftReference(
    {
      title: all(TITLE)[0] ?? '',
      abstract: abstract.find((text) => text !== '') ?? '',
      authors: all(['AU', 'A1'])
        .flatMap(readTurnedNames)
        .filter((name) => name !== ''),
      ids: all(['DO', 'UR', 'L1', 'L2', 'LK']),
      places: all(PLACES),
      notes: all(['N1']),
      days: [...all(['DA', 'PY', 'Y1']).map(readDay), `${day} ${year.slice(0, 4)}`],
    },
    [first, last],
  );
}

function read(source: SourceText, { records, preface }: RisRecords): Reading {
  const { file } = source;
  const marks = new LineRoles(source);
  const papers: DraftPaper[] = [];
  const problems: Problem[] = [];
  for (const line of preface) marks.mark('furniture', line);
  for (const record of records) {
    const { first: line, last, fields, isClosed } = record;
    const paper = draftRecord(record);
    if (paper === null) {
      const message = 'This record has no title and was left out.';
      problems.push({ file, line, rule: 'paper-without-title', severity: 'warning', message });
      continue;
    }
    papers.push(paper);
    marks.mark('metadata', line, last);
    for (const { tag, first, last: to } of fields) {
      if (TITLE.includes(tag)) marks.mark('title', first, to);
      else if (ABSTRACT.includes(tag)) marks.mark('abstract', first, to);
    }
    if (isClosed) continue;
    const message = 'This record has no end (“ER”); what stands up to the next one was read.';
    problems.push({ file, line, rule: 'unclosed-entry', severity: 'warning', message });
  }
  const { roles, problems: left } = marks.finish();
  const digests = [{ label: null, query: null, captured: null, papers }];
  return {
    digests,
    roles,
    problems: [...problems, ...missingAbstracts(papers, file), ...left],
  };
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const begin = lines.slice(0, BEGINNING).find((line) => BEGIN.test(line));
  const found = begin === undefined ? null : cutRecords(lines, BEGIN.exec(begin)?.[1] ?? '');
  const inside =
    found?.records.reduce((sum, { first, last }) => sum + last + 1 - first, 0) ?? 0;
  const hasTitle = found?.records.some(({ fields }) =>
    fields.some(({ tag }) => TITLE.includes(tag)),
  );
  if (found !== null && hasTitle === true && inside > lines.length * MOST)
    return { recognised: true, read: () => read(source, found) };
  const expected = '“TY  - …” and “TI  - …”';
  return { recognised: false, signs: 0, line: 1, expected };
}

/** RIS, as libraries of references and publishers export it. */
export const ris: DigestFormat = { name: 'RIS', mayBeEmpty: false, recognise };
