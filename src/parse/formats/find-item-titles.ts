import { isLinkWord, withoutQuotes, type FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import { parseNames } from './metadata-line.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';

/** No title is longer, and no names before links, in characters. */
const LONGEST_TITLE = 300;
const LONGEST = 2000;
/** When or where it appeared, before a title: "[2025/03]", "(CVPR 2024)". */
const BEFORE =
  /^(?:\p{Extended_Pictographic}\ufe0f?\s*){0,4}(?:\d{1,5}[.)] )?[[(](?:\d{4}(?:[./-]\d{1,2}){0,2}|[A-Z][\w-]{1,11}[ '’]{0,2}\d{2,4})[\])]\s+(?=\S)/u;
/** What a sentence has that ends with a link, and few titles have. */
const PROSE =
  /\b(?:was|were|has|been|our|these|also|here)\b|\b(?:see|in) (?:our|the|this)$|[^.][.!]$/i;
/** So many names behind a title are surely some. */
const NAMES = 2;

/** A title without the names behind it: "A Title, Ada Byron, Emmy Noether". */
function takeNames(words: string): FoundTitle {
  for (let at = words.search(/[,.] /); at !== -1;) {
    const names = parseNames(words.slice(at + 2));
    if (names.length >= NAMES) {
      return { title: words.slice(0, at), rest: '', names: { names, isCertain: true } };
    }
    const next = words.slice(at + 1).search(/[,.] /);
    at = next === -1 ? -1 : at + 1 + next;
  }
  return { title: words, rest: '', names: null };
}

function readItem(block: PageBlock): FoundTitle | null {
  const { text, links, level } = block;
  const [first] = links;
  if (first === undefined || level > 0) return null;
  // “[[paper]](…)”
  if (!isLinkWord(first.text)) return null;
  if (!links.some(({ address }) => readPageAddress(address).kind === 'paper')) return null;
  const at = first.text === '' ? -1 : text.lastIndexOf(first.text);
  const behind = text.slice(at).split(/[\s|·,/()[\]]+/);
  if (at < 1 || at > LONGEST || !behind.every((word) => word === '' || isLinkWord(word)))
    return null;
  const words = text
    .slice(0, at)
    .replace(/[\s[(|,:·–—-]+$/, '')
    .replace(BEFORE, '');
  const isQuoted = withoutQuotes(words) !== words;
  if (words === '' || (PROSE.test(words) && !isQuoted) || isLinkWord(words)) return null;
  if (readLabelledLine(`${words}:`) !== null) return null;
  const found = takeNames(words);
  return found.title.length <= LONGEST_TITLE ? found : null;
}

/** Titles with links behind them that say what they lead to: "- A Title [[paper](…)] [[code](…)]". */
export function findItemTitles(
  blocks: readonly PageBlock[],
): ReadonlyMap<PageBlock, FoundTitle> {
  const found = new Map<PageBlock, FoundTitle>();
  for (const block of blocks) {
    const title = readItem(block);
    if (title !== null) found.set(block, title);
  }
  return found;
}
