import { cleanValue } from './clean-value.ts';
import type { LineIndex } from './line-index.ts';
import { readHtml } from './read-html.ts';

/** A piece of text that a page or mail shows on lines of its own. */
export interface TextBlock {
  /** As people see it. */
  readonly text: string;
  /** Where the links in it lead. */
  readonly addresses: readonly string[];
  /** Its lines in the file, 1-based. */
  readonly first: number;
  readonly last: number;
  /** Whether the block before it ends on the line before, so that one may go on with the other. */
  readonly adjacent: boolean;
}

/** The blocks of HTML that have words, in their order. */
export function readHtmlBlocks({ text: html, lineAt }: LineIndex): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { text, links, start, end } of readHtml(html).blocks) {
    const words = cleanValue(text);
    if (words === '') continue;
    const addresses = links.map(({ address }) => address);
    const [first, last] = [lineAt(start), lineAt(end)];
    blocks.push({ text: words, addresses, first, last, adjacent: false });
  }
  return blocks;
}
