import { decodeArchive, decodeDigest } from '#archive/decode-archive.ts';
import type { Archive, PublishedDigest } from '#domain/archive.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';

interface ReadSite {
  readonly archive: Archive;
  /** The newest digest. */
  readonly digest: PublishedDigest;
}

/** A data folder through the whole build and, as JSON, into the browser. */
export function readSite(path: string): ReadSite {
  const folder = readDataFolder(path);
  if (!('digests' in folder)) throw new Error(folder.map(({ message }) => message).join('\n'));
  const { archive: built, problems } = buildArchive(folder);
  if (built === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { archiveFile, digestFiles } = emitData(built);
  return {
    archive: decodeArchive(JSON.parse(archiveFile.content), ''),
    digest: decodeDigest(JSON.parse(digestFiles[0]?.content ?? ''), ''),
  };
}
