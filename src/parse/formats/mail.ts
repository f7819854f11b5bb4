import type { DayOfYear } from '#domain/day-of-year.ts';
import { parseDayOfYear } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { mergePapers } from '#parse/merge-papers.ts';
import { withoutMargin } from '#parse/plain-lines.ts';
import { readMail, type Mail, type MailPart } from '#parse/read-mail.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DigestFormat, DraftDigest, DraftPaper, Reading } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { TitlePlaces } from './title-places.ts';

/** A part that one of the other formats reads. */
interface ReadPart {
  readonly part: MailPart;
  readonly reading: Reading;
  /** Those of all digests. */
  readonly papers: readonly DraftPaper[];
}

function readPart({ part, read }: FoundPart): ReadPart {
  const reading = read();
  return { part, reading, papers: reading.digests.flatMap(({ papers }) => papers) };
}

/** A part that one of the other formats recognises. */
interface FoundPart {
  readonly part: MailPart;
  readonly read: () => Reading;
}

/** Parts that are text and nothing to read: what a saved page looks like and does, a day's appointment. */
const NO_WORDS = /^text\/(?:css|javascript|ecmascript|calendar|x-vcard|vcard|x-amp-html)$/;

function findParts(
  source: SourceText,
  mail: Mail,
  formats: readonly DigestFormat[],
): readonly FoundPart[] {
  return mail.parts.flatMap((part) => {
    if (NO_WORDS.test(part.type)) return [];
    const lines = withoutMargin(part.lines);
    if (!lines.some((line) => /\S/.test(line))) return [];
    for (const format of formats) {
      const recognition = format.recognise({ ...source, lines, text: null });
      if (recognition.recognised) return [{ part, read: recognition.read }];
    }
    return [];
  });
}

/** The part with the most papers; of a mail sent as text and as HTML, the text. */
function choosePart(parts: readonly ReadPart[]): ReadPart | undefined {
  return parts.toSorted((one, other) => other.papers.length - one.papers.length)[0];
}

/** The lines of the file on which a paper of a part stands. */
function linesOf({ lines: [from, to] }: DraftPaper, part: MailPart): DraftPaper['lines'] {
  const { origins, last } = part;
  const end = origins[to] ?? last + 1;
  const first = origins[from - 1] ?? last;
  return [first, Math.max(first, end - 1)];
}

function placePaper(paper: DraftPaper, part: MailPart): DraftPaper {
  return { ...paper, lines: linesOf(paper, part) };
}

/** The papers of a part with what the others know of them, and those that stand in others alone. */
function completePapers(
  papers: readonly DraftPaper[],
  others: readonly ReadPart[],
): { readonly papers: readonly DraftPaper[]; readonly alone: ReadonlySet<DraftPaper> } {
  const alone = new Set<DraftPaper>();
  if (others.length === 0) return { papers, alone };
  const places = new TitlePlaces(papers);
  const facts = papers.map((): DraftPaper | null => null);
  for (const other of others) {
    for (const [at, paper] of other.papers.entries()) {
      const place = places.find(paper.title, at);
      if (place === null) alone.add(paper);
      else facts[place] = paper;
    }
  }
  const complete = (paper: DraftPaper, index: number): DraftPaper => {
    const other = facts[index] ?? facts[places.findFirst(paper.title) ?? index] ?? null;
    return other === null ? paper : mergePapers(paper, other);
  };
  return { papers: papers.map(complete), alone };
}

function captureDay({ headers }: Mail): DayOfYear | null {
  const day = dayOfTimestamp(headers.get('date') ?? '');
  return day === null ? null : parseDayOfYear(day);
}

/** Gives the lines of the file the roles that those of a part have. */
function markPart(
  roles: LineRoles,
  { origins, last }: MailPart,
  reading: Reading,
  isChosen: boolean,
): void {
  for (const [index, role] of reading.roles.entries()) {
    const first = origins[index] ?? last;
    const end = Math.max(first, (origins[index + 1] ?? last + 1) - 1);
    const isPaper = role === 'title' || role === 'abstract';
    // What is blank once decoded ("=20") is not so in the file.
    if (role === null) roles.mark('furniture', first, end);
    else if (isChosen) {
      if (role !== 'unassigned') roles.mark(role, first, end);
    } else roles.mark(isPaper ? 'duplicate' : 'furniture', first, end);
  }
}

