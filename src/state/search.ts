import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type {
  DeskReply,
  DeskRequest,
  FacetCounts,
  QueryReport,
} from '#search/desk-messages.ts';
import type { HitExplanation, QueryAnswer } from '#search/query-answer.ts';
import type * as searchTools from '#search/search-tools.ts';
import { putListed, type ListedStore } from './listed-papers.ts';
import type { Handed, SearchedFacts } from './hand-over.ts';

/** What the page itself does of a search, fetched when it is first wanted. */
type SearchTools = typeof searchTools;

/** What is searched: papers that are here, or the archive in its pieces. */
type Searched = readonly ReadablePaper[] | 'archive';

/** How a query was answered. */
export interface Answered {
  readonly searched: Searched;
  /** Of what was searched; a list keeps its name when papers come to it or go. */
  readonly name: string;
  readonly query: string;
  readonly answer: QueryAnswer;
  /** Whether all of the query is answered: a word just begun waits until typing rests. */
  readonly whole: boolean;
  /** Pieces of the index that could not be had: there may be more papers. */
  readonly missing: number;
}

/** What the clauses of a query do; it follows the answer. */
interface Reported {
  readonly name: string;
  readonly query: string;
  readonly report: QueryReport;
}

export interface SearchState {
  /** `failed` is tried again with the next keystroke. */
  readonly status: 'absent' | 'loading' | 'ready' | 'failed';
  readonly tools: SearchTools | null;
  /** The newest answer; `null` before there is one. */
  readonly answered: Answered | null;
  readonly reported: Reported | null;
  /** What facets leave of an archive's query, beside the answer that it is of. */
  readonly counted: { readonly of: QueryAnswer; readonly facets: FacetCounts } | null;
  /** Counts up when a query that was not answered in full is to be asked again. */
  readonly retries: number;
  /** Whether the archive's search could not be opened. */
  readonly archiveLost: boolean;
  /** For completion: frequent words of what was searched last. */
  readonly words: readonly string[];
}

interface Asked {
  readonly number: number;
  readonly query: string;
  /** `null` before the first query. */
  readonly of: SearchedFacts | null;
}

/** Starts a desk that answers through `reply`; see `search/search-desk.ts`. */
export type OpenDesk = (
  reply: (reply: DeskReply) => void,
) => Promise<(request: DeskRequest) => void>;

export interface SearchStore extends StoreApi<SearchState> {
  readonly openDesk: OpenDesk;
  readonly listed: ListedStore;
  handed: Handed | null;
  /** The query that is being answered. */
  asked: Asked;
  explained: number;
  readonly explaining: Map<number, (explanation: HitExplanation | null) => void>;
}

/** Papers that come with an answer go to `listed`. */
export function createSearchStore(openDesk: OpenDesk, listed: ListedStore): SearchStore {
  const store = createStore<SearchState>(() => ({
    status: 'absent',
    tools: null,
    answered: null,
    reported: null,
    counted: null,
    retries: 0,
    archiveLost: false,
    words: [],
  }));
  return Object.assign(store, {
    openDesk,
    listed,
    handed: null,
    asked: { number: 0, query: '', of: null },
    explained: 0,
    explaining: new Map<number, (explanation: HitExplanation | null) => void>(),
  });
}

function takeReply(store: SearchStore, reply: DeskReply): void {
  switch (reply.kind) {
    case 'answer': {
      // The desk sends each paper once, with whatever answer.
      putListed(store.listed, reply.listed);
      const { number, of, query } = store.asked;
      if (reply.number !== number || of === null) return;
      const { answer, whole, missing } = reply;
      const { searched, name } = of;
      const answered = { searched, name, query, answer, whole, missing };
      store.setState({ answered, archiveLost: false });
      return;
    }
    case 'report': {
      const { number, of, query } = store.asked;
      if (reply.number !== number || of === null) return;
      store.setState({ reported: { name: of.name, query, report: reply.report } });
      return;
    }
    case 'facets': {
      const { answered } = store.getState();
      if (reply.number !== store.asked.number || answered === null) return;
      store.setState({ counted: { of: answered.answer, facets: reply.facets } });
      return;
    }
    case 'explanation':
      store.explaining.get(reply.number)?.(reply.explanation);
      store.explaining.delete(reply.number);
      return;
    case 'words':
      store.setState({ words: reply.words });
      return;
    case 'lost':
      store.setState({ archiveLost: true });
  }
}

/** Fetches the engine and starts it, unless it is there or on its way. */
export async function requireSearch(store: SearchStore): Promise<void> {
  const { status } = store.getState();
  if (status === 'loading' || status === 'ready') return;
  store.setState({ status: 'loading' });
  try {
    const [tools, desk] = await Promise.all([
      import('#search/search-tools.ts'),
      store.openDesk((reply) => {
        takeReply(store, reply);
      }),
    ]);
    store.handed = { desk, lists: new Map(), archiveFacts: null };
    store.setState({ status: 'ready', tools });
  } catch {
    store.setState({ status: 'failed' });
  }
}

/** Asks the query on screen once more. */
export function askAgain(store: SearchStore): void {
  store.setState(({ retries }) => ({ retries: retries + 1, archiveLost: false }));
}
