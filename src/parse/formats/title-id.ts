import { arxivIdOfAddress, NEW_ID, parseArxivId } from '#parse/arxiv-id.ts';

/** A title, and the id or the address that stood beside it. */
export interface IdentifiedTitle {
  readonly title: string;
  readonly arxivId: string | null;
  /** Of no paper at arXiv; none or one. */
  readonly addresses: readonly string[];
}

const ID = String.raw`(?:arxiv ?: ?)?${NEW_ID}(?:v\d{1,2})?`;
/** "A Title (arXiv:2501.00001)", "A Title [2501.00001]" */
const BEHIND = new RegExp(String.raw`^(\S.*\S)\s*[([](${ID})[)\]]$`, 'i');
/** "2501.00001 A Title", "arXiv:2501.00001: A Title", "[[2501.00001]] A Title", "[2501.00001] A Title" */
const BEFORE = new RegExp(
  String.raw`^(?:\[{1,2}(?=[^\]]{1,40}\]))?(${ID})(?:\]{1,2}\s*(?:[:–—|]\s+)?|\s*[:–—|]\s+|\s+)(\S.*)$`,
  'i',
);
/** How long a text takes to read, as newsletters say behind its title, and the number of its link. */
const MINUTES = /\s*\(\d{1,3} min(?:ute)?s?(?: read)?\)(?:\s*\[\d{1,3}\])?$/i;

/** The name of a note: "[[A Title]]". */
const NOTE = /^\[\[([^[\]]{1,600})\]\]$/;

/** "A Title (https://…)", "A Title <https://…>", "A Title https://…" */
const ADDRESS =
  /^(\S.{0,600}?)(?:\s*[:–—-])?\s*(?:\((https?:\/\/[^\s()<>]+)\)|<(https?:\/\/[^\s<>]+)>|(?<=\s)(https?:\/\/\S+))$/i;

function takeAddress(text: string): IdentifiedTitle | null {
  if (!text.includes('://')) return null;
  const [, title, ...addresses] = ADDRESS.exec(text) ?? [];
  const address = addresses.find((each) => each !== undefined);
  if (title === undefined || address === undefined || !title.includes(' ')) return null;
  const arxivId = arxivIdOfAddress(address);
  return { title, arxivId, addresses: arxivId === null ? [address] : [] };
}

/** Takes what is no part of a title off it: an id of arXiv before or behind it, an address, "(5 minute read)". */
export function identifyTitle(written: string): IdentifiedTitle {
  const bare =
    written.endsWith(')') || written.endsWith(']') ? written.replace(MINUTES, '') : written;
  const text = bare.startsWith('[[') ? bare.replace(NOTE, '$1') : bare;
  const addressed = takeAddress(text);
  if (addressed !== null) return addressed;
  if (!/\d{4}\.\d{4}/.test(text)) return { title: text, arxivId: null, addresses: [] };
  const [, title, id] = BEHIND.exec(text) ?? [];
  const [, first, rest] = BEFORE.exec(text) ?? [];
  const arxivId = parseArxivId(id ?? first ?? '');
  const own = arxivId === null ? text : (title ?? rest ?? text);
  return { title: own, arxivId, addresses: [] };
}
