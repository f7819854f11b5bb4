import { parseDateLine, type DateLine } from '#parse/digest-date.ts';
import { partByline, readBylineFacts } from './byline-facts.ts';
import { cleanDigestLines } from './clean-lines.ts';
import { findCards } from './find-cards.ts';
import { findHangingTitles } from './find-hanging-titles.ts';
import { findName } from './find-name.ts';
import { findNumberedTitles } from './find-numbered-titles.ts';
import { findMailFrame } from './mail-frame.ts';
import { findRefrains } from './find-refrains.ts';
import { findLoneNames, isAuthors } from './find-lone-names.ts';
import { findSummaries } from './find-summaries.ts';
import { isDoubleSpaced } from './line-spacing.ts';
import { parseMetadata, parseNames, type Metadata } from './metadata-line.ts';
import { readPageAddress } from './page-address.ts';
import { matchPageWords, PICTURES, type PageWords } from './page-words.ts';
import { findPrintedLines } from './printed-line.ts';
import { joinWrappedNames } from './wrapped-names.ts';

/** What a line is by its own words alone; `prose` is whatever only its place can tell. */
type LineKind =
  | { readonly kind: 'prose' }
  | { readonly kind: 'page'; readonly words: PageWords }
  | { readonly kind: 'rule' }
  | { readonly kind: 'date'; readonly date: DateLine }
  | { readonly kind: 'metadata'; readonly metadata: Metadata };

/** A line of a digest that is not blank. */
export interface DigestLine {
  /** 1-based number in the file. */
  readonly number: number;
  /** As people see it, without the marks of a title. */
  readonly text: string;
  /** How many characters stand before it, and around it as marks. */
  readonly indent: number;
  /** Marked as a title: "### Title", "**Title**", "Title: …". */
  readonly marked: boolean;
  /** Whether no blank line stands before it. */
  readonly adjacent: boolean;
  readonly kind: LineKind;
  /** Whether it is one name, as the author of a paper has it on a line; it may be a title as well. */
  readonly isName: boolean;
}

const PICTURE: PageWords = { kind: 'furniture', certain: true };
const PROSE: LineKind = { kind: 'prose' };

/** An address alone, of a paper's page, or as mails have it: "<https://…>". */
function readAddress(text: string): Metadata | null {
  const [, open, address] = /^(<?)(https?:\/\/[^\s<>]+)>?$/i.exec(text) ?? [];
  if (address === undefined) return null;
  const page = readPageAddress(address);
  if (page.kind === 'paper') {
    if (page.arxivId !== null) return { kind: 'arxiv', id: page.arxivId };
    return page.doi === null ? { kind: 'label' } : { kind: 'doi', id: page.doi };
  }
  if (open === '') return null;
  return page.kind === 'outside' ? page : { kind: 'label' };
}

/** "paper page: https://…", "Project page: https://…", as posts have them under titles. */
const LABELLED_ADDRESS =
  /^(?:paper page|project(?: page)?|code|github|repo|demo|models?|datasets?|homepage|website|discussion|discuss) ?: ?(https?:\/\/\S+)$/i;

