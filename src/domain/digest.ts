import type { Paper } from './paper.ts';
import { dayOf, formatDay, parseDayOfYear, type PlainDate } from './plain-date.ts';

/** Names one digest in URLs and files: ASCII letters, digits and hyphens. */
export type DigestId = string & { readonly __brand: 'DigestId' };

/** Takes an id that was made by the pipeline. */
export function digestId(id: string): DigestId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return id as DigestId;
}

/** A dated list of papers, in the order of its file. */
export interface Digest<P = Paper> {
  readonly id: DigestId;
  /** The file's name below the data folder, or the path given on the command line. */
  readonly file: string;
  /** The date as the digest writes it ("Mar 14"), or `null` where it has none. */
  readonly label: string | null;
  /** What was searched for, where the digest is the page of a search. */
  readonly query: string | null;
  /** `null` while the year is not known. */
  readonly date: PlainDate | null;
  readonly papers: readonly P[];
}

/**
 * What people call a digest: its day as far as it is known, else its file's name; what was
 * searched for before it.
 */
export function digestName({
  id,
  label,
  date,
  query,
}: Pick<Digest, 'id' | 'label' | 'date' | 'query'>): string {
  const day = date === null ? parseDayOfYear(label ?? '') : dayOf(date);
  const name = day === null ? (label ?? id) : formatDay(day);
  return query === null ? name : `“${query}”, ${name}`;
}

/** A digest with other papers, made when they are first asked for. */
export function withPapers<P>(
  { id, file, label, query, date }: Omit<Digest<unknown>, 'papers'>,
  make: () => readonly P[],
): Digest<P> {
  let made: readonly P[] | null = null;
  return {
    id,
    file,
    label,
    query,
    date,
    get papers() {
      return (made ??= make());
    },
  };
}
