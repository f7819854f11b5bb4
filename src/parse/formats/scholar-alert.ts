import type { Problem } from '#domain/problem.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import {
  readAlertByline,
  readAlertLines,
  readUnusualByline,
  SHORT_NAME,
  type AlertByline,
  type AlertLine,
} from './alert-line.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { findMailFrame } from './mail-frame.ts';
import { readPageAddress } from './page-address.ts';

/** The byline of a paper, on one line or on more, by their indices. */
interface Anchor {
  readonly byline: AlertByline;
  readonly from: number;
  readonly to: number;
}

/** So many lines has a byline at most, and a title. */
const BYLINE_LINES = 3;
const TITLE_LINES = 5;

const SITE = /^[-–—] \S.{0,60}$/;

const isText = (line: AlertLine | undefined): line is AlertLine => line?.kind === 'text';

/** The last of the lines that are, from `at` on, a byline; `null` where none is. */
function readByline(
  lines: readonly AlertLine[],
  at: number,
  read: (text: string) => AlertByline | null,
): Anchor | null {
  let joined = '';
  for (let to = at; to < at + BYLINE_LINES && isText(lines[to]); to += 1) {
    joined = `${joined} ${lines[to]?.text ?? ''}`.trim();
    const byline = read(joined);
    if (byline === null) continue;
    // What site it is at may stand on a line of its own: "- Springer".
    const end = isText(lines[to + 1]) && SITE.test(lines[to + 1]?.text ?? '') ? to + 1 : to;
    return { byline, from: at, to: end };
  }
  return null;
}

function findAnchors(lines: readonly AlertLine[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const usual = lines.map((_, at) => readByline(lines, at, readAlertByline));
  const all = lines.map(({ text }, at) => {
    const mayBegin = usual[at] === null && /[-–—](?: |$)/.test(text);
    return mayBegin ? readByline(lines, at, readUnusualByline) : (usual[at] ?? null);
  });
  for (let at = 0; at < lines.length; at += 1) {
    const anchor = all[at] ?? null;
    if (anchor === null) continue;
    // The last word of a title may look like the first of the names below it: "LTL". And a title
    // with a year may look like unusual names.
    const isOverNames = usual[at] === null ? all[at + 1] : anchor.to > at && usual[at + 1];
    if (isOverNames) continue;
    anchors.push(anchor);
    at = anchor.to;
  }
  const sure = anchors.filter(({ from }) => (usual[from] ?? null) !== null);
  return sure.length >= anchors.length / 2 ? anchors : sure;
}

/** What stands before a title that leads to a file: "[PDF]". */
const MARK = /^(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC)\] ?)+(?=\S)/i;

/** A paper of an alert as runs of its lines. */
interface AlertPaper {
  readonly title: readonly AlertLine[];
  readonly snippet: readonly AlertLine[];
  readonly anchor: Anchor;
}

/**
 * The lines over a byline that are the title: those up to a blank line, an address or "Save". Where
 * the snippet of the paper before goes right up to it, from "[PDF]" on, or from where that ends
 * with a full stop or "…"; if nothing tells, none.
 */
function findTitle(
  lines: readonly AlertLine[],
  floor: number,
  anchor: Anchor,
): readonly AlertLine[] {
  let end = anchor.from;
  while (end > floor && ['blank', 'address'].includes(lines[end - 1]?.kind ?? '')) end -= 1;
  let start = end;
  while (start > floor && isText(lines[start - 1])) {
    start -= 1;
    if (MARK.test(lines[start]?.text ?? '')) return lines.slice(start, end);
    if (start < end - 1 && (lines[start]?.addresses.length ?? 0) > 0) {
      start += 1;
      break;
    }
  }
  if (start === floor && floor > 0 && start < end) {
    const last = lines.slice(start, end - 1).findLastIndex(({ text }) => /[.…!?]$/.test(text));
    if (last === -1) return [];
    start += last + 1;
  }
  return end - start > TITLE_LINES ? [] : lines.slice(start, end);
}

function findPapers(lines: readonly AlertLine[]): readonly AlertPaper[] {
  const anchors = findAnchors(lines);
  const titles = anchors.map((anchor, at) =>
    findTitle(lines, (anchors[at - 1]?.to ?? -1) + 1, anchor),
  );
  return anchors.map((anchor, at): AlertPaper => {
    const below = (titles[at + 1]?.[0]?.number ?? lines.length + 1) - 1;
    const rest = lines.slice(anchor.to + 1, Math.min(below, anchors[at + 1]?.from ?? below));
    const from = rest.findIndex(({ kind }) => kind !== 'blank' && kind !== 'address');
    const text = from === -1 ? [] : rest.slice(from);
    const length = text.findIndex((line) => !isText(line));
    return {
      title: titles[at] ?? [],
      snippet: length === -1 ? text : text.slice(0, length),
      anchor,
    };
  });
}

const joined = (lines: readonly AlertLine[]): string => lines.map(({ text }) => text).join(' ');

