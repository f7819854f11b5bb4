import { archiveFactTest, type ArchiveFacts } from './archive-facts.ts';
import type { ArchiveHead } from './archive-head.ts';
import {
  askPieces,
  bringPieces,
  type AskedPieces,
  type Asker,
  type LoadPiece,
} from './ask-pieces.ts';
import type { ArchiveFilters } from './desk-messages.ts';
import { phraseTester } from './find-phrases.ts';
import { findTypos } from './find-typos.ts';
import type { LoadListed } from './first-listed.ts';
import { openPieces } from './pieced-index.ts';
import { foldName } from './query/fold-name.ts';
import { namesOf } from './query/match-facts.ts';
import type { SearchSource } from './search-source.ts';

/** What an archive's search begins with, fetched. */
export interface OpenedArchive {
  readonly head: ArchiveHead;
  readonly load: LoadPiece;
  readonly loadListed: LoadListed;
}

/** Asks an archive: runs `ask` on what is there until it misses nothing; see `askPieces`. */
export type AskArchive = <T>(
  facts: ArchiveFacts,
  filters: ArchiveFilters,
  ask: (source: SearchSource) => T,
  asker: Asker,
) => Promise<AskedPieces<T> | null>;

/** The papers that filters leave; `null` for all. */
function within(
  { themes, themeMode, withCode }: ArchiveFilters,
  factTest: SearchSource['factTest'],
): ((paper: number) => boolean) | null {
  const byTheme = themes.map((id) =>
    factTest({ kind: 'theme', name: foldName(id), prefix: false }),
  );
  const tests = withCode
    ? [factTest({ kind: 'flag', flag: 'has:code', start: 0, end: 0 })]
    : [];
  if (themes.length > 0) {
    tests.push((paper) =>
      themeMode === 'any'
        ? byTheme.some((test) => test(paper))
        : byTheme.every((test) => test(paper)),
    );
  }
  return tests.length === 0 ? null : (paper) => tests.every((test) => test(paper));
}

/** Makes an archive ready to be asked; its pieces are fetched as queries want them. */
export function askArchive({ head, load }: OpenedArchive): AskArchive {
  const pieced = openPieces(head.index);
  const bring = bringPieces(pieced, load);
  return (facts, filters, ask, asker) => {
    const factTest = archiveFactTest(pieced, head, facts);
    const { index } = pieced;
    const phraseTest = phraseTester(pieced);
    // Filters are read anew in each round: what they ask for may have been missing.
    const run = () =>
      ask({
        index,
        factTest,
        phraseTest,
        findTypos,
        names: (field) => namesOf(field, facts),
        within: within(filters, factTest),
      });
    return askPieces(pieced, bring, run, asker);
  };
}
