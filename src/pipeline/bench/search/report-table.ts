import type { Target } from './targets.ts';

/** Columns as wide as their widest cell, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

export function short(value: number): string {
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}

export function describeTarget({ figure, value, bound, target, met }: Target): string {
  return `  ${met ? 'met    ' : 'not met'}  ${figure}: ${short(value)} (${bound} ${short(target)})`;
}
