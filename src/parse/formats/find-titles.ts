import { parseArxivId } from '#parse/arxiv-id.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import { readCardLine } from './card-line.ts';
import { readLabelledLine } from './labelled-line.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import { matchPageWords } from './page-words.ts';

/** A title, and what stands behind it on its line. */
export interface FoundTitle {
  readonly title: string;
  readonly rest: string;
}

// Words of links to a paper that are not its title.
const GENERIC =
  /^(?:\W*|.{0,3}|https?:.*|www\..*|arxiv.*|pdf|(?:full )?(?:paper|text|version|abstract|article|preprint)s?|abs|html|doi|link|url|here|(?:read|view|see|open|download|get)\b.{0,30}|source|code|github.*|project(?: page)?|website|demo|details|discussion|comments?|openreview|semantic scholar|alphaxiv|hugging ?face(?: papers?)?|hf(?: papers?)?|paper page|\d+ authors?)$/i;

const LONGEST_TITLE = 600;

/** Whether a link's words say what it leads to, rather than being part of a text: "PDF", "Code". */
export function isLinkWord(text: string): boolean {
  return GENERIC.test(text);
}

/** The title that a block begins with as a link to a paper's page, or `null`. */
function findLinkedTitle(block: PageBlock): FoundTitle | null {
  const link = block.links.find(({ text }) => text !== '');
  if (link === undefined || readPageAddress(link.address).kind !== 'paper') return null;
  const { text } = link;
  if (GENERIC.test(text) || text.length > LONGEST_TITLE || parseArxivId(text) !== null)
    return null;
  const number = /^\d{1,4}[.)] /.exec(block.text)?.[0] ?? '';
  if (readCardLine(text) !== null || !block.text.startsWith(number + text)) return null;
  // Running text may begin with a link as well.
  const behind = block.text.slice(number.length + text.length);
  if (!block.isItem && block.bold === null && !/^(?:\s*$|\s*[:–—|·([-])/.test(behind))
    return null;
  return { title: number + text, rest: readRest(behind) };
}

/** What stands behind a title on its line, without the sign between them. */
function readRest(text: string): string {
  return text.replace(/^\s*(?:[:–—|·-]+(?=\s|$)\s*)?/, '').trim();
}

function findBoldTitle({ bold, text, level }: PageBlock): FoundTitle | null {
  if (bold === null || level > 0 || bold.length > LONGEST_TITLE) return null;
  if (bold.length < 8 || !bold.includes(' ') || matchPageWords(bold) !== null) return null;
  if (readLabelledLine(text) !== null || readCardLine(bold) !== null) return null;
  if (parseDateLine(bold) !== null || /[:：]$/.test(bold)) return null;
  return { title: bold, rest: readRest(text.slice(bold.length)) };
}

function isHeading({ level, text }: PageBlock): boolean {
  return (
    level > 0 &&
    text !== '' &&
    matchPageWords(text) === null &&
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

/** The title that a heading is, without the links behind it: "[[pdf](…)] [[code](…)]". */
function readHeading(block: PageBlock): FoundTitle {
  const linked = findLinkedTitle(block);
  const words = (linked?.rest ?? '').split(/[\s|·,/()[\]]+/);
  const isBare = words.every((word) => word === '' || isLinkWord(word));
  return linked !== null && isBare
    ? { title: linked.title, rest: '' }
    : { title: block.text, rest: '' };
}

interface Level {
  readonly headings: readonly PageBlock[];
  /** How many of them are links to a paper, or have something under them. */
  readonly filled: number;
}

/** The headings of each depth, by depth. */
function measureLevels(blocks: readonly PageBlock[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, { headings: PageBlock[]; filled: number }>();
  for (const [index, block] of blocks.entries()) {
    if (!isHeading(block)) continue;
    const level = levels.get(block.level) ?? { headings: [], filled: 0 };
    levels.set(block.level, level);
    level.headings.push(block);
    let next = index + 1;
    while (next < index + REACH && blocks[next]?.level === 0 && !isBody(blocks[next] ?? block))
      next += 1;
    const body = blocks[next];
    const isFilled = body !== undefined && next < index + REACH && isBody(body);
    if (isFilled || findLinkedTitle(block) !== null) level.filled += 1;
  }
  return levels;
}

/** The depth at which the headings are titles: where most have something under them. */
function findTitleLevel(blocks: readonly PageBlock[]): number | null {
  let best: { readonly level: number; readonly filled: number } | null = null;
  for (const [level, { headings, filled }] of measureLevels(blocks)) {
    // One heading over everything is the name of the digest.
    const isName =
      level === 1 &&
      headings.length === 1 &&
      blocks.some((each) => each.level > 1 && isHeading(each));
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

/**
 * The titles among the blocks of a page: the headings of one depth, or else the blocks that are
 * links to a paper's own page or begin with one, or else those in bold; whichever there are most
 * of. A heading over several such titles is a section's.
 */
export function findTitles(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, FoundTitle> {
  const level = findTitleLevel(blocks);
  const headed = blocks.filter(
    (block) => isHeading(block) && (block.level === level || findLinkedTitle(block) !== null),
  );
  const linked = new Map<PageBlock, FoundTitle>();
  const bold = new Map<PageBlock, FoundTitle>();
  let last: string | null = null;
  for (const block of blocks) {
    if (block.level > 0) continue;
    const title = findLinkedTitle(block);
    const address = title === null ? null : paperOf(block);
    // On the papers page the abstract is a link to the same paper as the title above it.
    if (title !== null && (address === null || address !== last)) linked.set(block, title);
    last = address ?? last;
    const marked = findBoldTitle(block);
    if (marked !== null) bold.set(block, marked);
  }
  const texts = new Set(headed.map(({ text }) => text));
  const isSectioned =
    headed.every((block) => findLinkedTitle(block) === null) &&
    [...linked.values()].filter(({ title }) => !texts.has(title)).length >= headed.length;
  if (headed.length > 0 && !isSectioned && bold.size < headed.length * 1.5) {
    return new Map(headed.map((block) => [block, readHeading(block)]));
  }
  if (linked.size > 0 && linked.size >= bold.size / 2) return linked;
  return bold;
}

function paperOf({ links }: PageBlock): string | null {
  const [link] = links;
  const address = link === undefined ? null : readPageAddress(link.address);
  return address?.kind === 'paper' ? (address.arxivId ?? link?.address ?? null) : null;
}