function draftPaper(
  { title, snippet, anchor: { byline } }: AlertPaper,
  lines: readonly AlertLine[],
): DraftPaper | null {
  const first = title[0]?.number;
  const last = (snippet.at(-1) ?? title.at(-1))?.number;
  if (first === undefined || last === undefined) return null;
  const own = lines.slice(first - 1, last).flatMap(({ addresses }) => addresses);
  const pages = own.map(readPageAddress);
  const page = pages.find(({ kind }) => kind === 'paper');
  const of = page?.kind === 'paper' ? page : null;
  const abstract = joined(snippet);
  return {
    ...NOTHING_KNOWN,
    title: joined(title).replace(MARK, ''),
    abstract: abstract === '' ? null : abstract,
    authors: byline.names,
    arxivId: byline.arxivId ?? of?.arxivId ?? null,
    doi: of?.doi ?? null,
    lines: [first, last],
  };
}

function markPaper({ title, snippet, anchor }: AlertPaper, roles: LineRoles): void {
  for (const { number } of title) roles.mark('title', number);
  for (const { number } of snippet) roles.mark('abstract', number);
  roles.mark('metadata', (title.at(-1)?.number ?? anchor.from) + 1, anchor.to + 1);
}

/** Marks what an alert says about itself; the words of its foot may go on below them. */
function markAround(lines: readonly AlertLine[], roles: LineRoles): void {
  let isFoot = false;
  for (const { number, kind } of lines) {
    isFoot = kind === 'footer' || (isFoot && kind === 'text');
    if (kind === 'header') roles.mark('header', number);
    else if (isFoot || kind === 'action' || kind === 'address') roles.mark('furniture', number);
  }
}

function parse(
  source: SourceText,
  lines: readonly AlertLine[],
  papers: readonly AlertPaper[],
  frame: ReadonlySet<number>,
): Reading {
  const { file } = source;
  const roles = new LineRoles(source);
  const problems: Problem[] = [];
  const found: DraftPaper[] = [];
  for (const index of frame) roles.mark('furniture', index + 1);
  for (const paper of papers) {
    const draft = draftPaper(paper, lines);
    if (draft === null) {
      const message = 'What is the title of this paper cannot be told; it was left out.';
      const line = paper.anchor.from + 1;
      problems.push({ file, line, rule: 'paper-without-title', severity: 'warning', message });
    } else {
      found.push(draft);
      markPaper(paper, roles);
    }
  }
  markAround(lines, roles);
  const finished = roles.finish();
  return {
    digests: [{ label: null, query: null, captured: null, papers: found }],
    roles: finished.roles,
    problems: [...problems, ...finished.problems],
  };
}

/** The end of a byline. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?: [-–—] .{0,80})?\s*$/;
/** The beginning of one: "A Byron,", "KE Noether…", "L van der Berg - ". */
const NAME = new RegExp(String.raw`^\s*${SHORT_NAME}\s?[*†‡]?\s?(?:,|…|\.{3}|[-–—] )`, 'u');
const SIGN = /scholar\.google\.|google scholar|scholar alert/i;
/** So much of the text has to belong to papers: where the alert names itself, and elsewhere. */
const SIGNED = 0.5;
const UNSIGNED = 0.9;

/** Whether there may be bylines: only then the lines are read. */
function hasByline({ lines }: SourceText): boolean {
  return (
    lines.some((line) => NAME.test(line.slice(0, 100))) &&
    lines.some((line) => YEAR.test(line.slice(-100)))
  );
}

function recognise(source: SourceText): Recognition {
  const expected = '“A Byron, E Noether - Journal, 2025” under each title';
  const nothing = { recognised: false, signs: 0, line: 1, expected } as const;
  const isMarkup =
    source.lines.some((line) => line.includes('](http') && /\]\(https?:/.test(line)) ||
    isHtmlSource(source);
  if (isMarkup || !hasByline(source)) return nothing;
  const lines = readAlertLines(source.lines);
  const papers = findPapers(lines);
  const own = papers.filter(({ title }) => title.length > 0);
  const used = own.reduce(
    (sum, { title, snippet, anchor: { from, to } }) =>
      sum + title.length + snippet.length + to - from + 1,
    0,
  );
  const isSigned = source.lines.some((line) => SIGN.test(line));
  const least = isSigned ? SIGNED : UNSIGNED;
  const frame = findMailFrame(lines.map(({ text }) => text));
  const written = lines.filter((line, at) => isText(line) && !frame.has(at)).length;
  if (own.length > (isSigned ? 0 : 1) && used >= written * least)
    return { recognised: true, read: () => parse(source, lines, papers, frame) };
  return { ...nothing, line: (papers[0]?.anchor.from ?? 0) + 1, signs: isSigned ? 1 : 0 };
}

/** The mail in which Google Scholar announces papers, as text: titles, short names, snippets. */
export const scholarAlert: DigestFormat = {
  name: 'an alert of Google Scholar',
  mayBeEmpty: false,
  recognise,
};
