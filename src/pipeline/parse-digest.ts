import { digestId, type Digest, type DigestId } from '#domain/digest.ts';
import type { Problem } from '#domain/problem.ts';
import { decodeBytes, type SourceText } from './decode-bytes.ts';
import { dateDigest } from './digest-date.ts';
import { dropDuplicates } from './drop-duplicates.ts';
import type { DigestFormat, DraftDigest, Reading } from './formats/digest-format.ts';
import { plainText } from './formats/plain-text.ts';
import { PaperNames } from './name-papers.ts';
import { addHash, slugOf } from './paper-id.ts';
import type { ParsedFile, ParsedPaper } from './parsed-file.ts';
import { countLines } from './receipt.ts';

const FORMATS: readonly DigestFormat[] = [plainText];

function compareProblems(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0);
}

/** The file's name without folders and extension. */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** One id for each digest of a file: the file's, with the label behind it from the second on. */
function nameDigests(file: string, digests: readonly DraftDigest[]): readonly DigestId[] {
  const stem = stemOf(file);
  const taken = new Set<string>();
  return digests.map(({ label }, index) => {
    const wanted = index === 0 ? slugOf(stem) : slugOf(`${stem}-${label ?? String(index + 1)}`);
    const id = taken.has(wanted) ? addHash(wanted, `${stem} ${String(index + 1)}`) : wanted;
    taken.add(id);
    return digestId(id);
  });
}

/** The problem that the digests of a file agree with the date in its name nowhere. */
function findDateProblem(file: string, digests: readonly DraftDigest[]): Problem | null {
  const dated = digests.map(({ label }) => dateDigest(label, file));
  const contradiction = dated.find((each) => each.kind === 'contradiction');
  if (contradiction === undefined || dated.some((each) => each.kind === 'dated')) return null;
  const written = digests.map(({ label }) => label).join(', ');
  return {
    file,
    line: null,
    rule: 'date-contradiction',
    severity: 'warning',
    message: `The file's name says ${contradiction.fileDate ?? ''}, its text ${written}; the digest has no date until they agree.`,
  };
}

/** What a format read, as digests: duplicates out, dates and ids given, all lines counted. */
function completeReading(source: SourceText, reading: Reading): ParsedFile {
  const { file, encoding } = source;
  const roles = [...reading.roles];
  const names = new PaperNames(file);
  const problems: Problem[] = [...reading.problems];
  const found = reading.digests.filter((digest) => digest.papers.length > 0);
  const drafts = found.length === 0 ? reading.digests.slice(0, 1) : found;
  const ids = nameDigests(file, drafts);
  const digests = drafts.map((draft, index): Digest<ParsedPaper> => {
    const kept = dropDuplicates(draft.papers, file, roles);
    for (const problem of kept.problems) problems.push(problem);
    const dated = dateDigest(draft.label, file);
    return {
      id: ids[index] ?? digestId(slugOf(stemOf(file))),
      file,
      label: draft.label,
      date: dated.kind === 'dated' ? dated.date : null,
      papers: kept.papers.map((paper) => names.name(paper)),
    };
  });
  const dateProblem = findDateProblem(file, drafts);
  if (dateProblem !== null) problems.push(dateProblem);
  const papers = digests.reduce((sum, digest) => sum + digest.papers.length, 0);
  if (papers === 0) problems.push(noPapers(source, roles.includes('header'), drafts[0]?.label));
  return {
    digests,
    problems: [...problems, ...names.problems].toSorted(compareProblems),
    receipt: countLines(file, encoding, roles, papers),
  };
}

function noPapers(
  { file, lines }: SourceText,
  hasHeader: boolean,
  label: string | null | undefined,
): Problem {
  const line = lines.findLastIndex((each) => each.trim() !== '') + 1;
  const after = `after line ${String(line)}`;
  const header = `A header was found (${label ?? 'no date'}), but no papers ${after}.`;
  const message = hasHeader ? header : `No papers were found in ${file}.`;
  const rule = 'no-papers';
  return { file, line: line === 0 ? null : line, rule, severity: 'error', message };
}

/** The answer to a text of which no format can make anything: each line is unassigned. */
function refuseShape(source: SourceText): ParsedFile {
  const { file, encoding, lines } = source;
  const names = FORMATS.map((format) => format.name).join(', ');
  const problem: Problem = {
    file,
    line: 1,
    rule: 'unknown-shape',
    severity: 'error',
    message: `This is no digest in a known shape (tried: ${names}).`,
  };
  const roles = lines.map((line) => (line.trim() === '' ? null : ('unassigned' as const)));
  return { digests: [], problems: [problem], receipt: countLines(file, encoding, roles, 0) };
}

/**
 * Parses one digest file: decodes its bytes, recognises its shape by content, and reads the
 * papers. Never throws; whatever is wrong is among the problems, and the receipt accounts for
 * every line. `file` names the file in messages, and gives the digest's id and perhaps its date.
 */
export function parseDigestFile(file: string, bytes: Uint8Array): ParsedFile {
  const decoded = decodeBytes(bytes, file);
  if (decoded.kind === 'refused') {
    return { digests: [], problems: [decoded.problem], receipt: countLines(file, null, [], 0) };
  }
  const { source } = decoded;
  const format = FORMATS.find((each) => each.recognise(source));
  const parsed =
    format === undefined ? refuseShape(source) : completeReading(source, format.parse(source));
  return {
    ...parsed,
    problems: [...decoded.problems, ...parsed.problems].toSorted(compareProblems),
  };
}