function classify(text: string): LineKind {
  if (text.length > 2000) return PROSE;
  const date = parseDateLine(text);
  if (date !== null) return { kind: 'date', date };
  const isPicture = text.startsWith('[') && PICTURES.test(text);
  const words = isPicture ? PICTURE : matchPageWords(text);
  if (words !== null) return { kind: 'page', words };
  if (/^[-=*_~#.·•|+—–\s]+$/.test(text)) return { kind: 'rule' };
  const address = LABELLED_ADDRESS.exec(text)?.[1];
  const metadata =
    readAddress(address === undefined ? text : `<${address}>`) ?? parseMetadata(text);
  return metadata === null ? PROSE : { kind: 'metadata', metadata };
}

/** Names out of the marks of italics that they have under titles: a title may end with “*one word*”. */
function removeItalics(text: string): string {
  const isMarked = /^([*_])(?=[^\s*_])[^*_]{1,600}\1$/.test(text);
  return isMarked && parseNames(text.slice(1, -1)).length > 0 ? text.slice(1, -1) : text;
}

type Mark = 'heading' | 'bold' | 'label';

/** A title out of its Markdown marks or its label, or `null` where the line has none. */
function unmark(text: string): { readonly text: string; readonly mark: Mark } | null {
  if (text.length > 2000) return null;
  const heading = /^#{1,6} (.*)$/.exec(text)?.[1]?.replace(/ #+$/, '');
  const inner = heading ?? text;
  const bold = /^(\*\*|__)(?=\S)(.+)\1$/.exec(inner)?.[2];
  const isBold = bold !== undefined && !bold.includes('**') && !bold.includes('__');
  if (heading !== undefined) return { text: isBold ? bold.trim() : heading, mark: 'heading' };
  if (isBold) return { text: bold.trim(), mark: 'bold' };
  const labelled = /^title ?: (.+)$/i.exec(text)?.[1];
  return labelled === undefined ? null : { text: labelled, mark: 'label' };
}

/**
 * The lines, of which each has the mark beside it. "### Passing Tests, Wrong Patches" is a title
 * where most that is marked so is no names; where half of it is, names are in bold as well.
 */
function trustMarks(
  lines: readonly DigestLine[],
  marks: readonly (Mark | null)[],
): readonly DigestLine[] {
  const titles: Record<Mark, number> = { heading: 0, bold: 0, label: 0 };
  for (const [at, line] of lines.entries()) {
    const mark = marks[at] ?? null;
    if (mark !== null && line.marked) titles[mark] += 1;
    else if (mark !== null && isAuthors(line)) titles[mark] -= 1;
  }
  return lines.map((line, at) => {
    const mark = marks[at] ?? null;
    const isTitle = mark !== null && titles[mark] > 0 && isAuthors(line);
    return isTitle ? { ...line, marked: true, kind: PROSE } : line;
  });
}

/** So many lines at most has a paper, where each has its names behind "by". */
const LINES_AT_MOST = 40;

/** What a line of a sentence has that goes on with "by Monte Carlo", and no list of names. */
const OF_SENTENCE =
  /(?<!al|\p{Lu})\.$|[:;!?]$|\s(?:which|that|we|is|are|the|to|of|in|on|for|with|an?|from|as|at|can)(?=[\s,]|$)/u;

/** Where many lines begin with "by" and a name, what stands behind it is names. */
function trustBylines(lines: readonly DigestLine[]): readonly DigestLine[] {
  const bylines = new Map<DigestLine, string>();
  for (const line of lines) {
    const isOpen = line.kind.kind === 'prose' || isAuthors(line);
    if (!isOpen || !/^by /i.test(line.text) || OF_SENTENCE.test(line.text)) continue;
    const text = line.text.slice('by '.length);
    const [first = ''] = text.split(/,| and | et al/, 1);
    if (parseNames(first).length === 1) bylines.set(line, text);
  }
  if (bylines.size < 2 || bylines.size < lines.length / LINES_AT_MOST) return lines;
  return lines.map((line) => {
    const text = bylines.get(line);
    if (text === undefined) return line;
    const metadata: Metadata = { kind: 'authors', names: parseNames(text) };
    const isOne = metadata.names.length === 1;
    return { ...line, text, kind: isOne ? { kind: 'metadata', metadata } : classify(text) };
  });
}

/** "Ada Byron, Kurt Gödel (https://arxiv.org/abs/…)" as two lines, the names and the address. */
function partNames(line: DigestLine): readonly DigestLine[] {
  if (!line.text.includes('://')) return [line];
  const [, names = '', address = ''] =
    /^(\S.{1,600}?)\s\(?(https?:\/\/[^\s()]{1,200})\)?$/i.exec(line.text) ?? [];
  const metadata = address === '' ? null : readAddress(address);
  if (metadata?.kind !== 'arxiv') return [line];
  const authors = parseMetadata(names);
  if (authors?.kind !== 'authors' && parseNames(names).length === 0) return [line];
  return [
    {
      ...line,
      text: names,
      kind: authors === null ? PROSE : { kind: 'metadata', metadata: authors },
    },
    { ...line, text: address, adjacent: true, kind: { kind: 'metadata', metadata } },
  ];
}

/** "(https://…)" alone, on a line that the sentence above does not go on in. */
function readAddressUnder(line: DigestLine, above: DigestLine | undefined): Metadata | null {
  const address = /^\((https?:\/\/[^\s()]+)\)$/i.exec(line.text)?.[1];
  if (address === undefined) return null;
  const isUnderNames =
    line.adjacent && above !== undefined && (isAuthors(above) || above.isName);
  const isApart = !line.adjacent || /[.!?]["'”’)\]]*$/.test(above?.text ?? '');
  const metadata = isUnderNames || isApart ? readAddress(`<${address}>`) : null;
  return isUnderNames || metadata?.kind === 'arxiv' ? metadata : null;
}

/** Under names such an address is of their paper, and elsewhere if it is a paper's. */
function findAddressesUnder(lines: readonly DigestLine[]): readonly DigestLine[] {
  return lines.map((line, at) => {
    const metadata = line.text.startsWith('(') ? readAddressUnder(line, lines[at - 1]) : null;
    return metadata === null ? line : { ...line, kind: { kind: 'metadata', metadata } };
  });
}

/** So many words of the page one after another are the page, though each could be a title. */
const CERTAIN_RUN = 3;

/** Words of the page that many titles end with, and are wrapped before. */
const LAST_WORD =
  /^(?:models|datasets|tasks|languages|spaces|solutions|collections|organizations|search|privacy|learn|community|jobs|website|blog|explained|enterprise)$/i;

/** Whether a word of the page that stands alone rather ends the line above. */
function endsLineAbove(line: DigestLine, above: DigestLine | undefined): boolean {
  return (
    line.adjacent &&
    above?.kind.kind === 'prose' &&
    LAST_WORD.test(line.text) &&
    !/[.!?:]$/.test(above.text)
  );
}

/** Takes words of the page that stand in a run for certain, and one that ends a title for none. */
function trustRuns(lines: readonly DigestLine[]): readonly DigestLine[] {
  const isPage = (at: number): boolean => lines[at]?.kind.kind === 'page';
  const runs = lines.map(() => 0);
  for (let from = 0; from < lines.length;) {
    let end = from;
    while (isPage(end)) end += 1;
    runs.fill(end - from, from, end);
    from = end + 1;
  }
  return lines.map((line, at) => {
    if (line.kind.kind !== 'page') return line;
    const run = runs[at] ?? 0;
    if (run === 1 && endsLineAbove(line, lines[at - 1])) return { ...line, kind: PROSE };
    return run >= CERTAIN_RUN
      ? { ...line, kind: { kind: 'page', words: { ...line.kind.words, certain: true } } }
      : line;
  });
}

/** Longer lines were broken, in characters. */
const FULL_LINE = 60;

/** Whether the end of a page stands in the middle of a text: the blank lines there are the page's. */
function goesOn(above: string, text: string): boolean {
  return !/[.!?:]$/.test(above) && (above.length > FULL_LINE || /^\p{Ll}/u.test(text));
}

/** The lines of a text that are not blank. */
export interface ClassifiedLines {
  readonly lines: readonly DigestLine[];
  /** Those that were printed around the pages. What stands over one may go on under it. */
  readonly printed: readonly Pick<DigestLine, 'number' | 'text'>[];
}

/** The lines of a text that are not blank, cleaned and classified one by one. */
export function readDigestLines(lines: readonly string[]): ClassifiedLines {
  const found: DigestLine[] = [];
  const marks: (Mark | null)[] = [];
  const printed: { number: number; text: string }[] = [];
  const cleaned = cleanDigestLines(lines);
  const printedAt = findPrintedLines(cleaned);
  const frame = findMailFrame(cleaned);
  const hanging = findHangingTitles(lines);
  // How many blank lines say nothing, and how many there were.
  const spacing = isDoubleSpaced(cleaned) ? 1 : 0;
  let blank = Infinity;
  let isOverPage = false;
  const last = cleaned.findLast((text) => text !== '') ?? '';
  const areBelow = readBylineFacts(last) !== null;
  for (const [index, text] of cleaned.entries()) {
    if (text !== '' && (printedAt.has(index) || frame.has(index))) {
      printed.push({ number: index + 1, text });
      isOverPage ||= printedAt.has(index);
      continue;
    }
    if (text !== '') {
      const unmarked = unmark(text);
      const bare = unmarked?.text ?? removeItalics(text);
      const kind = classify(bare);
      const marked = (unmarked !== null || hanging.titles.has(index)) && kind.kind === 'prose';
      const adjacent =
        (blank <= spacing && !hanging.starts.has(index)) ||
        (isOverPage && goesOn(found.at(-1)?.text ?? '', bare));
      const number = index + 1;
      const spaces = /^ */.exec(lines[index] ?? '')?.[0].length ?? 0;
      const indent = spaces + text.length - bare.length;
      const line = { number, text: bare, indent, marked, adjacent, kind, isName: false };
      const isProse = kind.kind === 'prose';
      const parted = isProse ? partByline(line, areBelow) : null;
      for (const part of parted ?? (isProse ? partNames(line) : [line])) {
        found.push(part);
        marks.push(unmarked?.mark ?? null);
      }
      isOverPage = false;
    }
    blank = text === '' ? blank + 1 : 0;
  }
  const headed = findName(found, (at) => marks[at] === 'heading');
  const trusted = trustMarks(findSummaries(headed), marks);
  const named = trustBylines(trusted);
  const described = findRefrains(findCards(joinWrappedNames(findNumberedTitles(named))));
  // Where names stand behind "by", a line that looks like one is none.
  const authored = named === trusted ? findLoneNames(described) : described;
  return { lines: trustRuns(findAddressesUnder(authored)), printed };
}
