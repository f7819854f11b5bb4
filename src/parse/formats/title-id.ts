import { NEW_ID, parseArxivId } from '#parse/arxiv-id.ts';

/** A title, and the id that stood beside it. */
export interface IdentifiedTitle {
  readonly title: string;
  readonly arxivId: string | null;
}

const ID = String.raw`(?:arxiv ?: ?)?${NEW_ID}(?:v\d{1,2})?`;
/** "A Title (arXiv:2501.00001)", "A Title [2501.00001]" */
const BEHIND = new RegExp(String.raw`^(\S.*\S)\s*[([](${ID})[)\]]$`, 'i');
/** "2501.00001 A Title", "arXiv:2501.00001: A Title" */
const BEFORE = new RegExp(String.raw`^(${ID})(?:\s*[:–—|]\s+|\s+)(\S.*)$`, 'i');
/** How long a text takes to read, as newsletters say behind its title, and the number of its link. */
const MINUTES = /\s*\(\d{1,3} min(?:ute)?s?(?: read)?\)(?:\s*\[\d{1,3}\])?$/i;

/** Takes what is no part of a title off it: an id of arXiv before or behind it, "(5 minute read)". */
export function identifyTitle(written: string): IdentifiedTitle {
  const text =
    written.endsWith(')') || written.endsWith(']') ? written.replace(MINUTES, '') : written;
  if (!/\d{4}\.\d{4}/.test(text)) return { title: text, arxivId: null };
  const [, title, id] = BEHIND.exec(text) ?? [];
  const [, first, rest] = BEFORE.exec(text) ?? [];
  const arxivId = parseArxivId(id ?? first ?? '');
  return arxivId === null
    ? { title: text, arxivId }
    : { title: title ?? rest ?? text, arxivId };
}
