import { parseDateLine } from '#parse/digest-date.ts';
import { readCardLine } from './card-line.ts';
import { LONGEST_TITLE, readBehind, type FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import { parseNames } from './metadata-line.ts';
import type { PageBlock } from './page-block.ts';
import { matchPageWords } from './page-words.ts';

/** The title that the bold at a block's beginning is, if it is none of the words that fill pages. */
function readBoldTitle(block: PageBlock): FoundTitle | null {
  const { bold, text, level } = block;
  if (bold === null || level > 0 || bold.length > LONGEST_TITLE) return null;
  if (bold.length < 2 || matchPageWords(bold) !== null) return null;
  if (readLabelledLine(text) !== null || readCardLine(bold) !== null) return null;
  if (parseDateLine(bold) !== null || /[:：]$/.test(bold)) return null;
  return { title: bold, ...readBehind(text.slice(bold.length), block) };
}

/** Whether bold says that it is a title by its own words, or by the names behind it. */
function isTitleAlone({ title, names }: FoundTitle): boolean {
  return (title.length >= 8 && title.includes(' ')) || names?.isCertain === true;
}

/** How a title stands on its line: as an item or not, with text behind it or alone. */
function shapeOf({ isItem }: PageBlock, { rest }: FoundTitle): string {
  return `${String(isItem)} ${String(rest === '')}`;
}

/** One word in bold is a title for so many that are surely some: "CoCa", but not "Methods". */
const LONG_FOR_A_WORD = 2;

/** So many in bold are names, and so much of all: then it is names that stand in bold on the page. */
const FEW = 5;
const MOSTLY_NAMES = 0.6;

/** So many items there are, with titles in bold, that what stands in bold over them is no title. */
const ITEMS = 5;

/** Titles without the name of the list that stands over the items which all the others are. */
function withoutHead(
  found: ReadonlyMap<PageBlock, FoundTitle>,
): ReadonlyMap<PageBlock, FoundTitle> {
  const [first, ...rest] = [...found];
  const isHead = first !== undefined && !first[0].isItem && first[0].links.length === 0;
  if (!isHead || rest.length < ITEMS || !rest.every(([{ isItem }]) => isItem)) return found;
  return new Map(rest);
}

/**
 * The titles among the blocks that begin in bold. One word, which may as well begin a part of an
 * abstract, is one where it stands as most titles do, is there once, and few are like it.
 */
export function findBoldTitles(
  blocks: readonly PageBlock[],
): ReadonlyMap<PageBlock, FoundTitle> {
  const found = new Map<PageBlock, FoundTitle>();
  const words = new Map<PageBlock, FoundTitle>();
  const shapes = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const title = readBoldTitle(block);
    if (title === null) continue;
    counts.set(title.title, (counts.get(title.title) ?? 0) + 1);
    (isTitleAlone(title) ? found : words).set(block, title);
    const shape = shapeOf(block, title);
    if (found.has(block)) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const named = [...found.values()].filter(({ title }) => parseNames(title).length > 1);
  if (named.length >= FEW && named.length > found.size * MOSTLY_NAMES) return new Map();
  const alike = [...words].filter(
    ([block, title]) =>
      counts.get(title.title) === 1 &&
      (shapes.get(shapeOf(block, title)) ?? 0) > found.size / 2,
  );
  if (alike.length === 0 || found.size < alike.length * LONG_FOR_A_WORD)
    return withoutHead(found);
  const all = new Map([...found, ...alike]);
  return withoutHead(
    new Map(
      blocks.flatMap((block) => {
        const title = all.get(block);
        return title === undefined ? [] : [[block, title] as const];
      }),
    ),
  );
}
