import { JOINED_MARK } from './analyse-text.ts';
import type { AskedQuery } from './ask-query.ts';
import { BLOCK_TERMS } from './index-format.ts';
import { TITLE_MARK } from './postings.ts';
import type { AnsweredBy, FoundTerm } from './query-answer.ts';
import { readPapers, readPhrasePapers, timesBesideTitle } from './read-papers.ts';
import type { ReadPhrase, Reading, ReadWord } from './reading.ts';
import type { SearchIndex } from './search-index.ts';
import type { ListCursor } from './term-lists.ts';
import { cursorWord, enterBlock, stepCursor, termCursor } from './vocabulary.ts';

/** Marks 1 to 5 are of the abstract alone. */
const LEAST_TIMES = [0, 1, 2, 3, 4, 6];

/** The mark of a paper in the list at hand; 0: it is not in it. */
function markIn({ numbers, marks, length }: ListCursor, paper: number): number {
  const place = numbers.subarray(0, length).indexOf(paper);
  return place < 0 ? 0 : (marks[place] ?? 0);
}

function spellingOf(index: SearchIndex, term: number): string {
  const cursor = termCursor();
  enterBlock(index, cursor, Math.floor(term / BLOCK_TERMS));
  while (cursor.term < term) stepCursor(index, cursor);
  return cursorWord(cursor).replace(JOINED_MARK, '');
}

function placed(term: string, how: AnsweredBy, mark: number): FoundTerm {
  const inTitle = mark >= TITLE_MARK;
  const timesInAbstract = inTitle ? timesBesideTitle(mark) : (LEAST_TIMES[mark] ?? 0);
  return { term, how, inTitle, timesInAbstract };
}

/** The mark of a paper in one list of a word; 0: it is not in it. */
export function markOfReading(
  { source: { index }, space }: AskedQuery,
  paper: number,
  reading: Pick<Reading, 'term' | 'second'>,
  { mark: { field } }: ReadWord,
): number {
  readPapers(index, space, reading, field);
  return markIn(space.lists, paper);
}

/** Two terms for one word: together where they follow each other, else each where it stands. */
function placePair(
  asked: AskedQuery,
  paper: number,
  { term, second, how }: Reading,
  word: ReadWord,
): readonly FoundTerm[] {
  const { source } = asked;
  const both = [term, second].map((number) => {
    const alone = { term: number, second: -1 };
    const mark = markOfReading(asked, paper, alone, word);
    return placed(spellingOf(source.index, number), how, mark);
  });
  const words = both.map((each) => each.term);
  const inTitle =
    both.every((each) => each.inTitle) && source.phraseTest({ field: 'title', words })(paper);
  const inAbstract =
    both.every((each) => each.timesInAbstract > 0) &&
    source.phraseTest({ field: 'abstract', words })(paper);
  if (!inTitle && !inAbstract) return both;
  return [{ term: words.join(' '), how, inTitle, timesInAbstract: inAbstract ? 1 : 0 }];
}

/** What one list of a word says of a paper that is in it. */
export function placeReading(
  asked: AskedQuery,
  paper: number,
  reading: Reading,
  word: ReadWord,
  mark: number,
): readonly FoundTerm[] {
  if (reading.second >= 0) return placePair(asked, paper, reading, word);
  return [placed(spellingOf(asked.source.index, reading.term), reading.how, mark)];
}

export function placePhrase(
  { source, space, checks }: AskedQuery,
  paper: number,
  phrase: ReadPhrase,
): readonly FoundTerm[] {
  readPhrasePapers(source.index, space, phrase);
  const mark = markIn(space.lists, paper);
  const checked = mark === 0 ? 0 : checks.phrases(phrase)(paper, mark);
  return checked === 0 ? [] : [placed(phrase.mark.words.join(' '), 'phrase', checked)];
}
