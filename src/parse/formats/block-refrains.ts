import type { FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import type { PageBlock } from './page-block.ts';

/** So often a block stands there at least, and with one in so many papers. */
const OFTEN = 4;
const PAPERS = 3;
/** None is longer, in characters. */
const LONGEST = 40;

/** "Institute: …" */
const LABEL = /^(\p{L}[\p{L} ()/#-]{2,30}|\p{sc=Han}{2,10})[:：] ?\S/u;
/** What stands behind such a label is a fact, not a text, if it is no longer and no sentence. */
const LONGEST_FACT = 120;

function readLabel(text: string): string | null {
  const isShort = text.length <= LONGEST_FACT && !/[.!?…]["'”’)]?$/.test(text);
  return isShort ? (LABEL.exec(text)?.[1] ?? null) : null;
}

function mayBeRefrain({ text, level }: PageBlock): boolean {
  if (text === '' || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  return level > 0 || (!/[.,;]$/.test(text) && readLabelledLine(text) === null);
}

function countEach(words: readonly string[], least: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? word : [])));
}

/**
 * What stands with many papers in the same words: "View blog", "Readers: Everyone", and headings
 * within papers, "Highlights". No abstract is the same as others. Gives the role of such a text;
 * facts under a label of the list's own, "Institute: …", are told by that.
 */
export function findBlockRefrains(
  blocks: readonly PageBlock[],
  titles: ReadonlyMap<PageBlock, FoundTitle>,
): (text: string) => 'furniture' | 'metadata' | null {
  const others = blocks.filter((block) => !titles.has(block));
  const least = Math.max(OFTEN, titles.size / PAPERS);
  const words = others.flatMap((block) => (mayBeRefrain(block) ? block.text : []));
  const refrains = countEach(words, least);
  const labels = others.flatMap(({ level, text }) =>
    level > 0 ? [] : (readLabel(text) ?? []),
  );
  const facts = countEach(labels, least);
  return (text) => {
    // To look for a text takes going through all of it.
    if (text.length <= LONGEST && refrains.has(text)) return 'furniture';
    const label = facts.size === 0 ? null : readLabel(text);
    return label !== null && facts.has(label) ? 'metadata' : null;
  };
}
