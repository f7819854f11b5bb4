import type { NamedDigest } from '#domain/archive.ts';
import { digestName } from '#domain/digest.ts';
import type { DigestFacts } from '#search/query/match-facts.ts';

/** A digest as filters know it. */
export function digestFacts(digest: NamedDigest): DigestFacts {
  const { id, label, date } = digest;
  return { id, label, name: digestName(digest), date };
}
