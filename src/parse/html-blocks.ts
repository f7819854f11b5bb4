import { Parser } from 'htmlparser2';
import { cleanValue } from './clean-value.ts';
import { isBlock, isUnseen } from './html-text.ts';
import type { LineIndex } from './line-index.ts';

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

/** Elements in elements; real pages have some forty, and what is not closed counts until the end. */
const DEEPEST = 2000;

/** The blocks of HTML that have words or links, in their order; what stands too deep to be read is one. */
export function readHtmlBlocks({ text: html, lineAt }: LineIndex): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  let addresses: string[] = [];
  let first = 0;
  let last = 0;
  let unseen = 0;
  const finish = (): void => {
    const words = cleanValue(text);
    if (words !== '') {
      blocks.push({
        text: words,
        addresses,
        first: lineAt(first),
        last: lineAt(last),
        adjacent: false,
      });
    }
    text = '';
    addresses = [];
  };
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      depth += 1;
      if (depth > DEEPEST) {
        parser.pause();
        return;
      }
      if (isUnseen(name)) unseen += 1;
      if (isBlock(name)) finish();
      if (name === 'a' && href !== undefined) addresses.push(href);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (isUnseen(name)) unseen -= 1;
      if (isBlock(name)) finish();
    },
    ontext: (value) => {
      if (unseen > 0) return;
      if (/\S/.test(value)) {
        const lead = value.length - value.trimStart().length;
        if (text.trim() === '') first = parser.startIndex + lead;
        last = Math.max(first, parser.startIndex + value.trimEnd().length - 1);
      }
      text += value;
    },
  });
  parser.write(html);
  if (depth <= DEEPEST) parser.end();
  finish();
  if (depth > DEEPEST) {
    const [start, end] = [lineAt(parser.startIndex), lineAt(html.length)];
    const rest = cleanValue(html.slice(parser.startIndex, parser.startIndex + 200));
    blocks.push({ text: rest, addresses: [], first: start, last: end, adjacent: false });
  }
  return blocks;
}
