import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { ArchiveFacts } from '#search/archive-facts.ts';
import type { ArchiveFilters, DeskRequest, SearchScope } from '#search/desk-messages.ts';
import type { PaperFacts } from '#search/query/match-facts.ts';
import { turnsOf } from './desk-turns.ts';

/** What a query is asked of, and what its filters ask. */
export type SearchedFacts =
  | {
      readonly searched: readonly ReadablePaper[];
      /** Names the list through all its changes: saved papers come and go. */
      readonly name: string;
      readonly facts: readonly PaperFacts[];
    }
  | {
      readonly searched: 'archive';
      readonly name: string;
      /** Full address of the head. */
      readonly head: string;
      /** Full addresses of the folders with what it takes to list papers. */
      readonly folders: readonly string[];
      readonly papers: number;
      readonly facts: ArchiveFacts;
      readonly filters: ArchiveFilters;
    };

/** A list at the desk. */
interface HandedList {
  readonly name: string;
  facts: readonly PaperFacts[] | null;
}

/** The desk, and what it was given already. */
export interface Handed {
  readonly desk: (request: DeskRequest) => void;
  /** The list used last stands last. */
  readonly lists: Map<readonly ReadablePaper[], HandedList>;
  archiveFacts: ArchiveFacts | null;
}

/** Lists that the desk keeps; a reader goes back and forth between few. */
const KEPT_LISTS = 4;

/** Papers are handed over so many at a time: a copy of thousands would hold the page up. */
const PORTION = 100;

let named = 0;

function handPapers(desk: Handed['desk'], papers: readonly ReadablePaper[]): HandedList {
  named += 1;
  const list = String(named);
  const portions = Array.from({ length: Math.max(1, Math.ceil(papers.length / PORTION)) });
  turnsOf(desk)(
    ...portions.map((_, place) => (): DeskRequest => {
      const [from, to] = [place * PORTION, (place + 1) * PORTION];
      const texts = papers.slice(from, to).map(({ titleText, abstractText }) => ({
        title: plainText(titleText),
        abstract: plainText(abstractText ?? []),
      }));
      return { kind: 'papers', list, papers: texts, last: to >= papers.length };
    }),
  );
  return { name: list, facts: null };
}

/** Gives the desk what it needs to search there and does not have yet. */
export function handOver(handed: Handed, of: SearchedFacts): SearchScope {
  const { lists } = handed;
  const desk = (request: DeskRequest) => {
    turnsOf(handed.desk)(() => request);
  };
  if (of.searched === 'archive') {
    if (handed.archiveFacts !== of.facts) {
      const { head, papers, folders, facts } = of;
      desk({ kind: 'archive', head, papers, folders, facts });
      handed.archiveFacts = of.facts;
    }
    return { kind: 'archive', filters: of.filters };
  }
  const list = lists.get(of.searched) ?? handPapers(handed.desk, of.searched);
  lists.delete(of.searched);
  lists.set(of.searched, list);
  for (const [papers, { name }] of lists) {
    if (lists.size <= KEPT_LISTS) break;
    lists.delete(papers);
    desk({ kind: 'forget', list: name });
  }
  if (list.facts !== of.facts) {
    desk({ kind: 'facts', list: list.name, facts: of.facts });
    list.facts = of.facts;
  }
  return { kind: 'papers', list: list.name };
}
