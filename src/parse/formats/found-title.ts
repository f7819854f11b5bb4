import { parseNamesBehind, type NamesBehind } from './byline.ts';
import type { PageBlock } from './page-block.ts';

/** A title, and what stands behind it on its line. */
export interface FoundTitle {
  readonly title: string;
  readonly rest: string;
  /** The names that the rest is, links behind them left out. */
  readonly names: NamesBehind | null;
}

// Words of links to a paper that are not its title.
const GENERIC =
  /^(?:\W*|.{0,3}|https?:.*|www\..*|arxiv.*|pdf|(?:full )?(?:paper|text|version|abstract|article|preprint)s?|abs|html|doi|link|url|here|(?:read|view|see|open|download|get)\b.{0,30}|source|code|github.*|project(?: page)?|website|demo|tweets?|thread|slides|poster|video|blog(?: post)?|weights|colab|bibtex|details|discussion|comments?|openreview|semantic scholar|alphaxiv|hugging ?face(?: papers?)?|hf(?: papers?)?|paper page|save(?: to (?:my )?(?:library|feed))?|cite|share|\d+ authors?)$/i;

/** No title is longer, in characters. */
export const LONGEST_TITLE = 600;

/** A title without the quotes that all of it stands in. */
export function withoutQuotes(title: string): string {
  return title.replace(/^["“”]([^"“”]+)["“”]$/, '$1');
}

/** Whether a link's words say what it leads to, rather than being part of a text: "PDF", "[Code]". */
export function isLinkWord(text: string): boolean {
  const isInBrackets = text.startsWith('[') || text.endsWith(']');
  return GENERIC.test(isInBrackets ? text.replace(/^\[|\]$/g, '') : text);
}

/** A text without the words of links at its end: "— Ada Byron, Emmy Noether ([pdf](…))". */
export function trimLinkWords(text: string, { links }: PageBlock): string {
  // "[[pdf](…)], 2021.11"
  let kept = text.replace(/(?<=\]),? (?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}$/, '');
  for (const link of links.toReversed()) {
    const at = link.text === '' ? -1 : kept.lastIndexOf(link.text);
    const isEnd = at !== -1 && /^[\s|·,()[\]]*$/.test(kept.slice(at + link.text.length));
    if (!isEnd || !isLinkWord(link.text)) break;
    kept = kept.slice(0, at).replace(/[\s|·,([]{1,9}$/, '');
  }
  return kept;
}

/** What stands behind a title on its line, without the sign between them. */
export function readBehind(behind: string, block: PageBlock): Omit<FoundTitle, 'title'> {
  const rest = behind.replace(/^\s*(?:[:–—|·-]+(?=\s|$)\s*)?/, '').trim();
  const names = behind.length > 2000 ? null : parseNamesBehind(trimLinkWords(behind, block));
  return { rest, names };
}
