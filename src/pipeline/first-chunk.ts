/** What the bundler knows of a module; see Rolldown's `output.codeSplitting`. */
interface Bundle {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Names the chunk of the first view: all that `entry` imports, however far, but for what is
 * imported only when it is wanted. Without it the bundler puts each part that later chunks use as
 * well into a file of its own, and a dozen small files are packed worse than one.
 */
export function firstChunk(entry: string): (id: string, bundle: Bundle) => string | null {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, bundle: Bundle): boolean => {
    if (id.endsWith(entry)) return true;
    const found = known.get(id);
    if (found !== undefined) return found;
    // Against going round; a module on a cycle is reached from outside of it or not at all.
    known.set(id, false);
    const importers = bundle.getModuleInfo(id)?.importers ?? [];
    const first = importers.some((importer) => isFirst(importer, bundle));
    known.set(id, first);
    return first;
  };
  return (id, bundle) => (isFirst(id, bundle) ? 'first' : null);
}
