import type { Problem } from '#domain/problem.ts';
import { chooseFormat } from './choose-format.ts';
import { completeReading } from './complete-reading.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { ParsedFile } from './parsed-file.ts';
import { countLines } from './receipt.ts';

function compareProblems(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0);
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
  const chosen = chooseFormat(source);
  if (chosen.format === null) {
    const { problem } = chosen;
    const roles = source.lines.map((line) => (line.trim() === '' ? null : 'unassigned'));
    const receipt = countLines(file, source.encoding, roles, 0);
    return { digests: [], problems: [...decoded.problems, problem], receipt };
  }
  const parsed = completeReading(source, chosen.format, chosen.read());
  return {
    ...parsed,
    problems: [...decoded.problems, ...parsed.problems].toSorted(compareProblems),
  };
}
