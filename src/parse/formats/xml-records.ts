import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines, type LineIndex } from '#parse/line-index.ts';
import {
  elementsNamed,
  isElement,
  readXml,
  textWithin,
  type XmlElement,
  type XmlReading,
} from '#parse/read-xml.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { draftReference } from './reference-record.ts';
import { reportAt } from './report-at.ts';
import { reportBrokenXml } from './report-broken-xml.ts';
import { readDblp, readEndnote, readMods, readZotero, type XmlRecord } from './xml-record.ts';

/** How a program writes its records as XML. */
interface Tagging {
  /** What tells it, in the first lines. */
  readonly sign: RegExp;
  /** What goes around the records. */
  readonly around: RegExp;
  readonly isRecord: (element: XmlElement) => boolean;
  readonly isVolume: (record: XmlElement) => boolean;
  readonly read: (record: XmlElement) => XmlRecord;
}

function isNone(): boolean {
  return false;
}

/** What dblp calls publications, but for people and sites. */
const DBLP =
  /^(?:article|inproceedings|incollection|proceedings|book|phdthesis|mastersthesis|data)$/;
/** What a library keeps beside papers. */
const BESIDE = /^(?:attachment|note|annotation)$/;

const TAGGINGS: readonly Tagging[] = [
  {
    sign: /<(?:dblp|dblpperson)[\s>]|^\s*<article\s[^>]*\bkey="[a-z]+\/|<result\b[^>]*>\s*<query\b[\s\S]{0,9000}?<hits\b/,
    around: /^(?:dblp|dblpperson|r|result|hits|hit)$/,
    isRecord: ({ name }) => name === 'info' || DBLP.test(name),
    isVolume: (record) =>
      record.name === 'proceedings' ||
      elementsNamed(record, 'type').some((type) => textWithin(type) === 'Editorship'),
    read: readDblp,
  },
  {
    sign: /<rdf:RDF\b[^>]*\bzotero\.org\/namespaces\/export/,
    around: /^rdf:RDF$/,
    isRecord: (element) => {
      const [kind] = elementsNamed(element, 'itemType');
      return kind !== undefined && !BESIDE.test(textWithin(kind));
    },
    isVolume: isNone,
    read: readZotero,
  },
  {
    sign: /<records>\s*<record>\s*<(?:database|source-app|rec-number|ref-type)\b/,
    around: /^(?:xml|records)$/,
    isRecord: ({ name }) => name === 'record',
    isVolume: isNone,
    read: readEndnote,
  },
  {
    sign: /<(?:\w+:)?mods(?:Collection)?\b[^>]*\bloc\.gov\/mods\//,
    around: /^(?:\w+:)?modsCollection$/,
    isRecord: ({ name }) => /^(?:\w+:)?mods$/.test(name),
    isVolume: isNone,
    read: readMods,
  },
];

function findRecords(
  { children }: Pick<XmlReading, 'children'>,
  tagging: Tagging,
): readonly XmlElement[] {
  return children.filter(isElement).flatMap((element) => {
    if (tagging.around.test(element.name)) return findRecords(element, tagging);
    return tagging.isRecord(element) ? [element] : [];
  });
}

/** What is no record is the program's: tags, notes, files, names of people and journals. */
function markAround(
  marks: LineRoles,
  { asides, children }: XmlReading,
  lost: readonly (readonly [first: number, last: number])[],
  lineAt: LineIndex['lineAt'],
): void {
  // Both come in the order of the text.
  let next = 0;
  for (const { start, end } of [...asides, ...children.filter(isElement)].toSorted(
    compareStarts,
  )) {
    let line = lineAt(start);
    const last = lineAt(Math.max(start, end - 1));
    while ((lost[next]?.[1] ?? Infinity) < line) next += 1;
    for (let at = next; (lost[at]?.[0] ?? Infinity) <= last; at += 1) {
      const [from = line, to = line] = lost[at] ?? [];
      marks.mark('furniture', line, from - 1);
      line = Math.max(line, to + 1);
    }
    marks.mark('furniture', line, last);
  }
}

function compareStarts(one: { start: number }, other: { start: number }): number {
  return one.start - other.start;
}

const NO_TITLE = ['paper-without-title', 'This record has no title and was left out.'] as const;
const CUT = [
  'cut-paper',
  'The paper that begins here is not complete in the file and was left out.',
] as const;

function parse(source: SourceText, tagging: Tagging): Reading {
  const index = indexLines(source);
  const { lineAt } = index;
  const marks = new LineRoles(source);
  const papers: DraftPaper[] = [];
  const problems: Problem[] = [];
  const lost: (readonly [first: number, last: number])[] = [];
  const report = reportAt(problems, source.file, index);
  const xml = readXml(index.text);
  const mark = (role: LineRole, { start, end }: { start: number; end: number }): void => {
    marks.mark(role, lineAt(start), lineAt(Math.max(start, end - 1)));
  };
  for (const element of findRecords(xml, tagging)) {
    const { record, title, abstract } = tagging.read(element);
    const lines = [lineAt(element.start), lineAt(element.end - 1)] as const;
    const paper = element.complete ? draftReference(record, lines) : null;
    if (paper === null) {
      const [rule, message] = element.complete ? NO_TITLE : CUT;
      report('warning', element.start, rule, message);
      lost.push(lines);
      continue;
    }
    if (tagging.isVolume(element)) {
      const message = `This is a volume, not a paper, and was left out: “${shortenText(paper.title, 100)}”.`;
      report('info', element.start, 'volume', message);
      continue;
    }
    papers.push(paper);
    mark('metadata', element);
    if (title !== undefined) mark('title', title);
    if (abstract !== undefined) mark('abstract', abstract);
  }
  markAround(marks, xml, lost, lineAt);
  const top = xml.children.find(isElement);
  const isBroken = reportBrokenXml(xml, top, papers.length > 0, report);
  if (!isBroken && papers.length === 0) {
    report('info', 0, 'no-papers', 'The list is complete and has no papers.');
  }
  const { roles, problems: left } = marks.finish(problems);
  const digests = [{ label: null, query: null, captured: null, papers }];
  const missing = missingAbstracts(papers, source.file);
  return {
    digests,
    roles,
    problems: [...problems, ...missing, ...left],
  };
}

/** So much of a text tells whose records it has, in characters. */
const BEGINNING = 20_000;

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const first = lines.findIndex((line) => line.trim() !== '');
  const expected = 'records of dblp, Zotero, EndNote or MODS';
  const isMarkup = lines[first]?.trimStart().startsWith('<') === true;
  if (isMarkup) {
    const start = lines
      .slice(first, first + 200)
      .join('\n')
      .slice(0, BEGINNING);
    const tagging = TAGGINGS.find(({ sign }) => sign.test(start));
    if (tagging !== undefined) return { recognised: true, read: () => parse(source, tagging) };
  }
  return { recognised: false, signs: isMarkup ? 1 : 0, line: Math.max(1, first + 1), expected };
}

/** What catalogues and libraries of references export as XML: dblp, Zotero's RDF, EndNote, MODS. */
export const xmlRecords: DigestFormat = {
  name: 'records in XML',
  mayBeEmpty: true,
  recognise,
};
