import { cleanValue } from './clean-value.ts';
import type { SourceText } from './decode-bytes.ts';
import type { Reading } from './formats/digest-format.ts';
import { reportUnassigned } from './formats/report-roles.ts';

/** A tag; a title or two may begin with one, not most of them. */
const TAG = /^<[\w:!?/][^<>]*>/;

/**
 * A reading of which most titles are tags, as a reading without papers: the text is markup of a kind
 * that is not known, read as what stands in it.
 */
export function refuseMarkup({ file, lines }: SourceText, reading: Reading): Reading {
  const papers = reading.digests.flatMap((digest) => digest.papers);
  const tags = papers.filter(({ title }) => title.startsWith('<') && TAG.test(title)).length;
  if (tags * 2 <= papers.length) return reading;
  const line = lines.findIndex((each) => each.includes('<')) + 1;
  const message = `${file} is markup in which no titles could be told; the first tag is on line ${String(line)}.`;
  return {
    digests: [],
    roles: lines.map((each) => (/\S/.test(each) ? 'unassigned' : null)),
    problems: [
      { file, line, rule: 'markup', severity: 'error', message },
      reportUnassigned(file, {
        first: 1,
        last: lines.length,
        text: cleanValue(lines[line - 1] ?? ''),
      }),
    ],
  };
}
