import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from './clean-value.ts';
import { findCrumbs } from './crumbs.ts';
import type { SourceText } from './decode-bytes.ts';
import { findSignature } from './find-signature.ts';
import type { Reading } from './formats/digest-format.ts';
import { reportUnassigned } from './formats/report-roles.ts';
import { shortenText } from './shorten-text.ts';

/** Lines that no shape is to read: from and to, as for `slice`, and what becomes of them. */
interface ApartLines {
  readonly from: number;
  readonly to: number;
  readonly role: LineRole;
  readonly problem: Problem;
}

function findApart(source: SourceText): ApartLines | null {
  const { file, lines } = source;
  const crumbs = findCrumbs(source);
  if (crumbs !== null) {
    const [from, to] = crumbs;
    const place = { first: from + 1, last: to, text: lines[from] ?? '' };
    return { from, to, role: 'unassigned', problem: reportUnassigned(file, place) };
  }
  const from = findSignature(lines);
  if (from === -1) return null;
  const written = lines
    .slice(from)
    .map(cleanValue)
    .filter((line) => line !== '');
  const words = shortenText(written.join(', '), 60);
  const problem: Problem = {
    file,
    line: from + 1,
    rule: 'page-furniture',
    severity: 'warning',
    message: `The signature of a mail, left out: ${words}.`,
  };
  return { from, to: lines.length, role: 'furniture', problem };
}

/**
 * A text with blank lines for crumbs or the signature of a mail in it, and a way to account for
 * these in what was read of it.
 */
export function setApartLines(source: SourceText): {
  readonly source: SourceText;
  readonly account: (reading: Reading) => Reading;
} {
  const apart = findApart(source);
  if (apart === null) return { source, account: (reading) => reading };
  const { from, to, role, problem } = apart;
  const { lines } = source;
  const isApart = (at: number): boolean => at >= from && at < to;
  const account = (reading: Reading): Reading => {
    const roles = reading.roles.map((given, at) =>
      isApart(at) && /\S/.test(lines[at] ?? '') ? role : given,
    );
    return { ...reading, roles, problems: [...reading.problems, problem] };
  };
  const kept = lines.map((line, at) => (isApart(at) ? '' : line));
  return { source: { ...source, lines: kept, text: null }, account };
}
