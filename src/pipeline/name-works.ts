import type { PaperId } from '#domain/paper.ts';
import type { Redirect } from '#domain/redirect.ts';
import { distinctPaperId, paperIdOf } from '#parse/paper-id.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';

/** The ids that the paper of a record may have, the one that it has if it is free first. */
function* candidates({ title, abstract, arxivId, doi }: ParsedPaper): Generator<PaperId> {
  yield paperIdOf(title);
  yield distinctPaperId(title, abstract);
  const known = `${arxivId ?? ''} ${doi ?? ''} ${abstract ?? ''}`;
  for (let count = 0; ; count += 1) {
    yield distinctPaperId(title, count === 0 ? known : `${known} ${String(count)}`);
  }
}

function firstFree(record: ParsedPaper, taken: ReadonlySet<PaperId>): PaperId {
  for (const id of candidates(record)) if (!taken.has(id)) return id;
  throw new Error('The candidates never end.');
}

/**
 * Gives each paper its id by the record that founded it: its title as a slug, with a hash behind
 * it where an older paper has that name; see docs/decisions/02. `records` are the oldest first,
 * `works` and `founders` as `findWorks` tells them, so that newer records change no id. Every
 * other name that a paper had, or that one of its records has, leads to it.
 */
export function nameWorks(
  records: readonly ParsedPaper[],
  works: readonly number[],
  founders: readonly number[],
): { readonly ids: readonly PaperId[]; readonly redirects: readonly Redirect[] } {
  const owners = new Map<PaperId, number>();
  const names = new Map<number, PaperId>();
  const taken = new Set<PaperId>();
  for (const at of founders) {
    const record = records[at];
    if (record === undefined) continue;
    const id = firstFree(record, taken);
    taken.add(id);
    owners.set(id, works[at] ?? at);
    names.set(at, id);
  }
  for (const [at, { id, title }] of records.entries()) {
    for (const name of [paperIdOf(title), id]) {
      if (!owners.has(name)) owners.set(name, works[at] ?? at);
    }
  }
  const ids = records.map(({ id }, at) => names.get(works[at] ?? at) ?? id);
  const redirects = [...owners].flatMap(([from, work]) => {
    const to = ids[work];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
  return { ids, redirects };
}
