import type { FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import type { PageBlock } from './page-block.ts';

/** So often a block stands there at least, and with one in so many papers. */
const OFTEN = 4;
const PAPERS = 3;
/** None is longer, in characters. */
const LONGEST = 40;

function mayBeRefrain({ text, level }: PageBlock): boolean {
  if (text === '' || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  return level > 0 || (!/[.,;]$/.test(text) && readLabelledLine(text) === null);
}

/**
 * What stands with many papers in the same words: "View blog", "Readers: Everyone", and headings
 * within papers, "Highlights". No abstract is the same as others. Gives whether a text is one.
 */
export function findBlockRefrains(
  blocks: readonly PageBlock[],
  titles: ReadonlyMap<PageBlock, FoundTitle>,
): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (titles.has(block) || !mayBeRefrain(block)) continue;
    counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  }
  const least = Math.max(OFTEN, titles.size / PAPERS);
  const refrains = new Set(
    [...counts].flatMap(([text, count]) => (count >= least ? text : [])),
  );
  // To look for a text takes going through all of it.
  return (text) => text.length <= LONGEST && refrains.has(text);
}
