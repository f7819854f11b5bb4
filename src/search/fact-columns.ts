import type { FactTest } from './query/condition.ts';
import { factTest, NO_FACTS, type PaperFacts } from './query/match-facts.ts';
import { OF_A_QUERY, rememberLast } from './remember-last.ts';

type PaperTest = (paper: number) => boolean;

/** What each paper has of something: numbers of values, those of one paper in a row. */
interface Column {
  /** For each value a paper that has nothing else. */
  readonly samples: readonly PaperFacts[];
  readonly numbers: Uint16Array;
  /** Where the numbers of each paper begin, and last where they end. */
  readonly starts: Uint32Array;
}

function columnOf<Value>(
  facts: readonly PaperFacts[],
  valuesOf: (facts: PaperFacts) => readonly Value[],
  keyOf: (value: Value) => string,
  sampleOf: (value: Value) => Partial<PaperFacts>,
): Column {
  const known = new Map<string, number>();
  const samples: PaperFacts[] = [];
  const numbers: number[] = [];
  const starts = new Uint32Array(facts.length + 1);
  for (const [paper, each] of facts.entries()) {
    for (const value of valuesOf(each)) {
      const key = keyOf(value);
      const number = known.get(key) ?? samples.length;
      if (number === samples.length) {
        known.set(key, number);
        samples.push({ ...NO_FACTS, ...sampleOf(value) });
      }
      numbers.push(number);
    }
    starts[paper + 1] = numbers.length;
  }
  return { samples, numbers: Uint16Array.from(numbers), starts };
}

/** 1 for what meets the test. */
function testEach(
  facts: readonly PaperFacts[],
  test: (facts: PaperFacts) => boolean,
): Uint8Array {
  const met = new Uint8Array(facts.length);
  for (const [place, each] of facts.entries()) if (test(each)) met[place] = 1;
  return met;
}

/** Asks the test of each value once. */
function testColumn(
  { samples, numbers, starts }: Column,
  test: (facts: PaperFacts) => boolean,
): PaperTest {
  const fitting = testEach(samples, test);
  const ofNone = test(NO_FACTS);
  return (paper) => {
    const end = starts[paper + 1] ?? 0;
    let at = starts[paper] ?? 0;
    if (at === end) return ofNone;
    for (; at < end; at += 1) if (fitting[numbers[at] ?? 0] === 1) return true;
    return false;
  };
}

/** What a filter asks, wherever it stands in the query. */
function keyOfTest(test: FactTest): string {
  switch (test.kind) {
    case 'flag':
      return test.flag;
    case 'date':
      return `${test.side}:${test.date}`;
    case 'theme':
    case 'digest':
      return `${test.kind}:${test.name}${test.prefix ? '*' : ''}`;
  }
}

/**
 * Filters over the facts of many papers, which a key that is typed asks of thousands: themes,
 * digests and days are few, so each of those is asked once.
 */
export function factColumns(facts: readonly PaperFacts[]): (test: FactTest) => PaperTest {
  const columns = {
    theme: columnOf(
      facts,
      ({ themes }) => themes,
      ({ id }) => id,
      (theme) => ({ themes: [theme] }),
    ),
    digest: columnOf(
      facts,
      ({ digests }) => digests,
      ({ id }) => id,
      (digest) => ({ digests: [digest] }),
    ),
    date: columnOf(
      facts,
      ({ date }) => (date === null ? [] : [date]),
      (date) => date,
      (date) => ({ date }),
    ),
  };
  return rememberLast(OF_A_QUERY, keyOfTest, (asked) => {
    const test = factTest(asked);
    if (asked.kind !== 'flag') return testColumn(columns[asked.kind], test);
    const members = testEach(facts, test);
    return (paper) => members[paper] === 1;
  });
}
