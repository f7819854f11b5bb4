import type { Digest, DigestId } from '#domain/digest.ts';
import type { Problem } from '#domain/problem.ts';

/** Finds digests with one id: their pages would be one. */
export function checkDigests(digests: readonly Digest<unknown>[]): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<DigestId, string>();
  for (const { id, file } of digests) {
    const other = known.get(id);
    if (other !== undefined) {
      const message = `Two digests have the id "${id}": this file and ${other}. Rename one of them.`;
      problems.push({ file, line: null, rule: 'shared-id', severity: 'error', message });
    }
    known.set(id, file);
  }
  return problems;
}
