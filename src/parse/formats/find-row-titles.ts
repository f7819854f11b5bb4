import { isOnlyLinks } from './block-links.ts';
import { isLinkWord, type FoundTitle } from './found-title.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';

/** So many rows of links tell, and so many papers stand as most do. */
const FEW = 3;
const MOST = 0.8;
/** No title is longer, no abstract shorter, in characters. */
const LONGEST_TITLE = 250;
const ABSTRACT = 100;

/** Whether a block is a row of links to a paper, each called by what it leads to: "Paper | Tweet". */
function isRow(block: PageBlock): boolean {
  return (
    block.level === 0 &&
    isOnlyLinks(block) &&
    block.links.every(({ text }) => text === '' || isLinkWord(text)) &&
    block.links.some(({ address }) => readPageAddress(address).kind === 'paper')
  );
}

function mayBeTitle({ text, level }: PageBlock): boolean {
  return level === 0 && text.length <= LONGEST_TITLE && !/[^.][.:;,]$/.test(text);
}

/** The blocks over each such row, up to the one before. */
function partAtRows(blocks: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const parts: PageBlock[][] = [];
  let open: PageBlock[] = [];
  for (const block of blocks) {
    if (isRow(block)) {
      parts.push(open);
      open = [];
    } else if (block.text !== '') open.push(block);
  }
  return parts;
}

/** The first of the blocks over a row, but what stands over all papers. */
function firstOf(part: readonly PageBlock[]): PageBlock | undefined {
  const isLong = part.findIndex((block) => block.text.length >= ABSTRACT && !mayBeTitle(block));
  return isLong > 0 ? part[isLong - 1] : part.at(0);
}

/**
 * Titles that nothing marks, over texts that end with a row of links each, as newsletters have
 * them: "1. A Title", its text, "Paper | Tweet". None where they stand in another order.
 */
export function findRowTitles(
  blocks: readonly PageBlock[],
): ReadonlyMap<PageBlock, FoundTitle> {
  const parts = partAtRows(blocks).filter((part) => part.length > 1);
  const titled = parts.filter((part) => {
    const first = firstOf(part);
    return (
      first !== undefined && mayBeTitle(first) && (part.at(-1)?.text.length ?? 0) >= ABSTRACT
    );
  });
  if (parts.length < FEW || titled.length < parts.length * MOST) return new Map();
  return new Map(
    parts.flatMap((part) => {
      const first = firstOf(part);
      if (first === undefined) return [];
      return [[first, { title: first.text, rest: '', names: null }] as const];
    }),
  );
}
