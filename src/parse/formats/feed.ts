import type { Problem } from '#domain/problem.ts';
import { cleanValue } from '#parse/clean-value.ts';
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
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { readFeedEntry, type FeedEntry } from './feed-entry.ts';
import { LineRoles } from './line-roles.ts';
import { reportAt } from './report-at.ts';
import { reportBrokenXml } from './report-broken-xml.ts';

/** What papers stand in, and what goes around them: of feeds, of OAI-PMH, and of the ACL Anthology. */
const ENTRY = /^(?:\w+:)?(?:entry|item|paper|arXiv|arXivRaw|dc)$/;
const AROUND =
  /^(?:\w+:)?(?:feed|rss|RDF|channel|OAI-PMH|ListRecords|GetRecord|record|metadata|collection|volume)$/;

function isEntry(element: XmlElement): boolean {
  return ENTRY.test(element.name);
}

/** What goes around the entries: the top, and what stands in it down to where they are. */
interface Frame {
  readonly entries: readonly XmlElement[];
  /** Elements that hold entries, and perhaps words of the feed about itself. */
  readonly around: readonly XmlElement[];
}

function findFrame(xml: XmlReading): Frame {
  const entries: XmlElement[] = [];
  const around: XmlElement[] = [];
  const visit = ({ children }: Pick<XmlReading, 'children'>): void => {
    for (const node of children) {
      if (!isElement(node)) continue;
      if (isEntry(node)) entries.push(node);
      else if (AROUND.test(node.name)) {
        around.push(node);
        visit(node);
      }
    }
  };
  visit(xml);
  return { entries, around };
}

interface FoundEntry {
  readonly entry: XmlElement;
  readonly read: FeedEntry;
}

/** The first word that the feed has on something about itself. */
function wordOf({ around }: Frame, names: readonly string[]): string | null {
  const found = around.flatMap((each) => names.flatMap((name) => elementsNamed(each, name)));
  const words = found.map((element) => cleanValue(textWithin(element)));
  return words.find((each) => each !== '') ?? null;
}

/** "arXiv Query: search_query=all:transformer&id_list=&start=0" is the answer to "all:transformer". */
function queryOf(title: string | null): string | null {
  const query =
    /^arXiv Query: .*?search_query=(.*?)(?:&id_list=|&start=|&max_results=|$)/i.exec(
      title ?? '',
    );
  return query?.[1] === undefined || query[1] === '' ? null : query[1];
}

/** An entry that is no paper: why, in a sentence. `null` for one that is. */
function obstacleOf(
  entry: XmlElement,
  read: FeedEntry | null,
): { rule: string; message: string } | null {
  const id = elementsNamed(entry, 'id').map(textWithin).join(' ');
  if (id.includes('arxiv.org/api/errors')) {
    const summary = elementsNamed(entry, 'summary').map(textWithin).join(' ');
    const message = `arXiv did not answer the query: ${shortenText(cleanValue(summary), 200)}.`;
    return { rule: 'arxiv-error', message };
  }
  const isWhole = (element: XmlElement | undefined) => element?.complete !== false;
  if (!isWhole(entry) || !isWhole(read?.title) || !isWhole(read?.abstract)) {
    const message = 'The paper that begins here is not complete in the file and was left out.';
    return { rule: 'cut-paper', message };
  }
  if (read !== null) return null;
  return { rule: 'paper-without-title', message: 'This entry has no title and was left out.' };
}

function draftPaper({ entry, read }: FoundEntry, { lineAt }: LineIndex): DraftPaper {
  return { ...read.facts, lines: [lineAt(entry.start), lineAt(entry.end - 1)] };
}

