import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { DraftPaper, Reading } from './digest-format.ts';
import { withoutAbstract } from './missing-abstracts.ts';
import { reportRoles, type PlayedPart } from './report-roles.ts';

/** The reading of a text of which each line with words is a part; the others are furniture. */
export function readParts(
  { file, lines }: SourceText,
  papers: readonly DraftPaper[],
  parts: readonly PlayedPart[],
): Reading {
  const roles = lines.map((line): LineRole | null => (/\S/.test(line) ? 'furniture' : null));
  for (const { line, role } of parts) roles[line - 1] = role;
  return {
    digests: [{ label: null, query: null, captured: null, papers }],
    roles,
    problems: [...withoutAbstract(papers, file), ...reportRoles(file, parts)],
  };
}