/** A line of the file that only carries an encoding, or ends one, belongs to the part. */
function markRest(
  roles: LineRoles,
  { bodyLine, parts }: Mail,
  chosen: ReadPart | undefined,
): void {
  roles.mark('header', 1, bodyLine - 1);
  let line = bodyLine;
  for (const part of parts) {
    roles.mark('furniture', line, part.first - 1);
    if (part !== chosen?.part) roles.mark('furniture', part.first, part.last);
    line = part.last + 1;
  }
}

/** What a part that was not chosen alone has: papers, and what belongs to none. */
function reportOther(
  file: string,
  { part, reading, papers }: ReadPart,
  alone: ReadonlySet<DraftPaper>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const paper of papers) {
    if (!alone.has(paper)) continue;
    const [line] = linesOf(paper, part);
    const title = shortenText(paper.title, 100);
    const message = `This paper stands in another part of the mail alone and was left out: “${title}”.`;
    problems.push({ file, line, rule: 'mail-part', severity: 'warning', message });
  }
  for (const problem of reading.problems) {
    if (problem.rule !== 'unassigned') continue;
    problems.push({ ...problem, line: lineOf(part, problem.line) });
  }
  return problems;
}

/** The line of the file on which one of a part stands. */
function lineOf({ origins }: MailPart, line: number | null): number | null {
  return line === null ? null : (origins[line - 1] ?? null);
}

function parseMail(source: SourceText, mail: Mail, found: readonly FoundPart[]): Reading {
  const parts = found.map(readPart);
  const chosen = choosePart(parts);
  const problems: Problem[] = [];
  for (const { type, first, readable } of mail.parts) {
    if (readable) continue;
    const message = `A part of the mail that is no text, or damaged (${type}), was left out.`;
    problems.push({
      file: source.file,
      line: first,
      rule: 'mail-part',
      severity: 'info',
      message,
    });
  }
  const roles = new LineRoles(source);
  markRest(roles, mail, chosen);
  for (let at = mail.parts.at(-1)?.last ?? 0; at < source.lines.length; at += 1) {
    if (source.lines[at]?.startsWith('--') === true) roles.mark('furniture', at + 1);
  }
  for (const { part, reading } of parts) markPart(roles, part, reading, part === chosen?.part);
  const others = parts.filter((each) => each !== chosen);
  const { papers, alone } = completePapers(chosen?.papers ?? [], others);
  const captured = captureDay(mail);
  let placed = 0;
  const place = (digest: DraftDigest, part: MailPart): DraftDigest => {
    const own = papers.slice(placed, placed + digest.papers.length);
    placed += own.length;
    return {
      ...digest,
      captured: digest.captured ?? captured,
      papers: own.map((paper) => placePaper(paper, part)),
    };
  };
  const finished = roles.finish();
  const unread = new Set(finished.problems.map(({ line }) => line));
  for (const problem of chosen?.reading.problems ?? []) {
    const line = chosen === undefined ? null : lineOf(chosen.part, problem.line);
    // Said once, with the words as they were meant.
    unread.delete(line);
    problems.push({ ...problem, line });
  }
  for (const other of others) {
    for (const problem of reportOther(source.file, other, alone)) problems.push(problem);
  }
  return {
    digests: chosen?.reading.digests.map((digest) => place(digest, chosen.part)) ?? [],
    roles: finished.roles,
    problems: [...problems, ...finished.problems.filter(({ line }) => unread.has(line))],
  };
}

/** A saved mail (.eml) whose text, or HTML, is a digest in one of the other shapes. */
export function mailOf(formats: readonly DigestFormat[]): DigestFormat {
  const nothing = {
    recognised: false,
    signs: 0,
    line: 1,
    expected: 'the header of a mail',
  } as const;
  return {
    name: 'a mail',
    mayBeEmpty: false,
    recognise: (source) => {
      const mail = readMail(source.lines);
      if (mail === null) return nothing;
      const found = findParts(source, mail, formats);
      return found.length > 0
        ? { recognised: true, read: () => parseMail(source, mail, found) }
        : { ...nothing, signs: 1, line: mail.bodyLine, expected: 'a digest in the mail' };
    },
  };
}
