import { TITLE_BITS, TITLE_MARK } from './postings.ts';
import { timesBesideTitle } from './read-papers.ts';
import type { ReadPhrase } from './reading.ts';
import type { SearchSource } from './search-source.ts';

/** The mark of a phrase in a paper that has all its words in one field; 0: it is not there. */
export type PhraseCheck = (paper: number, mark: number) => number;

/** Made once for each query: asks the texts in which field the phrase really stands. */
export function checkPhrase(
  { phraseTest }: SearchSource,
  { mark: { words } }: ReadPhrase,
): PhraseCheck {
  const inTitle = phraseTest({ field: 'title', words });
  const inAbstract = phraseTest({ field: 'abstract', words });
  return (paper, mark) => {
    const titled = mark >= TITLE_MARK && inTitle(paper);
    const maybe = mark < TITLE_MARK || timesBesideTitle(mark) > 0;
    const told = maybe && inAbstract(paper) ? 1 : 0;
    return titled ? (mark & TITLE_BITS) | (told << 4) : told;
  };
}