function parse(source: SourceText): Reading {
  const index = indexLines(source);
  const problems: Problem[] = [];
  const report = reportAt(problems, source.file, index);
  const xml = readXml(index.text);
  const frame = findFrame(xml);
  const found: FoundEntry[] = [];
  const lost: XmlElement[] = [];
  for (const entry of frame.entries) {
    const read = readFeedEntry(entry);
    const obstacle = obstacleOf(entry, read);
    if (obstacle === null && read !== null) found.push({ entry, read });
    if (obstacle === null) continue;
    lost.push(entry);
    const severity = obstacle.rule === 'arxiv-error' ? 'error' : 'warning';
    report(severity, entry.start, obstacle.rule, obstacle.message);
  }
  const top = frame.around[0];
  const isBroken = reportBrokenXml(xml, top, found.length > 0, report);
  if (!isBroken && frame.entries.length === 0) {
    report(
      'info',
      0,
      'no-papers',
      'The feed is complete and has no papers, as on days on which none are announced.',
    );
  } else if (
    !isBroken &&
    found.length === 0 &&
    problems.every(({ severity }) => severity !== 'error')
  ) {
    report('error', 0, 'no-papers', 'No entry of this feed is a paper.');
  }
  const day = dayOfTimestamp(
    wordOf(frame, ['updated', 'pubDate', 'date', 'lastBuildDate']) ?? '',
  );
  const roles = giveRoles(source, index, xml, frame, found, lost).finish(problems);
  return {
    digests: [
      {
        label: day,
        query: queryOf(wordOf(frame, ['title'])),
        captured: null,
        papers: found.map((each) => draftPaper(each, index)),
      },
    ],
    roles: roles.roles,
    problems: [...problems, ...roles.problems],
  };
}

const HEADINGS = /^(?:\w+:)?(?:title|updated|pubDate|date|lastBuildDate|description|subtitle)$/;

/** Tags and the feed's words about itself are header and furniture; words between them, nobody's. */
function giveRoles(
  source: SourceText,
  { lineAt }: LineIndex,
  xml: XmlReading,
  { around }: Frame,
  found: readonly FoundEntry[],
  lost: readonly XmlElement[],
): LineRoles {
  const roles = new LineRoles(source);
  const mark = (
    role: 'header' | 'furniture' | 'metadata' | 'title' | 'abstract',
    start: number,
    end: number,
  ) => {
    roles.mark(role, lineAt(start), lineAt(Math.max(start, end - 1)));
  };
  let next = 0;
  for (const { start, end } of xml.asides) {
    while (next < lost.length && (lost[next]?.end ?? 0) <= start) next += 1;
    const isInside = start > (lost[next]?.start ?? Infinity);
    if (!isInside) mark('furniture', start, end);
  }
  for (const { start, opened, closing, end, complete } of around) {
    mark('furniture', start, opened);
    if (complete) mark('furniture', closing, end);
  }
  const frame = new Set<XmlReading['children'][number]>(around);
  for (const node of [xml, ...around].flatMap(({ children }) => children)) {
    if (!isElement(node) || isEntry(node) || frame.has(node)) continue;
    mark(HEADINGS.test(node.name) ? 'header' : 'furniture', node.start, node.end);
  }
  for (const { entry, read } of found) {
    mark('metadata', entry.start, entry.opened);
    for (const child of entry.children.filter(isElement))
      mark('metadata', child.start, child.end);
    mark('metadata', entry.closing, entry.end);
    mark('title', read.title.start, read.title.end);
    if (read.abstract !== undefined) mark('abstract', read.abstract.start, read.abstract.end);
  }
  return roles;
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = lines
    .slice(Math.max(0, first), first + 200)
    .join('\n')
    .slice(0, 20_000);
  const isMarkup = /^\s*</.test(start) && !/^\s*<(?:!doctype\s+html|html)\b/i.test(start);
  const expected = '<feed>, <rss> or <rdf:RDF>';
  // RDF says other things as well, such as a library of references.
  const isRdf =
    /<(?:\w+:)?RDF\s/.test(start) &&
    /purl\.org\/rss\/1\.\d\/(?!modules)|netscape\.com\/rdf/.test(start);
  const isOther = /<OAI-PMH[\s>]|<collection\s+id=/.test(start);
  if (
    isMarkup &&
    (isRdf || isOther || /<(?:\w+:)?(?:feed|rss|channel|entry|item)[\s>]/.test(start))
  )
    return { recognised: true, read: () => parse(source) };
  return { recognised: false, signs: isMarkup ? 1 : 0, line: Math.max(1, first + 1), expected };
}

/**
 * Feeds: Atom (arXiv's API, rss.arxiv.org/atom), RSS 2.0 and the RSS 1.0 of older days, of arXiv
 * and of others; records of OAI-PMH, and the ACL Anthology's XML. One without papers is a day without papers, as at weekends.
 */
export const feed: DigestFormat = {
  name: 'a feed (Atom, RSS)',
  mayBeEmpty: true,
  recognise,
};
