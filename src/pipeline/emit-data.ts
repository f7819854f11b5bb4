import { createHash } from 'node:crypto';
import type { Archive, DigestEntry, EnrichedDigest } from '#domain/archive.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { Site } from '#domain/site.ts';
import type { Theme } from '#domain/theme.ts';

/** A file of the built site: its path below the site's root, and what is in it. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string;
}

/** A name that changes with the content, so that a browser may keep the file for ever. */
function hashed(path: string, content: string): EmittedFile {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { path: `${path}-${hash}.json`, content };
}

/** `null` for a text that says no more than its verbatim words; `decodeDigest` puts it back. */
function compact(rich: RichText | null, words: string | null): RichText | null {
  const [only, ...rest] = rich ?? [];
  const plain = rest.length === 0 && only?.kind === 'text' && only.text === words;
  return plain ? null : rich;
}

/** The data of one digest, all papers with all that was found out about them. */
export function emitDigest(digest: EnrichedDigest): EmittedFile {
  const papers = digest.papers.map((paper) => ({
    ...paper,
    titleText: compact(paper.titleText, paper.title),
    abstractText: compact(paper.abstractText, paper.abstract),
  }));
  return hashed(`data/${digest.id}`, JSON.stringify({ ...digest, papers }));
}

export interface EmittedArchive {
  readonly archive: Archive;
  readonly archiveFile: EmittedFile;
  readonly digestFiles: readonly EmittedFile[];
}

/** The data files of a site. `digests` in the order in which they are to be listed. */
export function emitData(
  site: Site,
  themes: readonly Theme[],
  digests: readonly EnrichedDigest[],
): EmittedArchive {
  const digestFiles = digests.map(emitDigest);
  const entries: DigestEntry[] = digests.map(({ id, file, label, date, papers }, index) => ({
    id,
    file,
    label,
    date,
    papers: papers.length,
    data: digestFiles[index]?.path ?? '',
  }));
  const archive: Archive = { site, themes, digests: entries };
  return { archive, archiveFile: hashed('data/archive', JSON.stringify(archive)), digestFiles };
}
