import type { PaperId } from '#domain/paper.ts';
import type { Redirect } from '#domain/redirect.ts';
import { distinctPaperId, paperIdOf } from '#parse/paper-id.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';

/** The ids that the paper of a record may have, `slug`, which it has if that is free, first. */
function* candidates(
  { title, abstract, arxivId, doi }: ParsedPaper,
  slug: PaperId,
): Generator<PaperId> {
  yield slug;
  yield distinctPaperId(title, abstract);
  const known = `${arxivId ?? ''} ${doi ?? ''} ${abstract ?? ''}`;
  for (let count = 0; ; count += 1) {
    yield distinctPaperId(title, count === 0 ? known : `${known} ${String(count)}`);
  }
}

function firstFree(
  record: ParsedPaper,
  slug: PaperId,
  owners: ReadonlyMap<PaperId, number>,
): PaperId {
  for (const id of candidates(record, slug)) if (!owners.has(id)) return id;
  throw new Error('The candidates never end.');
}

/**
 * Gives each paper its id by the record that founded it: its title as a slug, with a hash behind
 * it where an older record has that name; see docs/decisions/02. `records` are the oldest first,
 * `works` and `founders` as `findWorks` tells them. Every other name that a paper had, or that
 * one of its records has, leads to it. A name is taken by the first record that has it, be it a
 * paper's id or one that leads there, so that newer records change neither.
 */
export function nameWorks(
  records: readonly ParsedPaper[],
  works: readonly number[],
  founders: readonly number[],
): { readonly ids: readonly PaperId[]; readonly redirects: readonly Redirect[] } {
  const owners = new Map<PaperId, number>();
  const names = new Map<number, PaperId>();
  const founding = new Set(founders);
  for (const [at, record] of records.entries()) {
    const work = works[at] ?? at;
    const slug = paperIdOf(record.title);
    const own = founding.has(at) ? [firstFree(record, slug, owners)] : [];
    for (const name of own) names.set(at, name);
    for (const name of [...own, slug, record.id]) {
      if (!owners.has(name)) owners.set(name, work);
    }
  }
  const ids = records.map(({ id }, at) => names.get(works[at] ?? at) ?? id);
  const redirects = [...owners].flatMap(([from, work]) => {
    const to = ids[work];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
  return { ids, redirects };
}
