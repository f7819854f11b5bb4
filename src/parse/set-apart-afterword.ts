import type { Problem } from '#domain/problem.ts';
import { cleanValue } from './clean-value.ts';
import type { SourceText } from './decode-bytes.ts';
import type { DraftDigest, DraftPaper, Reading } from './formats/digest-format.ts';
import { lacksAbstract } from './formats/read-page.ts';
import { reportUnassigned } from './formats/report-roles.ts';

/** So many papers without an abstract, and one more, are a list of titles. */
const FEW = 2;
/** An abstract is longer, in characters. */
const LONGEST = 200;
/** So many characters tell whether a line begins an abstract. */
const BEGINNING = 12;

/** The last paper of a list of titles, where it alone has some words behind it. */
function findLast({ papers }: DraftDigest): DraftPaper | null {
  const last = papers.at(-1);
  if (last === undefined || papers.length <= FEW) return null;
  const { length } = last.abstract ?? '';
  const others = papers.slice(0, -1);
  const isAlone = others.every(({ abstract }) => abstract === null);
  return isAlone && length > 0 && length <= LONGEST ? last : null;
}

/**
 * A reading in which the words that end a list of titles, as "See you tomorrow", are no abstract of
 * the last one, but lines that found no place. Words that are said to be an abstract stay one.
 */
export function setApartAfterword({ file, lines }: SourceText, reading: Reading): Reading {
  const digest = reading.digests.at(-1);
  const last = digest === undefined ? null : findLast(digest);
  if (digest === undefined || last === null) return reading;
  const [from, to] = last.lines;
  const abstract = last.abstract ?? '';
  const first = reading.roles.indexOf('abstract', from - 1);
  // What stands right under the title was written with it.
  if (/\S/.test(lines[first - 1] ?? '')) return reading;
  const begun = cleanValue(lines[first] ?? '').slice(0, BEGINNING);
  if (first < from || first >= to || begun === '' || !abstract.startsWith(begun))
    return reading;
  const isApart = (at: number) => at >= first && at < to && reading.roles[at] === 'abstract';
  const roles = reading.roles.map((role, at) => (isApart(at) ? 'unassigned' : role));
  const end = roles.lastIndexOf('unassigned', to - 1) + 1;
  const words = lines.slice(first, end).join(' ');
  const titled = lines.slice(0, first).findLastIndex((line) => /\S/.test(line)) + 1;
  const bare: DraftPaper = {
    ...last,
    abstract: null,
    addresses: last.addresses.filter((address) => !words.includes(address)),
    lines: [from, titled],
  };
  const at = { file, line: from, severity: 'warning' } as const;
  const problems: readonly Problem[] = [
    ...reading.problems,
    { ...at, rule: 'title-without-abstract', message: lacksAbstract(last.title) },
    reportUnassigned(file, { first: first + 1, last: end, text: abstract }),
  ];
  const papers = [...digest.papers.slice(0, -1), bare];
  return { digests: [...reading.digests.slice(0, -1), { ...digest, papers }], roles, problems };
}
