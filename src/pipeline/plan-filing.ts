import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { formatProblem } from '#domain/problem.ts';
import { slugOf } from '#parse/paper-id.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ParsedFile } from '#parse/parsed-file.ts';

/** Where a capture goes and what is in it, or why it stays where it is. */
export type Filing =
  | { readonly kind: 'filed'; readonly name: string; readonly parsed: ParsedFile }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

function refuse(...reasons: readonly string[]): Filing {
  return { kind: 'refused', reasons };
}

/** A full date as `--date` takes it, or `null`. */
export function readDateOption(text: string): PlainDate | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDayOfYear(text) : null;
  return day === null ? null : toPlainDate(day);
}

function splitName(path: string): { readonly stem: string; readonly extension: string } {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : '';
  return { stem, extension: /^\.[a-z\d]{1,8}$/.test(extension) ? extension : '.txt' };
}

/** The name of a capture among the digests: its date first, then what it was called. */
function nameFor(path: string, date: PlainDate): string {
  const { stem, extension } = splitName(path);
  const rest = stem.replace(/^\d{4}-\d{2}-\d{2}(?!\d)[-_ ]*/, '');
  return rest === '' ? `${date}${extension}` : `${date}-${slugOf(rest)}${extension}`;
}

/** Several digests in one file keep the dates that are written in it: no date may stand before them. */
function nameForSeveral(path: string): string {
  const { stem, extension } = splitName(path);
  return `digests-${slugOf(stem)}${extension}`;
}

function findLosses({ problems, receipt }: ParsedFile): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map(formatProblem);
  if (receipt.unassigned.length === 0) return [];
  return [
    'Lines that belong to no paper would be lost. Correct them or take them out:',
    ...problems.filter(({ rule }) => rule === 'unassigned').map(formatProblem),
  ];
}

/**
 * Checks a capture and names its place below `digests/`: the bytes are to be copied as they are.
 * `date` is what the owner says, `null` where the text or its name must. Refused is what cannot be
 * read, what has lines that found no place, and what has no date or two that contradict each other.
 */
export function planFiling(path: string, bytes: Uint8Array, date: PlainDate | null): Filing {
  const found = parseDigestFile(path, bytes);
  const losses = findLosses(found);
  if (losses.length > 0) return refuse(...losses);
  if (found.digests.length > 1) {
    if (date !== null) {
      return refuse(`It holds ${String(found.digests.length)} digests; --date is for one.`);
    }
    const undated = found.digests.filter((digest) => digest.date === null);
    if (undated.length === 0) {
      return { kind: 'filed', name: nameForSeveral(path), parsed: found };
    }
    const labels = undated.map(({ label }) => label ?? 'no date').join(', ');
    return refuse(`Not every digest in it has a full date: ${labels}. Add the year to them.`);
  }
  const [digest] = found.digests;
  const day = date ?? digest?.date ?? null;
  if (digest === undefined || day === null) {
    const label = digest?.label ?? null;
    const written = label === null ? 'no date' : `“${label}”, which has no year or no day`;
    return refuse(
      `Its day is not known: the text says ${written}. Give it as --date YYYY-MM-DD.`,
    );
  }
  const name = nameFor(path, day);
  const parsed = parseDigestFile(name, bytes);
  if (parsed.digests[0]?.date !== day) {
    return refuse(`The text says ${digest.label ?? 'another day'}, which is not ${day}.`);
  }
  return { kind: 'filed', name, parsed };
}
