import type { PlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines, type LineIndex } from '#parse/line-index.ts';
import { literalToJson } from '#parse/literal-to-json.ts';
import { readBrokenJson } from '#parse/read-broken-json.ts';
import { readJson, type JsonReading } from '#parse/read-json.ts';
import { foldText } from '#parse/normalise-text.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type {
  DigestFormat,
  DraftDigest,
  DraftPaper,
  Reading,
  Recognition,
} from './digest-format.ts';
import { findJsonPapers, type JsonPapers } from './find-json-papers.ts';
import { reportLosses } from './json-losses.ts';
import type { JsonPaper } from './json-paper.ts';
import { LineRoles } from './line-roles.ts';
import { reportAt } from './report-at.ts';

/** One object a line, most of them whole: a line that is broken then harms no other. */
function isLineByLine({ lines }: SourceText): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  const whole = written.filter((line) => {
    const text = line.trim();
    return text.startsWith('{') && text.endsWith('}');
  });
  return written.length > 1 && whole.length >= written.length * 0.8;
}

/** Each line by itself, its offsets those of the whole text. */
function readLineByLine({ lines }: SourceText, { text }: LineIndex): readonly JsonReading[] {
  let start = 0;
  return lines.map((line) => {
    const from = start;
    start += line.length + 1;
    return readJson(text, from, from + line.length);
  });
}

/** Digests have so many papers, on average; and so many of a few digests have one that another has. */
const MANY = 5;
const SHARED = 1 / 3;

/**
 * Whether "date" is the day of a digest: papers are there again with another one, and the days
 * are as few as those of digests. Days of publication are many, and each paper has one.
 */
function areDaysOfDigests(papers: readonly JsonPaper[]): boolean {
  const days = new Set<PlainDate>();
  const first = new Map<string, PlainDate>();
  let shared = 0;
  for (const { facts, date } of papers) {
    if (date === null) return false;
    days.add(date);
    const key = facts.arxivId ?? foldText(facts.title);
    const known = first.get(key);
    if (known === undefined) first.set(key, date);
    else if (known !== date) shared += 1;
  }
  return shared > 0 && (papers.length >= days.size * MANY || shared >= days.size * SHARED);
}

/** Papers whose dates are those of the digests that they stood in. */
function dateByDigests(papers: readonly JsonPaper[]): readonly JsonPaper[] {
  if (!areDaysOfDigests(papers)) return papers;
  return papers.map((paper) => {
    const { day, date, facts } = paper;
    const published = facts.published === date ? null : facts.published;
    return Object.assign({}, paper, { day: day ?? date, facts: { ...facts, published } });
  });
}

/** Papers by the day on which they stood on the daily page, where these are more than one. */
function groupByDay(papers: readonly JsonPaper[]): Map<PlainDate | null, JsonPaper[]> {
  const days = new Map<PlainDate | null, JsonPaper[]>();
  const known = new Set(papers.flatMap(({ day }) => day ?? []));
  const [only = null] = known;
  for (const paper of papers) {
    const day = known.size === 1 ? only : paper.day;
    const group = days.get(day);
    if (group === undefined) days.set(day, [paper]);
    else group.push(paper);
  }
  return days;
}

function parseJson(source: SourceText): Reading {
  const index = indexLines(source);
  const lineByLine = isLineByLine(source);
  const readings = lineByLine ? readLineByLine(source, index) : readBrokenJson(index.text);
  return readValues(source, index, readings, lineByLine);
}

/** The papers of values that were read of a text, one by one or line by line. */
export function readValues(
  source: SourceText,
  index: LineIndex,
  readings: readonly JsonReading[],
  lineByLine: boolean,
): Reading {
  const problems: Problem[] = [];
  const report = reportAt(problems, source.file, index);
  const found = findJsonPapers(readings.flatMap(({ values }) => values));
  const { papers } = found;
  for (const [at, { broken, repeated }] of readings.entries()) {
    for (const { key, offset } of repeated) {
      const name = shortenText(cleanValue(key), 60);
      report('warning', offset, 'repeated-key', `“${name}” is there twice; this one counts.`);
    }
    if (broken === null) continue;
    const column = String(index.columnAt(broken.offset));
    const next = readings[at + 1]?.values[0];
    const rest = lineByLine
      ? 'The other lines were read.'
      : next === undefined
        ? 'What follows was not read.'
        : `Reading went on in line ${String(index.lineAt(next.start))}.`;
    report(
      papers.length > 0 ? 'warning' : 'error',
      broken.offset,
      'broken-json',
      `The JSON breaks off at column ${column}: ${cleanValue(broken.message)}. ${rest}`,
    );
  }
  reportLosses(found, index, report);
  const isEmpty = readings.every(
    ({ values, broken }) =>
      broken === null &&
      values.every((value) => value.kind === 'list' && value.items.length === 0),
  );
  if (isEmpty) report('info', 0, 'no-papers', 'The list of papers is empty.');
  else if (papers.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    report(
      'error',
      0,
      'no-papers',
      'No object in this JSON has a title: there are no papers in it.',
    );
  }
  const days = groupByDay(dateByDigests(papers));
  const digests = [...days].map(([day, group]) => draftDigest(day, group, index));
  const roles = giveRoles(source, index, readings, found).finish(problems);
  return {
    digests: digests.length > 0 ? digests : [draftDigest(null, [], index)],
    roles: roles.roles,
    problems: [...problems, ...roles.problems],
  };
}

