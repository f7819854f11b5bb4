import { findLinkedTitle } from './find-titles.ts';
import type { FoundTitle } from './found-title.ts';
import type { PageBlock } from './page-block.ts';

/** So many titles tell, and so many of their blocks stand where titles do, each with words of its own. */
const FEW = 3;
const MOST = 0.8;
/** A title has three words, and half of them have more. */
const WORDS = /\S \S+ \S/;
const MORE_WORDS = /\S(?: \S+){2} \S/;
/** No abstract is shorter, in characters. */
const ABSTRACT = 100;

/** Whether a title may stand under a block: it says all that it says, and is no title itself. */
function mayStandOver(block: PageBlock | undefined): boolean {
  return block === undefined || block.level > 0 || block.text.length >= ABSTRACT;
}

/**
 * The titles of a text that has none with the page of a paper: blocks that begin with a link to
 * anywhere, as lists of a journal's papers or of projects do, where the text is such a list.
 */
export function findOutsideTitles(
  blocks: readonly PageBlock[],
): ReadonlyMap<PageBlock, FoundTitle> {
  const titles = new Map<PageBlock, FoundTitle>();
  for (const block of blocks) {
    const title = block.level > 0 ? null : findLinkedTitle(block, ['paper', 'outside']);
    if (title !== null && WORDS.test(title.title)) titles.set(block, title);
  }
  const standing = blocks.filter((block, at) => {
    const above = blocks[at - 1];
    return (
      titles.has(block) && (mayStandOver(above) || (above !== undefined && titles.has(above)))
    );
  });
  const words = new Set([...titles.values()].map(({ title }) => title));
  const long = [...words].filter((title) => MORE_WORDS.test(title));
  const areTitles =
    titles.size >= FEW &&
    standing.length >= titles.size * MOST &&
    words.size >= titles.size * MOST &&
    long.length * 2 >= titles.size;
  return areTitles ? titles : new Map();
}
