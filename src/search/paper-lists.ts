import type { AskedPieces } from './ask-pieces.ts';
import { startIndex } from './build-index.ts';
import type { DeskReply, DeskRequest, PaperText } from './desk-messages.ts';
import { openIndex } from './open-index.ts';
import { sourceOfPapers } from './paper-source.ts';
import type { PaperFacts } from './query/match-facts.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';

/** Papers that were handed over, and what answers queries of them, once their index is built. */
interface PaperList {
  readonly papers: PaperText[];
  facts: readonly PaperFacts[];
  complete: boolean;
  /** `null` until it is first asked for. */
  source: Promise<SearchSource> | null;
}

/** The lists of papers at a desk, by name. */
export interface PaperLists {
  /** Takes what was handed over or is known of a list, or lets it go. */
  readonly take: (
    request: Extract<DeskRequest, { readonly kind: 'papers' | 'facts' | 'forget' }>,
  ) => void;
  /** Runs `ask` over a list; `null` where it is not complete, or nobody waits any more. */
  readonly ask: <T>(
    name: string,
    ask: (source: SearchSource) => T,
    signal: AbortSignal,
  ) => Promise<AskedPieces<T> | null>;
}

interface ListsWorld {
  readonly reply: (reply: DeskReply) => void;
  readonly pause: () => Promise<void>;
}

/** Of a list, for completion. */
const FREQUENT_WORDS = 200;

/** An index is built in turns of about so many milliseconds. */
const TURN = 8;

async function buildIndex(list: PaperList, { pause }: ListsWorld): Promise<SearchIndex> {
  const builder = startIndex();
  let until = performance.now() + TURN;
  for (const { title, abstract } of list.papers) {
    builder.add(title, abstract, []);
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + TURN;
  }
  const index = openIndex(builder.finish());
  if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
  return index;
}

/** Keeps the lists of papers of a desk. */
export function openLists(world: ListsWorld): PaperLists {
  const lists = new Map<string, PaperList>();
  const listOf = (name: string): PaperList => {
    const known = lists.get(name);
    const list = known ?? { papers: [], facts: [], complete: false, source: null };
    lists.set(name, list);
    return list;
  };
  const offerWords = async (index: SearchIndex) => {
    const { frequentWords } = await import('./frequent-words.ts');
    world.reply({ kind: 'words', words: frequentWords(index, FREQUENT_WORDS) });
  };
  const sourceOf = (list: PaperList): Promise<SearchSource> => {
    list.source ??= (async () => {
      const index = await buildIndex(list, world);
      void offerWords(index);
      return sourceOfPapers(index, list.papers, () => list.facts);
    })();
    return list.source;
  };

  return {
    take: (request) => {
      const { kind, list: name } = request;
      if (kind === 'forget') {
        lists.delete(name);
        return;
      }
      const list = listOf(name);
      if (kind === 'facts') {
        list.facts = request.facts;
        return;
      }
      list.papers.push(...request.papers);
      list.complete = request.last;
      // A query will come: by then it finds the words read.
      if (list.complete) void sourceOf(list);
    },
    ask: async (name, ask, signal) => {
      const list = listOf(name);
      if (!list.complete) return null;
      const source = await sourceOf(list);
      return signal.aborted ? null : { value: ask(source), missing: 0, dear: false };
    },
  };
}
