import { answerQuery } from './answer-query.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import type { AskArchive, OpenedArchive } from './archive-source.ts';
import type { AskedPieces, Asker } from './ask-pieces.ts';
import { foldWord } from './fold-text.ts';
import type {
  ArchiveFilters,
  DeskReply,
  DeskRequest,
  FacetCounts,
  SearchScope,
} from './desk-messages.ts';
import { firstListed, type Listing, type LoadListed } from './first-listed.ts';
import { openLists } from './paper-lists.ts';
import type { SearchSource } from './search-source.ts';
import { settledPart } from './settled-part.ts';
import { wantBeginnings } from './vocabulary.ts';

/** The world outside the desk. */
export interface DeskWorld {
  readonly reply: (reply: DeskReply) => void;
  /** Fetches the head of an archive's search; `null` where it is not to be had. */
  readonly openArchive: (head: string) => Promise<OpenedArchive | null>;
  /** Lets others have a turn: messages that wait, and on the main thread the page. */
  readonly pause: () => Promise<void>;
  /** Waits for so many milliseconds. */
  readonly wait: (time: number) => Promise<void>;
}

interface Archive {
  readonly path: string;
  readonly facts: ArchiveFacts;
  readonly listing: Listing;
  /** `null` before the first query, and again where opening it failed. */
  opened: Promise<ReadyArchive | null> | null;
}

/** What of a query was answered, and how many papers meet it. */
interface AnsweredText {
  readonly text: string;
  readonly total: number;
}

interface ReadyArchive {
  readonly ask: AskArchive;
  readonly loadListed: LoadListed;
}

/** Milliseconds after which a query has been typed: only then what its clauses do is told. */
const REST = 150;

/**
 * Letters with which a word has only been begun. Nearly every paper of an archive has some word that
 * begins so; the list of those that have is long to fetch and tells little.
 */
const BEGUN = 2;

/** Files, some 30 kB, that are fetched for a query on its way: the next key mostly asks for fewer. */
const MOST_ON_THE_WAY = 16;

/** Pieces of the vocabulary fetched for a word just begun: what follows lies in one or two of them. */
const MOST_AHEAD = 8;

/**
 * Answers queries, one at a time: a later one overtakes those that wait. The same in a worker
 * and, where none starts, on the main thread. What is not needed for an answer is loaded when
 * it is: the archive's pieces, what clauses do, why a paper was found.
 */
