import { isLinkWord } from './found-title.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import type { PageLink } from './read-inline.ts';

/** No row of links has more; each costs a look at all of the text. */
const MOST = 30;

function trimEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** The text of a short block with "·" around each of its links, which stand apart on the page. */
export function partByLinks({ text, links }: PageBlock): string {
  if (text.length > 160) return '';
  let parted = text;
  for (const link of links)
    if (link.text !== '') parted = parted.replace(link.text, () => ` · ${link.text} · `);
  return parted;
}

/** The text behind the links that a line begins with: "[PDF] | Categories: cs.AI". */
export function textBehindLinks({ text, links }: PageBlock): string {
  let rest = text;
  for (const link of links) {
    if (!isLinkWord(link.text) || link.text === '' || !rest.startsWith(link.text)) break;
    rest = rest.slice(link.text.length).replace(/^[\s|·,]+/, '');
  }
  return rest;
}

/** Whether nothing is left of a text but the words of its links and signs between them. */
export function isOnlyLinks({ text, links }: PageBlock): boolean {
  if (links.length === 0 || links.length > MOST) return false;
  let rest = text;
  for (const link of links) if (link.text !== '') rest = rest.replace(link.text, '');
  return !/[\p{L}\p{N}]{2}/u.test(rest);
}

/** An abstract as a whole can be a link to its paper. */
export function isLinkedText({ text, links }: PageBlock): boolean {
  const [link] = links;
  if (link === undefined || links.length > 1) return false;
  const kind = readPageAddress(link.address).kind;
  const isProse = text.length >= 100 || (text.length >= 40 && /[.!?]$/.test(text));
  return isProse && (kind === 'paper' || link.address === '');
}

/** An abstract without the links that stand behind its last sentence: "… in time. [Code] [PDF]", "… (paper | tweet)"; `''` where it is nothing else. */
export function removeLinkWords(text: string, links: readonly PageLink[]): string {
  let kept = text;
  for (const link of links.slice(-MOST).toReversed()) {
    const end = trimEnd(kept, /[\s|·,()[\]]/);
    if (!isLinkWord(link.text) || !end.endsWith(link.text)) break;
    kept = trimEnd(end.slice(0, -link.text.length), /[\s|·,([]/);
  }
  if (kept === text || kept === '') return kept;
  return /(?:[.!?]["'”’)\]]*|https?:\/\/\S{1,300})$/.test(kept) ? kept : text;
}
