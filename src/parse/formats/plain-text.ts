import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isCrumbs } from '#parse/crumbs.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { readDigestLines, type DigestLine } from './digest-line.ts';
import {
  findDigestDates,
  findPreface,
  groupPapers,
  type DigestLines,
  type PaperLines,
} from './group-papers.ts';
import { joinOverPages } from './join-over-pages.ts';
import { labelLines } from './label-lines.ts';
import { reportRoles, type PlayedPart } from './report-roles.ts';
import type { Part } from './step-costs.ts';
import { referenceExport } from './reference-export.ts';
import { isSentenceList } from './sentence-list.ts';
import { identifyTitle } from './title-id.ts';
import { removeListMarks } from './title-marks.ts';
import { trimAbstract } from './trim-abstract.ts';

/** Longer than any abstract known; the longest of arXiv have some 2,000 characters. */
const LONG_ABSTRACT = 20_000;

function joinLines(lines: readonly DigestLine[]): string {
  const [first] = lines;
  return first !== undefined && lines.length === 1
    ? first.text
    : lines.map((line) => line.text).join(' ');
}

/** The label that some digests put before each abstract. */
function removeAbstractLabel(text: string): string {
  return text.replace(
    /^(?:\*\*|__)?(?:abstract|tl;?dr)(?:\*\*|__)? ?(?::(?:\*\*|__)?|[.—–](?= ))\s*(?=\S)/i,
    '',
  );
}

function draftPaper(
  paper: PaperLines,
  { title, abstract }: { readonly title: string; readonly abstract: string },
  votesBefore: boolean,
): DraftPaper {
  const text = paper.paragraphs.flat();
  const found = paper.inner.concat(paper.outer);
  const published = found.find((metadata) => metadata.kind === 'published');
  const votes = found.find((metadata) => metadata.kind === 'upvotes')?.value ?? null;
  const first = paper.title[0] ?? text[0];
  const last = text.at(-1) ?? paper.title.at(-1);
  const identified = identifyTitle(title);
  const trimmed = trimAbstract(removeAbstractLabel(abstract));
  return {
    abstract: trimmed.text === '' ? null : trimmed.text,
    authors: found.flatMap((metadata) => (metadata.kind === 'authors' ? metadata.names : [])),
    arxivId:
      found.find((metadata) => metadata.kind === 'arxiv')?.id ??
      identified.arxivId ??
      trimmed.arxivId,
    doi: found.find((metadata) => metadata.kind === 'doi')?.id ?? null,
    upvotes: votes ?? (votesBefore ? (paper.numberBefore ?? null) : null),
    published: published?.date ?? null,
    publishedLabel: published?.label ?? null,
    addresses: identified.addresses.concat(
      found.flatMap((metadata) => (metadata.kind === 'outside' ? metadata.address : [])),
    ),
    title: identified.title,
    lines: [first?.number ?? 1, last?.number ?? 1],
  };
}

/** On the papers page a lone number before each title is its votes; before some, who knows. */
function draftPapers(papers: readonly PaperLines[]): readonly DraftPaper[] {
  const votesBefore = papers.every((paper) => paper.numberBefore !== undefined);
  const titles = removeListMarks(papers.map((paper) => joinLines(paper.title)));
  const abstracts = removeListMarks(papers.map((paper) => joinLines(paper.paragraphs.flat())));
  return papers.map((paper, at) => {
    const texts = { title: titles[at] ?? '', abstract: abstracts[at] ?? '' };
    return draftPaper(paper, texts, votesBefore);
  });
}

/** Whether a line was taken for an organisation's name, and may be something else. */
function isUnsure({ kind }: DigestLine): boolean {
  return kind.kind === 'metadata' && kind.metadata.kind === 'unsure';
}

function roleOf(line: DigestLine, part: Part, orphaned: boolean, heading: boolean): LineRole {
  switch (part) {
    case 'title':
    case 'title-continued':
      return 'title';
    case 'abstract':
      return 'abstract';
    case 'abstract-continued':
      return orphaned ? 'unassigned' : 'abstract';
    case 'orphan':
    case 'unknown':
      return 'unassigned';
    case 'metadata':
      return isUnsure(line) ? 'furniture' : 'metadata';
    case 'page':
    case 'inner-metadata':
      if (line.kind.kind === 'date') return heading ? 'header' : 'metadata';
      if (line.kind.kind === 'page') return line.kind.words.kind;
      return line.kind.kind === 'rule' || isUnsure(line) ? 'furniture' : 'metadata';
  }
}

function findRoles(
  lines: readonly DigestLine[],
  parts: readonly Part[],
  digestDates: ReadonlySet<DigestLine>,
): readonly LineRole[] {
  let orphaned = false;
  return lines.map((line, at) => {
    const part = parts[at] ?? 'unknown';
    orphaned = part === 'orphan' || (orphaned && part === 'abstract-continued');
    return roleOf(line, part, orphaned, digestDates.has(line));
  });
}

type Warn = (
  severity: Problem['severity'],
  line: number | null,
  rule: string,
  message: string,
) => void;

