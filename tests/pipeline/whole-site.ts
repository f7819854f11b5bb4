import type { BuiltArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import {
  emitDigestPages,
  emitShell,
  planPages,
  type RenderPage,
} from '#pipeline/emit-pages.ts';
import { emitRedirect } from '#pipeline/emit-redirect.ts';
import type { EmittedFile } from '#pipeline/emitted-file.ts';

/** Every file of a site but the scripts and styles, as `writeSite` writes them, in memory. */
export function* emitSite(
  built: BuiltArchive,
  template: string,
  render: RenderPage,
): Generator<EmittedFile> {
  const { archive, archiveFile, digestFiles, laterFiles, searchFiles } = emitData(built);
  yield* [archiveFile, ...digestFiles, ...laterFiles, ...searchFiles()];
  yield* built.redirects.map(emitRedirect);
  const shell = emitShell(archive, archiveFile.path, template);
  for (const pages of planPages(built, digestFiles)) {
    yield* emitDigestPages(shell, pages, render);
  }
}
