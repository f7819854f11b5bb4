import { LINE_ROLES, type LineRole, type Receipt, type TextEncoding } from '#domain/receipt.ts';

/** Counts the lines of a file by their roles; `null` is a blank line. */
export function countLines(
  file: string,
  encoding: TextEncoding | null,
  roles: readonly (LineRole | null)[],
  papers: number,
): Receipt {
  const counts = new Map<LineRole, number>(LINE_ROLES.map((role) => [role, 0]));
  const unassigned: number[] = [];
  let blankLines = 0;
  for (const [index, role] of roles.entries()) {
    if (role === null) blankLines += 1;
    else counts.set(role, (counts.get(role) ?? 0) + 1);
    if (role === 'unassigned') unassigned.push(index + 1);
  }
  const count = (role: LineRole): number => counts.get(role) ?? 0;
  return {
    file,
    encoding,
    lines: roles.length,
    blankLines,
    papers,
    roles: {
      header: count('header'),
      title: count('title'),
      abstract: count('abstract'),
      metadata: count('metadata'),
      furniture: count('furniture'),
      duplicate: count('duplicate'),
      unassigned: count('unassigned'),
    },
    unassigned,
  };
}
