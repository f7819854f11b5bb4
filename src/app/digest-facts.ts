import type { Archive } from '#domain/archive.ts';
import { digestName } from '#domain/digest.ts';
import type { DigestFacts } from '#search/query/match-facts.ts';

/** Digests as filters know them. */
export function digestFacts({ digests }: Archive): readonly DigestFacts[] {
  return digests.map((digest) => ({
    id: digest.id,
    label: digest.label,
    name: digestName(digest),
    date: digest.date,
  }));
}
