import { addressBehind } from './address-behind.ts';

// https://info.arxiv.org/help/arxiv_identifier.html: YYMM.NNNN since April 2007, YYMM.NNNNN since
// 2015, before that archive[.SUBJECT]/YYMMNNN, the subject class being no part of the id.
const MONTH = '(?:0[1-9]|1[0-2])';
/** An id since April 2007, without version, as a piece of a pattern. */
export const NEW_ID = String.raw`(?:(?:0[7-9]|1[0-4])${MONTH}\.\d{4}|(?:1[5-9]|[2-9]\d)${MONTH}\.\d{5})`;
const OLD_ID = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/\d{2}${MONTH}\d{3}`;
/** As nearly all are written. */
const BARE_ID = new RegExp(String.raw`^(${NEW_ID})(?:v\d{1,3})?$`);
const ID = new RegExp(String.raw`^(${NEW_ID}|${OLD_ID})(?:v\d{1,3})?$`, 'i');

/** The page of a paper, or its file. */
const PAGE =
  /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:arxiv\.org\/(?:abs|pdf|html)|alphaxiv\.org\/abs|huggingface\.co\/papers|hf\.co\/papers)\/([^?#\s]+)/i;

/** No text with an id alone is longer, in characters. */
const LONGEST = 80;

/** An arXiv id without version and subject class, or `null` where the text is none. */
export function parseArxivId(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = BARE_ID.exec(text)?.[1];
  if (bare !== undefined) return bare;
  const id = ID.exec(text.trim().replace(/^arxiv\s*:\s*/i, ''))?.[1];
  return id === undefined ? null : id.toLowerCase().replace(/\.[a-z]{2}\//, '/');
}

/** The id in a DOI that arXiv has given to a paper since 2022, "10.48550/arxiv.2501.00001"; or `null`. */
export function arxivIdOfDoi(doi: string | null): string | null {
  return parseArxivId(/^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '')?.[1] ?? '');
}

/** The id that a text is: as it stands, or in the address of the paper's own page. */
export function readArxivId(text: string): string | null {
  return parseArxivId(text) ?? arxivIdOfAddress(text);
}

/** The addresses that lead elsewhere than to a paper's own page. */
export function addressesBesides(addresses: readonly string[]): readonly string[] {
  return addresses.filter((address) => arxivIdOfAddress(address) === null);
}

/** A mail filter puts its address before that of a tracker, and few stand before more. */
const MOST_REDIRECTS = 3;

/** The id of the paper whose own page an address is, or leads on to: at arXiv, or at Hugging Face. */
export function arxivIdOfAddress(address: string): string | null {
  let reached: string | null = address;
  for (let step = 0; step <= MOST_REDIRECTS && reached !== null; step += 1) {
    const path = PAGE.exec(reached)?.[1];
    if (path !== undefined) return parseArxivId(path.replace(/\/$|\.pdf$/i, ''));
    reached = addressBehind(reached);
  }
  return null;
}