function hasPapers({ digests }: Reading): boolean {
  return digests.some(({ papers }) => papers.length > 0);
}

/** Reads JSON, or where there is none of it what Python or JavaScript writes of the same. */
function parse(source: SourceText): Reading {
  const reading = parseJson(source);
  const isBroken = reading.problems.some(({ rule }) => rule === 'broken-json');
  if (hasPapers(reading) || !isBroken) return reading;
  const text = literalToJson(indexLines(source).text);
  const lines = text?.split('\n') ?? [];
  if (text === null || lines.length !== source.lines.length) return reading;
  const literal = parseJson({ ...source, lines, text });
  if (!hasPapers(literal)) return reading;
  // A text on several lines stands on the first of them.
  const roles = literal.roles.map(
    (role, at): LineRole | null =>
      role ?? (source.lines[at]?.trim() === '' ? null : 'metadata'),
  );
  return { ...literal, roles };
}

function draftDigest(
  day: PlainDate | null,
  papers: readonly JsonPaper[],
  { lineAt }: LineIndex,
): DraftDigest {
  return {
    label: day,
    query: null,
    captured: null,
    papers: papers.map(({ facts, object }): DraftPaper => {
      return { ...facts, lines: [lineAt(object.start), lineAt(object.end - 1)] };
    }),
  };
}

/** What JSON says around the papers is furniture; what is behind a break, or lost, unassigned. */
function giveRoles(
  source: SourceText,
  { lineAt }: LineIndex,
  readings: readonly JsonReading[],
  { papers, lost }: JsonPapers,
): LineRoles {
  const roles = new LineRoles(source);
  const losses = lost
    .toSorted((one, other) => one.object.start - other.object.start)
    .map(({ object }) => [lineAt(object.start), lineAt(object.end - 1)] as const);
  // Values and losses come in the order of the text: none is looked at for each of the others.
  let next = 0;
  for (const { values } of readings) {
    for (const { start, end } of values) {
      let line = lineAt(start);
      const lastLine = lineAt(end - 1);
      while ((losses[next]?.[1] ?? Infinity) < line) next += 1;
      for (let at = next; (losses[at]?.[0] ?? Infinity) <= lastLine; at += 1) {
        const [first = line, last = line] = losses[at] ?? [];
        if (last < line) continue;
        roles.mark('furniture', line, first - 1);
        line = last + 1;
      }
      roles.mark('furniture', line, lastLine);
    }
  }
  for (const { object, title, abstract } of papers) {
    roles.mark('metadata', lineAt(object.start), lineAt(object.end - 1));
    roles.mark('title', lineAt(title.start));
    if (abstract !== undefined)
      roles.mark('abstract', lineAt(abstract.start), lineAt(abstract.end - 1));
  }
  return roles;
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = lines
    .slice(Math.max(0, first), first + 3)
    .join('\n')
    .trim();
  const isJson = /^(?:\{\s*(?:["'}]|$)|\[\s*(?:[{"'\]]|\/[/*]|\[(?!\w+:)|$))/.test(start);
  return isJson
    ? { recognised: true, read: () => parse(source) }
    : {
        recognised: false,
        signs: 0,
        line: Math.max(1, first + 1),
        expected: '{ or [ and a list of papers',
      };
}

/**
 * JSON: the answers of huggingface.co/api/daily_papers and /api/papers of 2024 and today, lists of
 * objects with a title, one object a line. A day without papers is an empty list.
 */
export const json: DigestFormat = { name: 'JSON', mayBeEmpty: true, recognise };
