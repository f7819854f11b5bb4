import type { PageBlock } from './page-block.ts';
import { PICTURES } from './page-words.ts';

/** The end of a link around several blocks, with the number of comments behind it. */
const CLOSING =
  /^(?:[*•-] )*(?:(?:· )?\d+ )?(?:authors?)?\]\s*(?:\[[^\]]*\]|\(\S*\)|\d{1,5})\s*(?:\[?\d{1,5}\]?)?$/;
/** Marks of items that are empty, as those of pictures are; "-" alone stands for no votes. */
const EMPTY_ITEMS = /^(?:[*•]|[-*•](?: [-*•])+)$/;
/** With the dashes over the signature of a mail. */
const SIGNS = /^(?:[[\]|·•]*|--|[–—]+)$/;

/** Whether a block is what a page leaves between its words: signs, pictures, the ends of links. */
export function isScrap({ text, links }: PageBlock): boolean {
  const isPicture = links.length === 0 && PICTURES.test(text);
  return SIGNS.test(text) || isPicture || EMPTY_ITEMS.test(text) || CLOSING.test(text);
}
