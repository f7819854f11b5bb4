import { factColumns } from './fact-columns.ts';
import { findPhrase } from './find-phrase.ts';
import { findTypos } from './find-typos.ts';
import { namesOf, type PaperFacts } from './query/match-facts.ts';
import { OF_A_QUERY, rememberLast } from './remember-last.ts';
import type { SearchIndex } from './search-index.ts';
import type { PhraseTerms, SearchSource } from './search-source.ts';

/** What is searched of a paper: the text as shown, without markup. */
interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

type PaperTest = (paper: number) => boolean;

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** Asks a test about each paper once, and keeps what it said: a byte each. */
function rememberAnswers(papers: number, test: PaperTest): PaperTest {
  const said = new Uint8Array(papers);
  return (paper) => {
    if (said[paper] === UNKNOWN) said[paper] = test(paper) ? YES : NO;
    return said[paper] === YES;
  };
}

function keyOfPhrase({ field, words }: PhraseTerms): string {
  return `${field}:${words.join(' ')}`;
}

/**
 * Papers of which all is at hand, and the index of their texts. `factsNow` gives what is known of
 * them in the same order; another list whenever any of it has changed.
 */
export function sourceOfPapers(
  index: SearchIndex,
  papers: readonly PaperText[],
  factsNow: () => readonly PaperFacts[],
): SearchSource {
  const finder = rememberLast(
    OF_A_QUERY,
    (words: readonly string[]) => words.join(' '),
    findPhrase,
  );
  let facts = factsNow();
  let test = factColumns(facts);
  return {
    index,
    factTest: (asked) => {
      if (facts !== factsNow()) {
        facts = factsNow();
        test = factColumns(facts);
      }
      return test(asked);
    },
    phraseTest: rememberLast(OF_A_QUERY, keyOfPhrase, ({ field, words }) => {
      const stands = finder(words);
      return rememberAnswers(papers.length, (paper) => stands(papers[paper]?.[field] ?? ''));
    }),
    findTypos,
    names: (field) => [...new Set(factsNow().flatMap((each) => namesOf(field, each)))],
    within: null,
  };
}
