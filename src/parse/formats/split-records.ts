import type { RecordField, RecordLine } from './record-line.ts';

function fieldOf({ kind }: RecordLine): RecordField | null {
  return kind.kind === 'field' ? kind.field : null;
}

function titlesIn(lines: readonly RecordLine[]): number {
  return lines.filter((line) => fieldOf(line) === 'title').length;
}

/** Cuts lines before each of which `begins` holds; what stands before the first is a piece as well. */
function cut(
  lines: readonly RecordLine[],
  begins: (line: RecordLine) => boolean,
): readonly (readonly RecordLine[])[] {
  const pieces: RecordLine[][] = [[]];
  for (const line of lines) {
    if (begins(line)) pieces.push([line]);
    else pieces.at(-1)?.push(line);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Whether a piece is the date of a day, over the records of that day. */
function isDay(piece: readonly RecordLine[]): boolean {
  const fields = piece.filter((line) => fieldOf(line) !== null);
  return fields.length === 1 && fields.every((line) => fieldOf(line) === 'date');
}

/**
 * Whether each piece with fields has one title; but for the first, which may be a header, and for
 * days, unless there is one for each title: a date behind each record is its own.
 */
function areRecords(pieces: readonly (readonly RecordLine[])[]): boolean {
  const days = pieces.filter(isDay).length;
  const others = pieces.filter(
    (piece) => piece.some((line) => fieldOf(line) !== null) && !isDay(piece),
  );
  return (
    days < others.length &&
    others.every((piece, at) => titlesIn(piece) === 1 || (at === 0 && titlesIn(piece) === 0))
  );
}

/** Whether most pieces with fields have a title, and none has two: one of them may be incomplete. */
function areMostlyRecords(pieces: readonly (readonly RecordLine[])[]): boolean {
  const withFields = pieces.filter((piece) => piece.some((line) => fieldOf(line) !== null));
  const titles = withFields.map(titlesIn);
  const single = titles.filter((count) => count === 1).length;
  return titles.every((count) => count <= 1) && single >= titles.length / 2;
}

/** How many lines at the start are fields of the list itself: no other record has these. */
function headerLength(lines: readonly RecordLine[]): number {
  const isOwn = (line: RecordLine): boolean => {
    const field = fieldOf(line);
    const known = field === 'date' || field === 'address' || field === 'other';
    return known && lines.filter((other) => fieldOf(other) === field).length === 1;
  };
  const end = lines.findIndex((line) => !isOwn(line));
  return end > 0 && lines[end]?.adjacent === false ? end : 0;
}

/** Fields that a paper has once. */
const SINGLE: ReadonlySet<RecordField> = new Set([
  'title',
  'authors',
  'abstract',
  'arxiv',
  'votes',
]);

/**
 * Cuts the lines of a list into records: at ruling lines and numbers, if that gives most a title;
 * else at blank lines, if it gives each one; else at the field that begins each record, or at one that it has already.
 */
export function splitRecords(lines: readonly RecordLine[]): readonly (readonly RecordLine[])[] {
  const isDivider = ({ kind }: RecordLine): boolean =>
    kind.kind === 'divider' || (kind.kind === 'field' && kind.numbered);
  const divided = cut(lines, isDivider);
  if (divided.length > 1 && areMostlyRecords(divided)) return divided;
  // Text behind a blank line belongs to the record above; a field there may begin one.
  const blocks = cut(lines, (line) => !line.adjacent && fieldOf(line) !== null);
  if (areRecords(blocks)) return blocks;
  const header = headerLength(lines);
  if (header > 0) return [lines.slice(0, header), ...splitRecords(lines.slice(header))];
  const opening = lines.map(fieldOf).find((field) => field !== null) ?? 'title';
  const openings = lines.filter((line) => fieldOf(line) === opening).length;
  if (openings === titlesIn(lines)) return cut(lines, (line) => fieldOf(line) === opening);
  let seen = new Set<RecordField>();
  return cut(lines, (line) => {
    const field = fieldOf(line);
    if (field === null) return false;
    const begins = seen.has(field) && SINGLE.has(field);
    seen = begins ? new Set([field]) : seen.add(field);
    return begins;
  });
}
