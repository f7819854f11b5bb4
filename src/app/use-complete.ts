import { useMemo } from 'react';
import type { Complete } from '#features/search-field/use-completion.ts';
import { useArchive, useSearch } from '#state/reader.ts';
import { digestFacts } from './digest-facts.ts';

/** Ways to finish what is typed; `null` while the search is not there yet. */
export function useComplete(): Complete | null {
  const { archive } = useArchive();
  const tools = useSearch((state) => state.tools);
  const words = useSearch((state) => state.words);
  return useMemo(() => {
    if (tools === null) return null;
    const { themes } = archive;
    const vocabulary = { themes, digests: archive.digests.map(digestFacts), words };
    return (text, caret) => tools.completeQuery(text, caret, vocabulary);
  }, [archive, tools, words]);
}
