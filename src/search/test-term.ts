import type { PhraseCheck } from './check-phrase.ts';
import type { TextTerm, UnwantedTerm } from './query/condition.ts';
import type { WantedTerm } from './plan-query.ts';
import { readPapers, readPhrasePapers } from './read-papers.ts';
import { readTerm } from './read-plan.ts';
import { wordReader } from './read-word.ts';
import { isReadPhrase, type ReadPhrase, type ReadTerm } from './reading.ts';
import type { Workspace } from './score-papers.ts';
import type { SearchSource } from './search-source.ts';
import { beginsWith, findTerm, seekTerm, stepCursor, termCursor } from './vocabulary.ts';

/** What a test of terms is made with. */
export interface TermTester {
  readonly source: SearchSource;
  readonly space: Workspace;
  /** The terms that the query looks for, as they were read. */
  readonly terms: ReadonlyMap<WantedTerm, ReadTerm>;
  readonly phrases: (phrase: ReadPhrase) => PhraseCheck;
}

type PaperTest = (paper: number) => boolean;

/** By paper, the mark of what is read; 0: it is not there. */
type Members = Uint16Array;

function enterList({ lists }: Workspace, members: Members): void {
  for (let place = 0; place < lists.length; place += 1) {
    members[lists.numbers[place] ?? 0] = lists.marks[place] ?? 0;
  }
}

function enterTerm({ source, space }: TermTester, members: Members, read: ReadTerm): void {
  const { index } = source;
  if (isReadPhrase(read)) {
    readPhrasePapers(index, space, read);
    enterList(space, members);
    return;
  }
  for (const reading of read.readings) {
    readPapers(index, space, reading, read.mark.field);
    enterList(space, members);
  }
}

function testRead(tester: TermTester, read: ReadTerm): PaperTest {
  const members = new Uint16Array(tester.source.index.papers);
  enterTerm(tester, members, read);
  if (!isReadPhrase(read)) return (paper) => members[paper] !== 0;
  const check = tester.phrases(read);
  return (paper) => {
    const mark = members[paper] ?? 0;
    return mark !== 0 && check(paper, mark) !== 0;
  };
}

function readAnew({ source, space }: TermTester, term: WantedTerm): ReadTerm {
  return readTerm(wordReader(source, space.lists, false), term);
}

function testUnwanted(tester: TermTester, term: UnwantedTerm): PaperTest {
  const { source, space } = tester;
  const { index } = source;
  const members = new Uint16Array(index.papers);
  const cursor = termCursor();
  const enter = (number: number) => {
    readPapers(index, space, { term: number, second: -1 }, term.field);
    enterList(space, members);
  };
  for (const spelling of term.spellings) {
    const number = findTerm(index, cursor, spelling);
    if (number >= 0) enter(number);
  }
  const { beginning } = term;
  if (beginning !== null) {
    seekTerm(index, cursor, beginning);
    for (; beginsWith(index, cursor, beginning); stepCursor(index, cursor)) enter(cursor.term);
  }
  const inPhrase =
    term.phrase === null ? null : testRead(tester, readAnew(tester, term.phrase));
  return (paper) => members[paper] !== 0 || inPhrase?.(paper) === true;
}

/** Whether a paper has a term. All lists are read here: the test itself only looks. */
export function testTerm(tester: TermTester, term: TextTerm): PaperTest {
  if (term.kind === 'unwanted') return testUnwanted(tester, term);
  return testRead(tester, tester.terms.get(term) ?? readAnew(tester, term));
}
