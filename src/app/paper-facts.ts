import type { Archive, NamedDigest } from '#domain/archive.ts';
import { hasCode } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { View } from '#domain/view.ts';
import type { ArchiveFacts } from '#search/archive-facts.ts';
import type { PaperFacts } from '#search/query/match-facts.ts';
import { knownDigest } from '#state/archive.ts';
import { isSaved, savedIds, type LibraryState } from '#state/library.ts';
import { isRead, type ReadMarksState } from '#state/read-marks.ts';
import type { Reader } from '#state/reader.ts';
import { digestFacts } from './digest-facts.ts';
import { rememberMade } from './remember-made.ts';

type Rows = LibraryState['rows'];
type Marks = ReadMarksState['marks'];

function makePaperFacts(
  papers: readonly ReadablePaper[],
  scope: View['scope'],
  listed: NamedDigest | undefined,
  archive: Archive,
  rows: Rows,
  marks: Marks,
): readonly PaperFacts[] {
  const names = new Map<string, string>(archive.themes.map(({ id, name }) => [id, name]));
  const listedIn = listed === undefined ? undefined : digestFacts(listed);
  const digestOf = (paper: PaperId) =>
    scope === 'saved' ? rows.get(paper)?.snapshot.digest : listedIn;
  return papers.map((paper) => {
    const digest = digestOf(paper.id);
    return {
      themes: paper.themes.map(({ id }) => ({ id, name: names.get(id) ?? id })),
      digests: digest === undefined ? [] : [digest],
      hasCode: hasCode(paper),
      saved: isSaved({ rows }, paper),
      read: isRead({ marks }, paper.id),
      date: paper.published ?? digest?.date ?? null,
    };
  });
}

function makeArchiveFacts(archive: Archive, rows: Rows, marks: Marks): ArchiveFacts {
  return {
    themes: archive.themes.map(({ id, name }) => ({ id, name })),
    digests: archive.digests.map(digestFacts),
    marks: {
      saved: savedIds({ rows }),
      read: [...marks.keys()].filter((id) => isRead({ marks }, id)),
    },
  };
}

/** What filters ask of papers, the very same as before while nothing has changed. */
export interface FactsMaker {
  /** Of listed papers, by place, as things stand now. */
  readonly ofPapers: (
    papers: readonly ReadablePaper[],
    view: Pick<View, 'scope' | 'digest'>,
  ) => readonly PaperFacts[];
  /** Of the archive, as things stand now. */
  readonly ofArchive: () => ArchiveFacts;
}

export function createFacts({ archive, library, readMarks }: Reader): FactsMaker {
  const paperFacts = rememberMade(makePaperFacts);
  const archiveFacts = rememberMade(makeArchiveFacts);
  const now = () =>
    [archive.getState().archive, library.getState().rows, readMarks.getState().marks] as const;
  return {
    ofPapers: (papers, { scope, digest }) =>
      paperFacts(papers, scope, knownDigest(archive.getState(), digest), ...now()),
    ofArchive: () => archiveFacts(...now()),
  };
}
