import type { Problem } from '#domain/problem.ts';
import type { LineIndex } from '#parse/line-index.ts';

/** Adds a problem of the place at an offset of the text. */
export type ReportAt = (
  severity: Problem['severity'],
  offset: number,
  rule: string,
  message: string,
) => void;

/** A way to add problems of one file to `problems`. */
export function reportAt(problems: Problem[], file: string, index: LineIndex): ReportAt {
  return (severity, offset, rule, message) => {
    problems.push({ file, line: index.lineAt(offset), rule, severity, message });
  };
}