function reportPaper(paper: PaperLines, warn: Warn): void {
  const line = paper.title[0]?.number ?? null;
  const [first, ...further] = paper.paragraphs;
  const [begun, ...goneOn] = paper.title;
  const rest = goneOn.find(({ adjacent }) => !adjacent);
  if (begun !== undefined && rest !== undefined) {
    const title = shortenText(rest.text, 100);
    const message = `“${title}” was read as the rest of the title that stands at the end of the page before, on line ${String(begun.number)}.`;
    warn('info', rest.number, 'title-over-pages', message);
  }
  if (first === undefined) {
    const title = shortenText(joinLines(paper.title), 200);
    warn('warning', line, 'title-without-abstract', `Title without abstract: “${title}”.`);
  }
  for (const paragraph of further) {
    const text = shortenText(paragraph[0]?.text ?? '', 100);
    warn(
      'warning',
      paragraph[0]?.number ?? null,
      'text-without-title',
      `Second paragraph or text without a title, joined to the abstract above: “${text}”.`,
    );
  }
  const length = paper.paragraphs.flat().reduce((sum, each) => sum + each.text.length, 0);
  if (length > LONG_ABSTRACT) {
    const message = `Very long abstract: ${String(length)} characters.`;
    warn('warning', first?.[0]?.number ?? line, 'long-abstract', message);
  }
}

/** An abstract that ends in the middle of a sentence, at the end of the file: was it cut? */
function reportCut(paper: PaperLines | undefined, warn: Warn): void {
  const last = paper?.paragraphs.at(-1)?.at(-1);
  if (last === undefined || !/[\p{L}\p{N},;-]$/u.test(last.text)) return;
  if (/[:/.]\S*$/.test(last.text.slice(-200))) return;
  const message = 'The last abstract ends without a full stop: the file may have been cut off.';
  warn('info', last.number, 'maybe-cut', message);
}

function reportDates(
  lines: readonly DigestLine[],
  roles: readonly LineRole[],
  digests: readonly DigestLines[],
  warn: Warn,
): void {
  const headings = lines.filter((_, at) => roles[at] === 'header');
  if (headings.length === 0) {
    warn('info', lines[0]?.number ?? null, 'no-header', 'No header and no date found.');
  } else if (digests[0]?.label === null) {
    warn('info', headings.at(-1)?.number ?? null, 'no-date', 'No date found in the header.');
  }
}

/** The papers of a text by the order, length and layout of its lines. */
export function readPlainText({ file, lines: rawLines }: SourceText): Reading {
  const problems: Problem[] = [];
  const warn: Warn = (severity, line, rule, message) => {
    problems.push({ file, line, rule, severity, message });
  };
  const classified = readDigestLines(rawLines);
  const { lines, printed } = classified;
  const labelled = joinOverPages(classified, labelLines(lines));
  const digestDates = findDigestDates(lines, labelled);
  const all = groupPapers(lines, labelled, digestDates);
  const preface = findPreface(all);
  const digests = preface.size === 0 ? all : all.slice(1);
  const parts = labelled.map((part, at) => {
    const line = lines[at];
    return line !== undefined && preface.has(line) ? 'unknown' : part;
  });
  const lineRoles = findRoles(lines, parts, digestDates);
  reportDates(lines, lineRoles, digests, warn);
  for (const paper of digests.flatMap((digest) => digest.papers)) reportPaper(paper, warn);
  const ofLines = lines.map((line, at): PlayedPart => {
    const role = lineRoles[at] ?? 'unassigned';
    const isWords = line.kind.kind === 'page' || isUnsure(line);
    return { line: line.number, last: line.number, text: line.text, role, isWords };
  });
  const around = printed.map(({ number, text }): PlayedPart => {
    return { line: number, last: number, text, role: 'furniture', isWords: true };
  });
  const played =
    around.length === 0
      ? ofLines
      : [...ofLines, ...around].toSorted((one, other) => one.line - other.line);
  for (const problem of reportRoles(file, played)) problems.push(problem);
  reportCut(digests.at(-1)?.papers.at(-1), warn);
  const roles: (LineRole | null)[] = rawLines.map(() => null);
  for (const { line, role } of played) roles[line - 1] = role;
  return {
    digests: digests.map(({ label, papers }) => ({
      label,
      query: null,
      captured: null,
      papers: draftPapers(papers),
    })),
    roles,
    problems,
  };
}

/** Markup and data have shapes of their own, which this one would take for odd titles. */
function recognise(source: SourceText): Recognition {
  const { lines } = source;
  if (isCrumbs(source)) {
    const expected = 'lines of more than a few letters';
    return { recognised: false, signs: 0, line: 1, expected };
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  const text = lines[first]?.trim() ?? '';
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
  const [, element] = /^<((?:\w+:)?[a-z][\w-]*)[\s>]/i.exec(text) ?? [];
  const isMarkup =
    /^<(?:\?xml|!doctype|html|feed|rss|\w+:\w)/i.test(text) ||
    (element !== undefined && last.endsWith(`</${element}>`));
  const isData =
    (/^\[[\s\d"{[]*/.exec(text)?.[0].length === text.length ||
      text.startsWith('{"') ||
      text === '{') &&
    /[\]}]$/.test(last);
  const list = referenceExport(lines);
  const isUnclear = list === null && isSentenceList(lines);
  if (!isMarkup && !isData && list === null && !isUnclear)
    return { recognised: true, read: () => readPlainText(source) };
  const expected = isUnclear
    ? 'titles that can be told from sentences, of which each has its line here'
    : `text, not ${list ?? 'markup or data'}`;
  const signs = list === null && !isUnclear ? 0 : 9;
  return { recognised: false, signs, line: first + 1, expected };
}

/** Header, then a title and an abstract for each paper: what copying the page gives. */
export const plainText: DigestFormat = {
  name: 'plain text',
  mayBeEmpty: false,
  recognise,
};
