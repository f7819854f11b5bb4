import type { Problem } from '#domain/problem.ts';
import { cleanValue } from './clean-value.ts';
import type { SourceText } from './decode-bytes.ts';
import type { Reading } from './formats/digest-format.ts';
import { measureNote } from './formats/mail-frame.ts';
import { linesOfProblem } from './formats/report-roles.ts';
import { shortenText } from './shorten-text.ts';

/** No note begins further from the first paper, in lines. */
const FURTHEST = 200;

/**
 * A reading in which what somebody wrote over the digest, as when forwarding it, is no line that
 * found no place, but said to be the sender's words.
 */
export function setApartNote({ lines }: SourceText, reading: Reading): Reading {
  let first = FURTHEST;
  for (const { papers } of reading.digests) {
    for (const { lines: place } of papers) first = Math.min(first, place[0]);
  }
  const end = first - 1;
  const above = reading.roles.slice(0, end);
  if (!above.includes('unassigned')) return reading;
  const words = lines.slice(0, end).map(cleanValue);
  const unknown = words.map((line, at) => (above[at] === 'unassigned' ? line : ''));
  const length = measureNote(words, unknown);
  if (length === 0) return reading;
  const isOfNote = (problem: Problem): boolean =>
    problem.rule === 'unassigned' &&
    problem.line !== null &&
    problem.line + linesOfProblem(problem) - 1 <= length;
  const roles = [...reading.roles];
  const problems = reading.problems.map((problem): Problem => {
    if (!isOfNote(problem)) return problem;
    const line = problem.line ?? 1;
    roles.fill('furniture', line - 1, line - 1 + linesOfProblem(problem));
    const said = words.slice(line - 1, line - 1 + linesOfProblem(problem)).join(' ');
    const message = `Words of the sender, over the digest, left out: “${shortenText(said, 160)}”.`;
    return { ...problem, rule: 'senders-words', message };
  });
  return { ...reading, roles, problems };
}
