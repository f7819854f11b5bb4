import type { Link } from '#domain/link.ts';
import { classifyLink, repositoryOf } from './classify-link.ts';
import { findAddresses } from './find-addresses.ts';

/** How many characters before an address may say what it is for. */
const WORDS_BEFORE = 120;

/** The words of the same sentence in front of `start`, not reaching back over another address. */
function wordsBefore(text: string, start: number, lastEnd: number): string {
  const window = text.slice(Math.max(lastEnd, start - WORDS_BEFORE), start);
  return window.slice(window.search(/[^.!?]*$/));
}

/** Two spellings of one address: the host's case and a slash at the end do not matter. */
function sameness(url: string): string {
  return new URL(url).href.replace(/\/$/, '');
}

/** Each web address of a text once, in order, with what it is for. Never throws. */
export function findLinks(verbatim: string): Link[] {
  const links = new Map<string, Link>();
  let lastEnd = 0;
  for (const { start, end, url } of findAddresses(verbatim)) {
    const key = sameness(url);
    if (!links.has(key)) {
      const kind = classifyLink(url, wordsBefore(verbatim, start, lastEnd));
      links.set(key, { kind, url, repository: repositoryOf(url) });
    }
    lastEnd = end;
  }
  return [...links.values()];
}
