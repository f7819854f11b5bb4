import type { Transfer } from './hosted-archive.ts';

/** What several answers cost, one after the other. */
export function sumTransfers(transfers: readonly Transfer[]): Transfer {
  const byKind: Record<string, number> = {};
  for (const [kind, bytes] of transfers.flatMap((each) => Object.entries(each.byKind))) {
    byKind[kind] = (byKind[kind] ?? 0) + bytes;
  }
  const sum = (figure: 'bytes' | 'files' | 'rounds') =>
    transfers.reduce((total, each) => total + each[figure], 0);
  return { bytes: sum('bytes'), byKind, files: sum('files'), rounds: sum('rounds') };
}
