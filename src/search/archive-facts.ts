import { firstNumbers, type ArchiveHead } from './archive-head.ts';
import { labelTerm } from './label-term.ts';
import { CODE_LABEL, DATE_LABEL, themeLabel } from './paper-labels.ts';
import { hashPaperId } from './paper-hash.ts';
import type { FactTest } from './query/condition.ts';
import { factTest, NO_FACTS, type DigestFacts, type PaperFacts } from './query/match-facts.ts';
import type { PiecedIndex } from './pieced-index.ts';
import { listCursor, readList } from './term-lists.ts';
import {
  beginsWith,
  cursorWord,
  findTerm,
  seekTerm,
  stepCursor,
  termCursor,
} from './vocabulary.ts';
import { NO_THEME } from '#domain/theme.ts';
import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';

/** What the reader did with papers, by their ids. */
interface ReaderMarks {
  readonly saved: readonly string[];
  readonly read: readonly string[];
}

/** What filters of an archive ask. */
export interface ArchiveFacts {
  readonly themes: PaperFacts['themes'];
  /** In the order of the archive. */
  readonly digests: readonly DigestFacts[];
  readonly marks: ReaderMarks;
}

/**
 * Tests of an archive's papers by number. Themes and code are lists of the index; digests and
 * days are runs of numbers; what the reader did is looked up by the papers' hashed ids, which
 * are fetched when first asked for.
 */
export function archiveFactTest(
  pieced: PiecedIndex,
  { digests: numbers }: ArchiveHead,
  { themes, digests, marks }: ArchiveFacts,
): (test: FactTest) => (paper: number) => boolean {
  const { index } = pieced;
  const lists = listCursor(index);
  const cursor = termCursor();
  const firsts = firstNumbers(numbers);

  const enter = (members: Uint8Array, term: number, member: 0 | 1) => {
    if (term < 0) return;
    readList(index, lists, term);
    for (let at = 0; at < lists.length; at += 1) members[lists.numbers[at] ?? 0] = member;
  };
  const enterLabel = (members: Uint8Array, label: string) => {
    enter(members, findTerm(index, cursor, labelTerm(label)), 1);
  };
  const enterDigest = (members: Uint8Array, place: number, also: boolean) => {
    members.fill(1, firsts[place], firsts[place + 1]);
    if (also) for (const number of numbers[place]?.also ?? []) members[number] = 1;
  };
  const enterMarked = (members: Uint8Array, ids: readonly string[]) => {
    const hashes = pieced.paperHashes();
    const wanted = new Set(ids.map(hashPaperId));
    for (const [paper, hash] of hashes.entries()) if (wanted.has(hash)) members[paper] = 1;
  };

  const enterTest = (members: Uint8Array, test: FactTest) => {
    const fits = factTest(test);
    switch (test.kind) {
      case 'flag':
        if (test.flag === 'has:code') enterLabel(members, CODE_LABEL);
        else enterMarked(members, test.flag === 'is:saved' ? marks.saved : marks.read);
        return;
      case 'theme':
        if (fits(NO_FACTS)) enterLabel(members, themeLabel(NO_THEME));
        for (const theme of themes) {
          if (fits({ ...NO_FACTS, themes: [theme] })) enterLabel(members, themeLabel(theme.id));
        }
        return;
      case 'digest':
        for (const [place, digest] of digests.entries()) {
          if (fits({ ...NO_FACTS, digests: [digest] })) enterDigest(members, place, true);
        }
        return;
      case 'date': {
        for (const [place, { date }] of digests.entries()) {
          if (fits({ ...NO_FACTS, date })) enterDigest(members, place, false);
        }
        const days = labelTerm(DATE_LABEL);
        seekTerm(index, cursor, days);
        for (; beginsWith(index, cursor, days); stepCursor(index, cursor)) {
          const day = parseDayOfYear(cursorWord(cursor).slice(days.length));
          const date = day === null ? null : toPlainDate(day);
          enter(members, cursor.term, fits({ ...NO_FACTS, date }) ? 1 : 0);
        }
      }
    }
  };
  return (test) => {
    const members = new Uint8Array(index.papers);
    enterTest(members, test);
    const isMember = test.kind === 'flag' && test.flag === 'is:unread' ? 0 : 1;
    return (paper) => members[paper] === isMember;
  };
}
