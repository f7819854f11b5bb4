import { digestName } from '#domain/digest.ts';
import { hasCode } from '#domain/list-papers.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { View } from '#domain/view.ts';
import type { DigestFacts, PaperFacts } from '#search/query/match-facts.ts';
import type { ArchiveState } from '#state/archive.ts';
import type { LibraryState } from '#state/library.ts';
import { isRead, type ReadMarksState } from '#state/read-marks.ts';

/** What a query's filters ask of the papers of a list, in its order. */
export function gatherFacts(
  papers: readonly ReadablePaper[],
  view: Pick<View, 'saved' | 'digest'>,
  { archive: { themes, digests } }: ArchiveState,
  { rows }: LibraryState,
  marks: ReadMarksState,
): readonly PaperFacts[] {
  const named = new Map(themes.map(({ id, name }) => [id, { id, name }]));
  const entry = view.saved ? undefined : digests.find(({ id }) => id === view.digest);
  const shown = entry === undefined ? null : { ...entry, name: digestName(entry) };
  return papers.map((paper): PaperFacts => {
    const row = rows.get(paper.id);
    const digest: DigestFacts | null = shown ?? row?.snapshot.digest ?? null;
    return {
      themes: paper.themes.map(({ id }) => named.get(id) ?? { id, name: id }),
      digests: digest === null ? [] : [digest],
      hasCode: hasCode(paper),
      saved: row !== undefined && row.removedAt === null,
      read: isRead(marks, paper.id),
      date: paper.published ?? digest?.date ?? null,
    };
  });
}
