import { useMemo, useState } from 'react';
import { digestName } from '#domain/digest.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ShownList } from '#domain/list-papers.ts';
import { LISTED_AT_FIRST, listedPlace, type ListedPaper } from '#domain/listed-paper.ts';
import { fromFigures } from '#domain/theme-counts.ts';
import { isNarrowed } from '#domain/view.ts';
import type { ArchiveState } from '#state/archive.ts';
import type { Drawn } from '#state/drawn.ts';
import { hasFailed, papersUpToMissing } from '#state/listed-papers.ts';
import { useSearch } from '#state/reader.ts';
import type { Answered } from '#state/search.ts';

/** As many more rows as one reads on. */
const MORE_ROWS = 20;

/** A part of the archive's papers, best or newest first, and how it goes on. */
export interface ArchiveList {
  /** The papers to show, by their places among those that can be listed. */
  readonly places: readonly number[];
  /** Those of them that are here, up to the first that is not, and as a list. */
  readonly listed: readonly ListedPaper[];
  readonly list: ShownList;
  readonly total: number;
  /** How many papers meet the query and the filters; `null` before the first answer. */
  readonly matching: number | null;
  /** How many more can be shown. */
  readonly left: number;
  /** Whether one of them could not be had. */
  readonly failed: boolean;
  readonly answered: Answered | null;
  /** What people call the digest of a paper's own page. */
  readonly digestOf: (paper: PaperId) => string;
  readonly showMore: () => void;
}

function firstNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** The archive's list, as far as it is shown. */
export function useArchiveList(
  { view, answered: newest, listed: files }: Drawn,
  { archive, list: digestList }: ArchiveState,
): ArchiveList {
  const { search, digests, themes } = archive;
  const total = search?.papers ?? 0;
  const narrowed = isNarrowed(view);
  // What themes leave of each other is known where any of them will do: all that each has.
  const isCounted = view.query.trim() === '' && !view.withCode && view.themeMode === 'any';
  const answered = narrowed && newest?.name === 'archive' ? newest : null;
  const hits = answered?.answer.hits;
  const counted = useSearch((state) => state.counted);
  const facets = counted !== null && counted.of === answered?.answer ? counted.facets : null;
  // What is shown of a list begins anew with the next one.
  const [{ of, rows }, setShown] = useState({ of: hits, rows: LISTED_AT_FIRST });
  const shown = of === hits ? rows : LISTED_AT_FIRST;
  const places = useMemo(() => {
    const numbers = narrowed
      ? (hits ?? []).slice(0, shown).map(({ paper }) => paper)
      : firstNumbers(Math.min(total, shown));
    return numbers.map((number) => listedPlace(number, total));
  }, [narrowed, total, hits, shown]);
  const names = useMemo(
    () => new Map<string, string>(digests.map((digest) => [digest.id, digestName(digest)])),
    [digests],
  );
  return useMemo((): ArchiveList => {
    // A row says its digest, and keeps it when it is saved: without the list there is no row.
    const listed = digestList === 'whole' ? papersUpToMissing(files, places) : [];
    const papers = listed.map(({ paper }) => paper);
    const figures = facets?.themes ?? (isCounted ? search?.themes : undefined);
    const list = {
      papers,
      counts: figures === undefined ? null : fromFigures(figures, themes),
      withCode: facets?.withCode ?? (narrowed ? null : (search?.withCode ?? null)),
    };
    const homes = new Map(listed.map(({ paper, home }) => [paper.id, home]));
    const reachable = narrowed ? (hits?.length ?? 0) : total;
    return {
      list,
      listed,
      places,
      total,
      matching: narrowed ? (answered?.answer.total ?? null) : total,
      left: reachable - places.length,
      failed: hasFailed(files, places),
      answered,
      digestOf: (paper) => names.get(homes.get(paper) ?? '') ?? '',
      showMore: () => {
        setShown({ of: hits, rows: shown + MORE_ROWS });
      },
    };
  }, [
    files,
    places,
    names,
    narrowed,
    isCounted,
    hits,
    total,
    answered,
    shown,
    digestList,
    search,
    facets,
    themes,
  ]);
}
