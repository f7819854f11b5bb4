import type { Archive } from '#domain/archive.ts';
import { digestName } from '#domain/digest.ts';
import { hasCode } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { View } from '#domain/view.ts';
import type { ArchiveFacts } from '#search/archive-facts.ts';
import type { DigestFacts, PaperFacts } from '#search/query/match-facts.ts';
import { isSaved, savedPapers } from '#state/library.ts';
import { isRead } from '#state/read-marks.ts';
import type { Reader } from '#state/reader.ts';

/** Digests as filters know them. */
export function digestFacts({ digests }: Archive): readonly DigestFacts[] {
  return digests.map((digest) => ({
    id: digest.id,
    label: digest.label,
    name: digestName(digest),
    date: digest.date,
  }));
}

/** What filters ask of listed papers, by place, as things stand now. */
export function paperFacts(
  reader: Reader,
  papers: readonly ReadablePaper[],
  view: Pick<View, 'scope' | 'digest'>,
): readonly PaperFacts[] {
  const { archive } = reader.archive.getState();
  const library = reader.library.getState();
  const readMarks = reader.readMarks.getState();
  const names = new Map<string, string>(archive.themes.map(({ id, name }) => [id, name]));
  const listedIn = digestFacts(archive).find(({ id }) => id === view.digest);
  const digestOf = (paper: PaperId) =>
    view.scope === 'saved' ? library.rows.get(paper)?.snapshot.digest : listedIn;
  return papers.map((paper) => {
    const digest = digestOf(paper.id);
    return {
      themes: paper.themes.map(({ id }) => ({ id, name: names.get(id) ?? id })),
      digests: digest === undefined ? [] : [digest],
      hasCode: hasCode(paper),
      saved: isSaved(library, paper.id),
      read: isRead(readMarks, paper.id),
      date: paper.published ?? digest?.date ?? null,
    };
  });
}

/** What filters ask of the archive, as things stand now. */
export function archiveFacts({ archive, library, readMarks }: Reader): ArchiveFacts {
  const { archive: published } = archive.getState();
  const marks = readMarks.getState();
  return {
    themes: published.themes.map(({ id, name }) => ({ id, name })),
    digests: digestFacts(published),
    marks: {
      saved: savedPapers(library.getState()).map(({ id }) => id),
      read: [...marks.marks.keys()].filter((id) => isRead(marks, id)),
    },
  };
}
