import { findPhrase } from './find-phrase.ts';
import { factTest, type PaperFacts } from './query/match-facts.ts';
import type { SearchIndex } from './search-index.ts';
import type { PhraseTerms, SearchSource } from './search-source.ts';

/** What is searched of a paper: the text as shown, without markup. */
interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

type PaperTest = (paper: number) => boolean;

/** As many as a long query asks; while it is typed on they are asked again. */
const MOST_REMEMBERED = 16;

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

/** Keeps the tests made last, by what they ask, wherever that stands in the query. */
function rememberTests<Asked>(
  makeTest: (asked: Asked) => PaperTest,
): (asked: Asked) => PaperTest {
  const tests = new Map<string, PaperTest>();
  return (asked) => {
    const key = JSON.stringify(asked, (name, value: unknown) =>
      name === 'start' || name === 'end' ? undefined : value,
    );
    const test = tests.get(key) ?? makeTest(asked);
    tests.delete(key);
    tests.set(key, test);
    const [oldest] = tests.keys();
    if (tests.size > MOST_REMEMBERED && oldest !== undefined) tests.delete(oldest);
    return test;
  };
}

function testFacts(facts: readonly PaperFacts[]): SearchSource['factTest'] {
  return rememberTests((asked) => {
    const test = factTest(asked);
    return rememberAnswers(facts.length, (paper) => {
      const known = facts[paper];
      return known !== undefined && test(known);
    });
  });
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
  let facts = factsNow();
  let test = testFacts(facts);
  return {
    index,
    factTest: (asked) => {
      if (facts !== factsNow()) {
        facts = factsNow();
        test = testFacts(facts);
      }
      return test(asked);
    },
    phraseTest: rememberTests(({ field, words }: PhraseTerms) => {
      const stands = findPhrase(words);
      return rememberAnswers(papers.length, (paper) => stands(papers[paper]?.[field] ?? ''));
    }),
    within: null,
  };
}
