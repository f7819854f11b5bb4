import type { Plugin, Rolldown } from 'vite';

/** A built script: what it holds, and what it asks for. */
export interface BundleChunk {
  readonly file: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** The chunks that it cannot start without. */
  readonly imports: readonly string[];
}

/** Looks over the shoulder of a build: gathers the scripts of the page, not of the renderer. */
export function gatherChunks(): { readonly plugin: Plugin; readonly chunks: BundleChunk[] } {
  const chunks: BundleChunk[] = [];
  const gather = (bundle: Rolldown.OutputBundle) => {
    for (const each of Object.values(bundle)) {
      if (each.type !== 'chunk') continue;
      const { fileName: file, code, isEntry, imports } = each;
      chunks.push({ file, code, isEntry, imports });
    }
  };
  const plugin: Plugin = {
    name: 'gather-chunks',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: (_options, bundle) => {
      gather(bundle);
    },
  };
  return { plugin, chunks };
}

/** The entries and everything that they import statically: what a page loads untouched. */
export function firstView(chunks: readonly BundleChunk[]): Set<BundleChunk> {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const found = new Set<BundleChunk>();
  const follow = (chunk: BundleChunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) follow(byFile.get(file));
  };
  for (const chunk of chunks) if (chunk.isEntry) follow(chunk);
  return found;
}
