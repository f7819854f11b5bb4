import type { Digest } from '#domain/digest.ts';
import type { Appearance } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import type { Redirect } from '#domain/redirect.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';
import { appearanceIn } from '#enrich/find-appearances.ts';
import { mergePapers } from '#parse/merge-papers.ts';
import { findConflicts } from './find-conflicts.ts';
import { findWorks } from './find-works.ts';
import { nameWorks } from './name-works.ts';

/** A record of a paper: what one digest says of it. */
export interface PaperRecord {
  readonly digest: Digest<ParsedPaper>;
  readonly paper: ParsedPaper;
}

/** A paper as one digest lists it, completed by what the other digests know of it. */
export interface UnitedPaper extends ParsedPaper {
  /** The digest whose file gives the abstract, where it is not the one that lists the paper. */
  readonly abstractFrom: Appearance | null;
  /** The names that lead to it. */
  readonly formerIds: readonly PaperId[];
}

export interface United {
  /** In the order given. */
  readonly digests: readonly Digest<UnitedPaper>[];
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
}

/** Oldest first; a digest without a date was here before those that have one; then by name. */
function byAge(one: Digest<unknown>, other: Digest<unknown>): number {
  const [a, b] = [`${one.date ?? ''} ${one.file}`, `${other.date ?? ''} ${other.file}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Votes are those of their day: they stay with the digest that counted them. */
function complete(
  { paper, digest }: PaperRecord,
  others: readonly PaperRecord[],
): Omit<UnitedPaper, 'formerIds'> {
  let completed = paper;
  let source = digest;
  for (const other of others) {
    const merged = mergePapers(completed, other.paper);
    if (merged.abstract !== completed.abstract) source = other.digest;
    completed = merged;
  }
  return {
    ...completed,
    upvotes: paper.upvotes,
    abstractFrom: source === digest ? null : appearanceIn(source),
  };
}

/**
 * Makes one paper of all its records, whatever digest they stand in: one id, and in each digest
 * its own words, completed where they say nothing by those of the newest digest that says it.
 * What records contradict each other in is among the problems.
 */
export function unitePapers(digests: readonly Digest<ParsedPaper>[]): United {
  const records: PaperRecord[] = digests
    .toSorted(byAge)
    .flatMap((digest) => digest.papers.map((paper) => ({ digest, paper })));
  const papers = records.map(({ paper }) => paper);
  const { works, founders } = findWorks(papers);
  const { ids, redirects } = nameWorks(papers, works, founders);
  const grouped = new Map<number, PaperRecord[]>();
  for (const [at, record] of records.entries()) {
    const work = grouped.get(works[at] ?? at);
    if (work === undefined) grouped.set(works[at] ?? at, [record]);
    else work.push(record);
  }
  const formerIds = new Map<PaperId, PaperId[]>();
  for (const { from, to } of redirects) {
    const known = formerIds.get(to);
    if (known === undefined) formerIds.set(to, [from]);
    else known.push(from);
  }
  const united = new Map<ParsedPaper, UnitedPaper>();
  for (const [first, work] of grouped) {
    for (const record of work) {
      const others = work.filter((other) => other !== record).toReversed();
      const id = ids[first] ?? record.paper.id;
      united.set(record.paper, {
        ...complete(record, others),
        id,
        formerIds: formerIds.get(id) ?? [],
      });
    }
  }
  return {
    digests: digests.map((digest) => ({
      ...digest,
      papers: digest.papers.flatMap((paper) => united.get(paper) ?? []),
    })),
    redirects,
    problems: [...grouped.values()].flatMap(findConflicts),
  };
}
