import { parseArxivId } from '#parse/arxiv-id.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import { readCardLine } from './card-line.ts';
import { findBoldTitles } from './find-bold-titles.ts';
import { findItemTitles } from './find-item-titles.ts';
import { findOnlyTitle } from './find-only-title.ts';
import { findRowTitles } from './find-row-titles.ts';
import {
  isLinkWord,
  LONGEST_TITLE,
  readBehind,
  withoutQuotes,
  type FoundTitle,
} from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import { readPageAddress, type PageAddress } from './page-address.ts';
import { ROW_LEVEL, type PageBlock } from './page-block.ts';
import { matchPageWords } from './page-words.ts';
import { readListNumber } from './title-marks.ts';

/** What stands between links at the beginning of a block: "[pdf] [bib] A Title". */
const BETWEEN = /^[\s|·,[\]()]*$/;

const LIST_NUMBER = /^(?:\d{1,5}[.)]|\[\d{1,5}\]) /;

/** The first link of a block that says more than what it leads to, and what stands before it. */
function findFirstLink({
  text,
  links,
}: PageBlock): readonly [link: PageBlock['links'][number] | undefined, before: string] {
  const number = LIST_NUMBER.exec(text)?.[0] ?? '';
  let at = number.length;
  for (const link of links) {
    if (link.text === '') continue;
    if (link.text.length > LONGEST_TITLE) break;
    const found = at === number.length ? at : text.indexOf(link.text, at);
    if (!text.startsWith(link.text, found) || !BETWEEN.test(text.slice(at, found))) break;
    if (!isLinkWord(link.text)) return [link, text.slice(0, found)];
    at = found + link.text.length;
  }
  return [undefined, ''];
}

/** The title that a block begins with as a link to a page of these kinds, or `null`. */
export function findLinkedTitle(
  block: PageBlock,
  kinds: readonly PageAddress['kind'][] = ['paper'],
): FoundTitle | null {
  const [link, before] = findFirstLink(block);
  if (link === undefined) return null;
  const { text } = link;
  const number = LIST_NUMBER.exec(before)?.[0] ?? '';
  if (!kinds.includes(readPageAddress(link.address).kind)) return null;
  if (parseArxivId(text) !== null || readCardLine(text) !== null) return null;
  // Running text may begin with a link as well.
  const behind = block.text.slice(before.length + text.length);
  if (!block.isItem && block.bold === null && !/^(?:\s*$|\s*[:–—|·([-])/.test(behind))
    return null;
  const mark = number.startsWith('[') ? '' : number;
  return { title: mark + text, ...readBehind(behind, block) };
}

/** What the parts of one paper are called, on its own page. */
const PART =
  /^(?:(?:\d{1,2}|[IVX]{1,4})\.? )?(?:references|bibliography|introduction|background|related work|(?:materials and )?methods?|methodology|experiments|results(?: and discussion)?|discussion|limitations|conclusions?|acknowledge?ments?|funding|appendix|supplementary (?:material|information)|data availability|(?:how to )?cite(?: this)?|citations?|bibtex|footnotes)$/i;

/** Parts of a report are counted so in Chinese: "一、今日执行摘要". */
const CHAPTER = /^[一二三四五六七八九十]{1,3}、/;

/** "### [Star: A Title](…)" says by its link that "Star" is no label. */
function isHeading({ level, text }: PageBlock, linked: FoundTitle | null): boolean {
  if (level === 0 || text === '' || linked !== null) return level > 0 && text !== '';
  return (
    matchPageWords(text) === null &&
    !PART.test(text) &&
    !CHAPTER.test(text) &&
    parseDateLine(text) === null &&
    readLabelledLine(text) === null
  );
}

/** Whether a block says something, as an abstract or facts beside it do. */
function isBody(block: PageBlock): boolean {
  return block.level === 0 && (block.text.length >= 60 || block.links.length > 0);
}

/** So many short facts may stand between a title and its abstract. */
const REACH = 12;

/** A block, and what it could be by its own words and links. */
interface Candidate {
  readonly block: PageBlock;
  readonly isHeading: boolean;
  readonly linked: FoundTitle | null;
}

/** The title that a heading is, without the names or links behind it: "[[pdf](…)] [[code](…)]". */
function readHeading({ block, linked }: Candidate): FoundTitle {
  if (linked?.names?.isCertain === true) return linked;
  const words = (linked?.rest ?? '').split(/[\s|·,/()[\]]+/);
  const isBare = words.every((word) => word === '' || isLinkWord(word));
  const title = linked !== null && isBare ? linked.title : block.text;
  return { title, rest: '', names: null };
}

interface Level {
  headings: number;
  /** How many of them are links to a paper or rows of a table, or have something under them. */
  filled: number;
}

/** The headings of each depth, by depth. */
function measureLevels(candidates: readonly Candidate[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const [index, { block, isHeading: counts, linked }] of candidates.entries()) {
    if (!counts) continue;
    const level = levels.get(block.level) ?? { headings: 0, filled: 0 };
    levels.set(block.level, level);
    level.headings += 1;
    // "Abstract" between a title and what it stands over is no other title.
    const below = candidates.slice(index + 1, index + REACH);
    const next = below.find((each) => each.isHeading || isBody(each.block));
    const isRow = block.level === ROW_LEVEL;
    const hasBody = next !== undefined && isBody(next.block);
    if (isRow || linked !== null || hasBody) level.filled += 1;
  }
  return levels;
}

/** The depth at which the headings are titles: where most have something under them. */
function findTitleLevel(candidates: readonly Candidate[]): number | null {
  let best: { readonly level: number; readonly filled: number } | null = null;
  for (const [level, { headings, filled }] of measureLevels(candidates)) {
    // One heading over everything is the name of the digest.
    const isName =
      level === 1 &&
      headings === 1 &&
      candidates.some((each) => each.isHeading && each.block.level > 1);
    const score = isName ? 0 : filled;
    if (
      score > 0 &&
      (best === null || score > best.filled || (score === best.filled && level > best.level))
    ) {
      best = { level, filled: score };
    }
  }
  return best?.level ?? null;
}

/** The headings that are titles: those of one depth and the links to papers, or these alone. */
function headingsOf(
  candidates: readonly Candidate[],
  level: number | null,
): readonly Candidate[] {
  const headed = candidates.filter(
    (each) => each.isHeading && (each.block.level === level || each.linked !== null),
  );
  // Under "# [A Title](…)" stand the parts of what is said of it.
  const [first] = headed;
  const isOver = first?.linked?.title === first?.block.text && first !== undefined;
  const linked = headed.filter((each) => each.linked !== null);
  const areParts =
    isOver &&
    level !== null &&
    linked.every(({ block }) => block.level > 0 && block.level < level);
  return areParts ? linked : withoutEnds(headed);
}

/** So many headings with numbers are a list, with few others before and behind it. */
const LISTED = 5;
const MOSTLY_LISTED = 0.6;

/** Headings without those before and behind a list of numbered ones: "Highlights", "Outlook". */
function withoutEnds(headed: readonly Candidate[]): readonly Candidate[] {
  const isListed = ({ block }: Candidate): boolean => readListNumber(block.text) !== null;
  const numbers = headed.flatMap(({ block }) => readListNumber(block.text) ?? []);
  const countsOn = numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  const areMost = numbers.length >= Math.max(LISTED, headed.length * MOSTLY_LISTED);
  if (!areMost || !countsOn) return headed;
  const kept = headed.slice(headed.findIndex(isListed), headed.findLastIndex(isListed) + 1);
  return kept.concat(headed.filter((each) => each.linked !== null && !kept.includes(each)));
}

/** So often the same heading is one within papers: "Highlights". */
const REPEATED = 4;

/** The words of headings that come again and again, and are no titles. */
function findRepeated(blocks: readonly PageBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { level, text } of blocks)
    if (level > 0 && level !== ROW_LEVEL) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count >= REPEATED ? text : [])));
}