export function openDesk(world: DeskWorld): (request: DeskRequest) => void {
  const lists = openLists(world);
  let archive: Archive | null = null;
  let newest = new AbortController();

  const openArchive = async (from: Archive): Promise<ReadyArchive | null> => {
    // No matter whether it is its head or the code to ask it that cannot be had.
    const [opened, code] = await Promise.all([
      world.openArchive(from.path),
      import('./archive-source.ts'),
    ]).catch(() => [null, null] as const);
    if (opened === null) {
      from.opened = null;
      return null;
    }
    world.reply({ kind: 'words', words: opened.head.words });
    return { ask: code.askArchive(opened), loadListed: opened.loadListed };
  };
  /** Runs `ask` over a scope; `null` where it cannot be asked, or nobody waits any more. */
  const run = async <T>(
    scope: SearchScope,
    ask: (source: SearchSource) => T,
    asker: Asker,
  ): Promise<AskedPieces<T> | null> => {
    const { signal } = asker;
    if (scope.kind === 'papers') return lists.ask(scope.list, ask, signal);
    if (archive === null) return null;
    const { facts } = archive;
    const ready = await (archive.opened ??= openArchive(archive));
    if (ready === null) world.reply({ kind: 'lost' });
    if (ready === null || signal.aborted) return null;
    return ready.ask(facts, scope.filters, ask, asker);
  };

  const answer = async (
    request: DeskRequest & { readonly kind: 'ask' },
    signal: AbortSignal,
  ) => {
    const { number, scope, query, limit, isTyped } = request;
    // Keys that were pressed meanwhile come first.
    await world.pause();
    if (signal.aborted) return;
    const rest = isTyped ? world.wait(REST) : null;
    const mayGoOn = isTyped && scope.kind === 'archive';
    const before = mayGoOn ? settledPart(query, Infinity) : query;
    const answerTo = async (text: string, most: number): Promise<AnsweredText | null> => {
      const ask = (source: SearchSource) => answerQuery(source, text, limit);
      const found = await run(scope, ask, { signal, most });
      if (found === null) return null;
      if (found.dear) return answerTo(before, Infinity);
      const { value, missing } = found;
      // Before a word says enough, the list is the one that stands there.
      const stands = isTyped && text === '';
      const ready = scope.kind === 'archive' && !stands ? await archive?.opened : null;
      const listed =
        archive !== null && ready != null
          ? await firstListed(archive.listing, value.hits, ready.loadListed, signal)
          : [];
      const whole = text === query;
      world.reply({ kind: 'answer', number, answer: value, whole, missing, listed });
      return { text, total: value.total };
    };
    const settled = mayGoOn ? settledPart(query, BEGUN) : query;
    const first = await answerTo(settled, before === query ? Infinity : MOST_ON_THE_WAY);
    if (first === null) return;
    // The next key finds its words here, and has only lists to wait for.
    const begun = foldWord(query.slice(first.text.length));
    const look = ({ index }: SearchSource) => {
      wantBeginnings(index, begun, MOST_AHEAD);
    };
    if (begun !== '') void run(scope, look, { signal, most: Infinity });
    const { reportQuery } = await import('./report-query.ts');
    await (rest ?? world.pause());
    if (signal.aborted) return;
    const answered = first.text === query ? first : await answerTo(query, Infinity);
    if (answered === null) return;
    const { total } = answered;
    const report = (source: SearchSource) => reportQuery(source, query, total);
    const reported = await run(scope, report, { signal, most: Infinity });
    if (reported === null) return;
    world.reply({ kind: 'report', number, report: reported.value });
    if (scope.kind !== 'archive') return;
    const facets = await countFacets(scope.filters, query, signal);
    if (facets !== null) world.reply({ kind: 'facets', number, facets });
  };
  /**
   * What each facet leaves of an archive's query, as a list that is all here counts it: a theme
   * as the one chosen (any of) or as one more (all of), code beside the chosen themes. `null`
   * where not all that it takes could be had.
   */
  const countFacets = async (
    filters: ArchiveFilters,
    query: string,
    signal: AbortSignal,
  ): Promise<FacetCounts | null> => {
    const { countThemes, countWithCode } = await import('./count-facets.ts');
    const known = archive?.facts.themes ?? [];
    const count = async <T>(
      left: Partial<ArchiveFilters>,
      ask: (source: SearchSource) => T,
    ) => {
      const scope = { kind: 'archive', filters: { ...filters, ...left } } as const;
      const counted = await run(scope, ask, { signal, most: Infinity });
      return counted?.missing === 0 ? counted.value : null;
    };
    const themes = await count(filters.themeMode === 'any' ? { themes: [] } : {}, (source) =>
      countThemes(source, query, known),
    );
    const withCode = await count({ withCode: false }, (source) => countWithCode(source, query));
    return themes === null || withCode === null ? null : { themes, withCode };
  };
  const explain = async (request: DeskRequest & { readonly kind: 'explain' }) => {
    const { number, scope, query, paper } = request;
    const { explainHit } = await import('./explain-hit.ts');
    const ask = (source: SearchSource) => explainHit(source, query, paper);
    const found = await run(scope, ask, {
      signal: new AbortController().signal,
      most: Infinity,
    });
    world.reply({ kind: 'explanation', number, explanation: found?.value ?? null });
  };

  return (request) => {
    switch (request.kind) {
      case 'papers':
      case 'facts':
      case 'forget':
        lists.take(request);
        return;
      case 'archive': {
        const { head: path, papers, folders, facts } = request;
        const known = archive?.path === path ? archive : null;
        const sent = known?.listing.sent ?? new Set();
        archive = { path, facts, listing: { papers, folders, sent }, opened: null };
        archive.opened = known?.opened ?? openArchive(archive);
        return;
      }
      case 'ask':
        // What was asked before is overtaken: its papers leave the line to those that are wanted.
        newest.abort();
        newest = new AbortController();
        void answer(request, newest.signal);
        return;
      case 'explain':
        void explain(request);
    }
  };
}
