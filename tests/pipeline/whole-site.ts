import type { BuiltArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import {
  emitDigestPages,
  emitShell,
  planPages,
  type RenderDigest,
} from '#pipeline/emit-pages.ts';
import { emitRedirect } from '#pipeline/emit-redirect.ts';
import type { EmittedFile } from '#pipeline/emitted-file.ts';

/** Every file of a site but the scripts and styles, as `writeSite` writes them, in memory. */
export function* emitSite(
  built: BuiltArchive,
  template: string,
  render: RenderDigest,
): Generator<EmittedFile> {
  const emitted = emitData(built);
  const { archive, archiveFile, digestFiles, laterFiles, searchFolders } = emitted;
  yield* [archiveFile, ...digestFiles, ...laterFiles];
  for (const { files } of searchFolders) yield* files();
  yield* built.redirects.map(emitRedirect);
  const shell = emitShell(archive, archiveFile.path, template);
  for (const { pages } of planPages(emitted, template)) {
    yield* emitDigestPages(shell, pages, render);
  }
}
