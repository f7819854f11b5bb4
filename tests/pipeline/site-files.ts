import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#pipeline/site-folder.ts';

interface SiteFile {
  readonly content: string;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
}

/** The files of a site by their paths, as they lie in its folder. */
export function siteFiles(folder: string): ReadonlyMap<string, SiteFile> {
  return new Map(
    filesBelow(folder).map((path) => {
      const file = join(folder, path);
      return [path, { content: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs }];
    }),
  );
}
