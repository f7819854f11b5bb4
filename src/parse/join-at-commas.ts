import type { HtmlBlock } from './read-html.ts';

function isComma({ text }: HtmlBlock): boolean {
  return text.length < 8 && text.trim() === ',';
}

/** Whether two blocks are one line on the page: a comma, or what stands beside one. */
function areJoined(one: HtmlBlock, other: HtmlBlock): boolean {
  return one.level === 0 && other.level === 0 && (isComma(one) || isComma(other));
}

function join(run: readonly HtmlBlock[]): HtmlBlock | undefined {
  const [first] = run;
  if (first === undefined || run.length === 1) return first;
  const text = run.map((block) => block.text.trim()).join(' ');
  const end = run.at(-1)?.end ?? first.end;
  const links = run.flatMap((block) => block.links);
  return { ...first, end, links, text: text.replace(/ , /g, ', ') };
}

/** Joins names that have an element each, such as a form, with commas between these. */
export function joinAtCommas(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  if (!blocks.some(isComma)) return blocks;
  const runs: HtmlBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && areJoined(last, block)) run.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => join(run) ?? []);
}
