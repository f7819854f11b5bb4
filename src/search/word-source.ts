import type { SearchIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';

export interface WordSource {
  readonly source: SearchSource;
  /** Whether more than words was asked of it since the last time: what it said does not count. */
  readonly wasShort: () => boolean;
}

/**
 * What an index alone can be asked: words that papers have, and how they begin. Most of what one
 * types first is no more than that, and the code for filters, phrases and typos may come later.
 */
export function sourceOfWords(index: SearchIndex): WordSource {
  let short = false;
  const isShort = () => {
    short = true;
    return false;
  };
  const noneHere = () => {
    short = true;
    return [];
  };
  return {
    source: {
      index,
      factTest: () => isShort,
      phraseTest: () => isShort,
      findTypos: noneHere,
      names: noneHere,
      within: null,
    },
    wasShort: () => {
      const was = short;
      short = false;
      return was;
    },
  };
}
