import { addressBehind, isRedirector } from '#parse/address-behind.ts';
import { arxivIdOfAddress, parseArxivId } from '#parse/arxiv-id.ts';
import { rememberReadings } from '#parse/remember-readings.ts';

/** What the target of a link on a page of papers is. */
export type PageAddress =
  /** A paper's own page; `arxivId` is `null` for one that arXiv does not have. */
  | { readonly kind: 'paper'; readonly arxivId: string | null; readonly doi: string | null }
  /** Asks to log in, to vote for a paper. */
  | { readonly kind: 'vote' }
  | { readonly kind: 'comments' }
  /** Of the page itself: people, pictures, menus; or nothing that can be followed. */
  | { readonly kind: 'page' }
  /** Code, a project, a dataset. */
  | { readonly kind: 'outside'; readonly address: string };

const PAGE: PageAddress = { kind: 'page' };

/** Longer addresses hold data, in characters. */
const LONGEST = 2000;

// Where papers have a page of their own, beside those that arxivIdOfAddress knows.
const PAPER_PAGE =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)\b|aclanthology\.org\/.|paperswithcode\.com\/paper\/|proceedings\.mlr\.press\/|papers\.nips\.cc\/|openaccess\.thecvf\.com\/content|dl\.acm\.org\/doi\/|ieeexplore\.ieee\.org\/document\/|semanticscholar\.org\/paper\/|biorxiv\.org\/content\/|medrxiv\.org\/content\/)/i;

/** Paths that only papers have, on the sites above and on those of conferences; a saved page leaves out the host. */
const PAPER_PATH =
  /^\/(?:forum\?id=[\w-]{6,}|\d{4}\.[a-z][\w-]*-\w+\.\d+\/?$|[A-Z]\d{2}-\d{4}\/?$|paper_files\/paper\/\d{4}\/hash\/|content[\w/]*\/html\/[^/]+_paper\.html$|virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+|paper\/[^/]+\/[\da-f]{40})/;

/** "/content/10.1101/2025.03.12.642345v1" at bioRxiv and medRxiv. */
const PREPRINT_PATH = /^\/content\/(10\.1101\/[\d.]+)(?:v\d+)?$/;

const HUGGING_FACE = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?=[/?#]|$)/i;

/** An address with its host, where it stands without one on a Hugging Face page. */
function absolute(address: string): string {
  const isOfPage = address.startsWith('/') && !address.startsWith('//');
  return isOfPage ? `https://huggingface.co${address}` : address;
}

function readHuggingFace(path: string, address: string): PageAddress {
  if (/^\/login\b/i.test(path)) return { kind: 'vote' };
  const paper = /^\/papers\/([^/?#]+)\/?([?#].*)?$/i.exec(path);
  if (paper !== null) {
    const arxivId = parseArxivId(paper[1] ?? '');
    if (arxivId === null) return PAGE;
    const isTalk = /^#(?:community|comment|discussion)/i.test(paper[2] ?? '');
    return isTalk ? { kind: 'comments' } : { kind: 'paper', arxivId, doi: null };
  }
  // huggingface.co/OWNER/NAME is a model; spaces, datasets and collections have one part more.
  const isThing =
    /^\/(?:(?:spaces|datasets|collections)\/)?[\w.-]+\/[\w.-]+/.test(path) &&
    !/\.(?:pdf|html?)$/i.test(path) &&
    !/^\/(?:papers|avatars|front|docs|blog|organizations|join|settings|posts|learn|api|orgs)\b/i.test(
      path,
    ) &&
    !/^\/(?:spaces|datasets|collections)\/[\w.-]+\/?(?:[?#]|$)/i.test(path);
  return isThing ? { kind: 'outside', address } : PAGE;
}

function readAddress(written: string, isBehind = false): PageAddress {
  const path = written.trim();
  const preprint = PREPRINT_PATH.exec(path)?.[1];
  if (preprint !== undefined || PAPER_PATH.test(path))
    return { kind: 'paper', arxivId: null, doi: preprint ?? null };
  const address = absolute(path);
  const face = HUGGING_FACE.exec(address);
  if (face !== null) return readHuggingFace(address.slice(face[0].length), address);
  if (!/^https?:\/\/[^\s/]/i.test(address)) return PAGE;
  const arxivId = arxivIdOfAddress(address);
  if (arxivId !== null) return { kind: 'paper', arxivId, doi: null };
  const behind = addressBehind(address);
  const led = behind === null || isBehind ? null : readAddress(behind, true);
  if (led !== null && (led.kind === 'paper' || isRedirector(address))) return led;
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^\s?#]+)/i.exec(address)?.[1];
  if (doi !== undefined) return { kind: 'paper', arxivId: null, doi: doi.toLowerCase() };
  if (PAPER_PAGE.test(address)) return { kind: 'paper', arxivId: null, doi: null };
  // The foot of the page leads to people and companies, which have but one name behind the host.
  const isOwner =
    /^https?:\/\/(?:www\.)?(?:github\.com|twitter\.com|x\.com|linkedin\.com\/company)\/[\w-]+\/?$/i.test(
      address,
    );
  const isService = /^https?:\/\/(?:www\.)?semanticscholar\.org\//i.test(address);
  if (
    isOwner ||
    isService ||
    /^https?:\/\/(?:discuss|apply|ui|status)\.huggingface\.co\b/i.test(address)
  )
    return PAGE;
  const isPicture = /^https?:\/\/(?:cdn-[\w-]+|cdn)\.(?:huggingface\.co|hf\.co)\//i.test(
    address,
  );
  return isPicture || /\.(?:png|jpe?g|gif|svg|webp|ico)(?:[?#]|$)/i.test(address)
    ? PAGE
    : { kind: 'outside', address };
}

/** What an address of a link is; anything but http and https is of the page, and not followed. */
export const readPageAddress = rememberReadings(LONGEST, PAGE, (written) =>
  readAddress(written),
);
