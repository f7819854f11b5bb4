import { checkPhrase, type PhraseCheck } from './check-phrase.ts';
import { anyAnswers, findPapers } from './find-papers.ts';
import {
  compileCondition,
  isTextTerm,
  type FactTest,
  type TextTerm,
} from './query/condition.ts';
import { parseQuery, type ParsedQuery } from './query/parse-query.ts';
import { planQuery, type QueryPlan } from './plan-query.ts';
import { readPlan, type ReadPlan } from './read-plan.ts';
import type { ReadPhrase } from './reading.ts';
import { workspaceOf, type Checks, type Workspace } from './score-papers.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';
import { testTerm } from './test-term.ts';

/** How an index reads a query. */
interface QueryReading {
  readonly text: string;
  readonly parsed: ParsedQuery;
  readonly plan: QueryPlan;
  readonly read: ReadPlan;
  /** Whether words that are right as they stand were taken for mistyped, too, or that found nothing. */
  readonly doubted: boolean;
}

/** A query on its way: how it is read and what is asked of papers. */
interface Asking extends QueryReading {
  readonly source: SearchSource;
  readonly phrases: (phrase: ReadPhrase) => PhraseCheck;
  readonly testOf: (leaf: TextTerm | FactTest) => (paper: number) => boolean;
}

export interface AskedQuery extends Asking {
  readonly checks: Checks;
  /** Holds the papers found, and their scores, until the next query. */
  readonly space: Workspace;
}

type PaperTest = (paper: number) => boolean;

/** How the last query was read: its chips and ways on are asked for next. */
const lastReadings = new WeakMap<SearchIndex, QueryReading>();

function isWhole({ missedPieces, missedSlices, backward }: SearchIndex): boolean {
  const missed = missedPieces.size + missedSlices.size + (backward?.missedPieces.size ?? 0);
  return missed === 0;
}

function readAnew(source: SearchSource, text: string): QueryReading {
  const parsed = parseQuery(text);
  const plan = planQuery(parsed.query);
  const read = readPlan(source, workspaceOf(source.index).lists, plan, false);
  return { text, parsed, plan, read, doubted: false };
}

function prepare(source: SearchSource, reading: QueryReading): Asking {
  const checks = new Map<ReadPhrase, PhraseCheck>();
  const phrases = (phrase: ReadPhrase): PhraseCheck => {
    const known = checks.get(phrase) ?? checkPhrase(source, phrase);
    checks.set(phrase, known);
    return known;
  };
  const space = workspaceOf(source.index);
  const tester = { source, space, terms: reading.read.terms, phrases };
  const tests = new Map<TextTerm | FactTest, PaperTest>();
  const testOf = (leaf: TextTerm | FactTest): PaperTest => {
    const known = tests.get(leaf);
    if (known !== undefined) return known;
    const test = isTextTerm(leaf) ? testTerm(tester, leaf) : source.factTest(leaf);
    tests.set(leaf, test);
    return test;
  };
  return { ...reading, source, phrases, testOf };
}

/** What is asked of papers that the lists give. */
function checksOf({ source, plan, read, phrases, testOf }: Asking): Checks {
  const unranked = plan.text.slice(read.slots.length).map((alternatives) => ({
    kind: 'any' as const,
    of: alternatives.map((leaf) => ({ kind: 'leaf' as const, leaf, wanted: true })),
  }));
  const tests = [
    ...(source.within === null ? [] : [source.within]),
    ...plan.without.map(testOf).map(
      (test): PaperTest =>
        (paper) =>
          !test(paper),
    ),
    ...plan.filters.map((filter) => compileCondition(filter, testOf)),
    ...[...unranked, ...plan.rest].map((condition) => compileCondition(condition, testOf)),
  ];
  const admits = (paper: number) => tests.every((test) => test(paper));
  return { admits: tests.length === 0 ? null : admits, phrases };
}

function find(source: SearchSource, reading: QueryReading): AskedQuery {
  const asking = prepare(source, reading);
  const checks = checksOf(asking);
  const space = findPapers(source.index, reading.read, checks);
  return { ...asking, checks, space };
}

/** Whether a query has words that may be taken for others, or be left out. */
function hasLooseWords({ terms }: QueryPlan): boolean {
  return terms.some(
    (term) => term.kind === 'word' && /^(?:usual|unfinished)$/.test(term.reading),
  );
}

/** Whether nothing was found, and would not be without filters and exclusions either. */
function lacksWords({ source, plan, read, checks, space }: AskedQuery): boolean {
  if (space.touchedCount > 0 || read.slots.length === 0 || !hasLooseWords(plan)) return false;
  const answered = anyAnswers(source.index, read, checks);
  space.touchedCount = 0;
  return !answered;
}

/**
 * Asks a source for the papers that meet a query. Where the words of the query together stand
 * in no paper, those that are right as they stand are taken for mistyped, too, if that finds any.
 */
export function askQuery(source: SearchSource, text: string): AskedQuery {
  const { index } = source;
  const last = lastReadings.get(index);
  let asked = find(source, last?.text === text ? last : readAnew(source, text));
  // What is missing may be what the words stand in.
  if (!asked.doubted && isWhole(index) && lacksWords(asked)) {
    const { plan, parsed, space } = asked;
    const read = readPlan(source, space.lists, plan, true);
    const doubting = find(source, { text, parsed, plan, read, doubted: true });
    asked = doubting.space.touchedCount > 0 ? doubting : { ...asked, doubted: true };
  }
  if (isWhole(index)) {
    const { parsed, plan, read, doubted } = asked;
    lastReadings.set(index, { text, parsed, plan, read, doubted });
  } else lastReadings.delete(index);
  return asked;
}
