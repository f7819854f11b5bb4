import { createHash } from 'node:crypto';
import type { Archive, DigestEntry, EnrichedDigest } from '#domain/archive.ts';
import type { Site } from '#domain/site.ts';
import type { Theme } from '#domain/theme.ts';
import { compactTexts } from './compact-paper.ts';
import { emitSearch } from './emit-search.ts';
import type { EmittedFile, EmittedText } from './emitted-file.ts';

/** A name that changes with the content, so that a browser may keep the file for ever. */
function hashed(path: string, content: string): EmittedText {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { path: `${path}-${hash}.json`, content };
}

/** The data of one digest, all papers with all that was found out about them. */
export function emitDigest(digest: EnrichedDigest): EmittedText {
  const papers = digest.papers.map((paper) => ({ ...paper, ...compactTexts(paper) }));
  return hashed(`data/${digest.id}`, JSON.stringify({ ...digest, papers }));
}

export interface EmittedArchive {
  readonly archive: Archive;
  readonly archiveFile: EmittedText;
  readonly digestFiles: readonly EmittedText[];
  readonly searchFiles: readonly EmittedFile[];
}

/** The data files of a site. `digests` in the order in which they are to be listed. */
export function emitData(
  site: Site,
  themes: readonly Theme[],
  digests: readonly EnrichedDigest[],
): EmittedArchive {
  const digestFiles = digests.map(emitDigest);
  const entries: DigestEntry[] = digests.map(
    ({ id, file, label, query, date, papers }, index) => ({
      id,
      file,
      label,
      query,
      date,
      papers: papers.length,
      data: digestFiles[index]?.path ?? '',
    }),
  );
  const search = emitSearch(digests);
  const archive: Archive = { site, themes, digests: entries, search: search?.search ?? null };
  return {
    archive,
    archiveFile: hashed('data/archive', JSON.stringify(archive)),
    digestFiles,
    searchFiles: search?.files ?? [],
  };
}
