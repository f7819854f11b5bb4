import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Bundles a program with all that it imports, as a page would have it, to be run by Node in a
 * process of its own; gives the path of its file, in `folder`.
 */
export async function bundleProgram(entry: URL, folder: string): Promise<string> {
  const name = `${basename(entry.pathname, '.ts')}.mjs`;
  const outDir = join(folder, 'program');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(outDir, name);
}
