import { useMemo, type ReactNode } from 'react';
import { plainText, type RichText } from '#domain/rich-text.ts';
import type { bestPassage } from '#search/best-passage.ts';
import type { Range } from '#ui/found-highlight.ts';
import { MarkedText, type FindRanges } from '#ui/marked-text.tsx';
import styles from './paper-row.module.css';

/** What finds the words of a search in an abstract. */
export interface AbstractSearch {
  readonly findRanges: FindRanges;
  readonly bestPassage: typeof bestPassage;
}

interface AbstractLineProps {
  readonly abstract: RichText;
  /** `null` without a query, and for a row that is far from view. */
  readonly search: AbstractSearch | null;
}

/** As much of an abstract as can show on one line of a row at any width. */
const MOST_SHOWN = 140;

/** What shows of it on every screen: there the matches have to be. */
const SURELY_SHOWN = 45;

const NO_RANGES: readonly Range[] = [];

/** The line of an abstract in a row: its beginning, or the best passage for a search. */
export function AbstractLine({ abstract, search }: AbstractLineProps): ReactNode {
  const plain = useMemo(() => plainText(abstract), [abstract]);
  const ranges = search?.findRanges(plain, 'abstract') ?? NO_RANGES;
  const from = search?.bestPassage(plain, ranges, SURELY_SHOWN).start ?? 0;
  // Half of a character, where the line is cut, would come back from a file as another one.
  const words = plain.slice(from, from + MOST_SHOWN).replace(/[\ud800-\udbff]$/, '');
  return (
    <p className={styles.preview}>
      {from > 0 && '… '}
      <MarkedText text={words} from={from} ranges={ranges} />
    </p>
  );
}
