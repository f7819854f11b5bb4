import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines } from '#parse/line-index.ts';
import { elementsNamed, isElement, readXml, type XmlElement } from '#parse/read-xml.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { readOutlinePaper, wordsOfOutline } from './outline-paper.ts';
import { reportAt } from './report-at.ts';

/** Outlines in each other; a list of papers has some three. */
const DEEPEST = 20;

function parse(source: SourceText): Reading {
  const index = indexLines(source);
  const { lineAt } = index;
  const marks = new LineRoles(source);
  const papers: DraftPaper[] = [];
  const problems: Problem[] = [];
  const report = reportAt(problems, source.file, index);
  const xml = readXml(index.text);
  const linesOf = ({
    start,
    end,
  }: {
    start: number;
    end: number;
  }): readonly [number, number] => [lineAt(start), lineAt(Math.max(start, end - 1))];
  const mark = (role: LineRole, place: { start: number; end: number }): void => {
    marks.mark(role, ...linesOf(place));
  };
  for (const aside of xml.asides) mark('furniture', aside);
  const visit = (outline: XmlElement, depth: number): void => {
    const { start, opened, closing, end } = outline;
    mark('furniture', { start, end: opened });
    mark('furniture', { start: closing, end });
    const children = elementsNamed(outline, 'outline');
    const found = outline.complete ? readOutlinePaper(outline, linesOf(outline)) : null;
    if (found !== null) {
      papers.push(found.paper);
      for (const child of children) mark('metadata', child);
      mark('title', { start, end: opened });
      for (const text of found.abstract) if (text !== outline) mark('abstract', text);
      return;
    }
    const words = shortenText(wordsOfOutline(outline), 100);
    if (!outline.complete)
      report('warning', start, 'cut-outline', `“${words}” is not complete in the file.`);
    else if (outline.attributes['xmlUrl'] !== undefined)
      report(
        'warning',
        start,
        'no-paper',
        `This is the address of a feed, not a paper: “${words}”.`,
      );
    else if (children.length === 0)
      report('warning', start, 'no-paper', `This is no paper and was left out: “${words}”.`);
    if (depth < DEEPEST) for (const child of children) visit(child, depth + 1);
  };
  for (const top of xml.children.filter(isElement)) {
    mark('furniture', { start: top.start, end: top.opened });
    mark('furniture', { start: top.closing, end: top.end });
    for (const part of top.children.filter(isElement)) {
      if (part.name !== 'body') mark('header', part);
      mark('furniture', { start: part.start, end: part.opened });
      mark('furniture', { start: part.closing, end: part.end });
      for (const outline of elementsNamed(part, 'outline')) visit(outline, 1);
    }
    if (!top.complete)
      report(
        'warning',
        top.end - 1,
        'broken-xml',
        `<${top.name}> is not closed: the file ends too early, or a tag in it is wrong.`,
      );
  }
  const { roles, problems: left } = marks.finish(problems);
  const digests = [{ label: null, query: null, captured: null, papers }];
  const missing = missingAbstracts(papers, source.file);
  return { digests, roles, problems: [...problems, ...missing, ...left] };
}

function recognise({ lines, ...source }: SourceText): Recognition {
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = lines.slice(Math.max(0, first), first + 10).join('\n');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<opml[\s>]/.test(start))
    return { recognised: true, read: () => parse({ ...source, lines }) };
  return { recognised: false, signs: 0, line: Math.max(1, first + 1), expected: '<opml>' };
}

/** What outliners export, http://opml.org/spec2.opml: papers with their notes, or with texts below them. */
export const opml: DigestFormat = { name: 'an outline (OPML)', mayBeEmpty: false, recognise };
