import { toPlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, DraftDigest, Reading } from './digest-format.ts';
import { reportUnassigned } from './report-roles.ts';

/** What stands over each mail of a mailbox (RFC 4155): "From a@example.org Fri Mar 14 13:00:10 2025". */
const MARK = /^From \S+ +\w{3} \w{3} +\d{1,2} \d{2}:\d{2}(?::\d{2})? .*\d{4}\s*$/;
const FIELD = /^[!-9;-~]{1,60}:/;
/** Of a mail that is passed on, its day is not that of the digest in it. */
const PASSED_ON = /^Subject:\s*(?:fwd?|re|aw|wg|tr):/i;
/** The header of a mail has hardly more lines. */
const HEADER_LINES = 300;

/** A mail in a mailbox: its lines, and how many stand before them. */
interface BoxedMail {
  readonly lines: readonly string[];
  readonly before: number;
}

function cutMailbox({ lines }: SourceText): readonly BoxedMail[] {
  const marks: number[] = [];
  for (const [at, line] of lines.entries()) {
    const isMark = line.startsWith('From ') && MARK.test(line);
    if (isMark && FIELD.test(lines[at + 1] ?? '') && (lines[at - 1] ?? '').trim() === '')
      marks.push(at);
  }
  const isFirst = lines.slice(0, marks[0]).every((line) => line.trim() === '');
  if (marks.length < 2 || !isFirst) return [];
  return marks.map((mark, index) => {
    return { lines: lines.slice(mark, marks[index + 1]), before: mark };
  });
}

/** A digest of a mail, its lines those of the mailbox, and of the mail's day where it names none. */
function placeDigest(digest: DraftDigest, { lines, before }: BoxedMail): DraftDigest {
  const isPassedOn = lines.slice(0, HEADER_LINES).some((line) => PASSED_ON.test(line));
  const day = digest.captured === null || isPassedOn ? null : toPlainDate(digest.captured);
  return {
    ...digest,
    label: digest.label ?? day,
    papers: digest.papers.map((paper) => {
      const [first, last] = paper.lines;
      return { ...paper, lines: [first + before, last + before] };
    }),
  };
}

function readMailbox(
  source: SourceText,
  mails: readonly BoxedMail[],
  mail: DigestFormat,
): Reading {
  const digests: DraftDigest[] = [];
  const problems: Problem[] = [];
  const roles = source.lines.map((): LineRole | null => null);
  for (const boxed of mails) {
    const { lines, before } = boxed;
    const recognition = mail.recognise({ ...source, lines, text: null });
    if (!recognition.recognised) {
      const subject = lines.find((line) => /^Subject:/i.test(line)) ?? lines[0] ?? '';
      const place = { first: before + 1, last: before + lines.length, text: subject };
      problems.push(reportUnassigned(source.file, place));
      for (const [at, line] of lines.entries())
        roles[before + at] = line.trim() === '' ? null : 'unassigned';
      continue;
    }
    const reading = recognition.read();
    for (const [at, role] of reading.roles.entries()) roles[before + at] = role;
    for (const digest of reading.digests) digests.push(placeDigest(digest, boxed));
    for (const problem of reading.problems) {
      const line = problem.line === null ? before + 1 : problem.line + before;
      problems.push({ ...problem, line });
    }
  }
  return { digests, roles, problems };
}

/** Several mails in one file (.mbox), as mail programs keep and export them. */
export function mailboxOf(mail: DigestFormat): DigestFormat {
  return {
    name: 'a mailbox',
    mayBeEmpty: false,
    recognise: (source) => {
      const mails = cutMailbox(source);
      return mails.length > 0
        ? { recognised: true, read: () => readMailbox(source, mails, mail) }
        : { recognised: false, signs: 0, line: 1, expected: 'a mail under “From …”' };
    },
  };
}