/**
 * The titles among the blocks of a page: the headings of one depth, or else the blocks that are
 * links to a paper's own page or begin with one, or else those in bold; whichever there are most
 * of. A heading over several such titles is a section's.
 */
function seekTitles(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, FoundTitle> {
  const only = findOnlyTitle(blocks);
  if (only !== null) return new Map([[only, { title: only.text, rest: '', names: null }]]);
  const repeated = findRepeated(blocks);
  const candidates = blocks.map((block): Candidate => {
    const linked = findLinkedTitle(block);
    const isOne = isHeading(block, linked) && (linked !== null || !repeated.has(block.text));
    return { block, isHeading: isOne, linked };
  });
  const level = findTitleLevel(candidates);
  const headed = headingsOf(candidates, level);
  const linked = new Map<PageBlock, FoundTitle>();
  const bold = findBoldTitles(blocks);
  let last: string | null = null;
  for (const { block, linked: title } of candidates) {
    if (block.level > 0) continue;
    const address = title === null ? null : paperOf(block);
    // On the papers page the abstract is a link to the same paper as the title above it.
    if (title !== null && (address === null || address !== last)) linked.set(block, title);
    last = address ?? last;
  }
  const items = findItemTitles(blocks);
  const others = Math.max(linked.size, bold.size, headed.length);
  // Under titles of another kind stand lines of links as well.
  if (items.size > others * ITEMS) return items;
  const rows = others > 1 ? new Map<PageBlock, FoundTitle>() : findRowTitles(blocks);
  if (rows.size > others) return rows;
  const texts = new Set(headed.map(({ block }) => block.text));
  const isSectioned =
    headed.every((each) => each.linked === null) &&
    [...linked.values()].filter(({ title }) => !texts.has(title)).length >= headed.length;
  if (headed.length > 0 && !isSectioned && bold.size < headed.length * 1.5) {
    return new Map(headed.map((each) => [each.block, readHeading(each)]));
  }
  if (linked.size > 0 && linked.size >= bold.size / 2) return linked;
  return bold;
}

/** What a list may write around its titles: quotes, or a full stop before the names behind them. */
const HABITS: readonly ((found: FoundTitle) => string)[] = [
  ({ title }) => withoutQuotes(title),
  ({ title, names }) =>
    names?.isCertain === true ? title.replace(/(?<=[\p{L}\d)])\.$/u, '') : title,
];
/** So many titles that are written so, and so much of all, make a habit. */
const FEW = 3;
const MOST = 0.7;

/** The titles among the blocks of a page, without what the list writes around most of them. */
export function findTitles(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, FoundTitle> {
  let found = seekTitles(blocks);
  for (const unwrap of HABITS) {
    const written = [...found.values()].filter((each) => unwrap(each) !== each.title);
    if (written.length < FEW || written.length < found.size * MOST) continue;
    found = new Map(
      [...found].map(([block, each]) => [block, { ...each, title: unwrap(each) }]),
    );
  }
  return found;
}

/** So many more of them there are than other titles, where they are some. */
const ITEMS = 1.2;

function paperOf({ links }: PageBlock): string | null {
  const [link] = links;
  const address = link === undefined ? null : readPageAddress(link.address);
  return address?.kind === 'paper' ? (address.arxivId ?? link?.address ?? null) : null;
}
