import type { ReactNode } from 'react';
import type { AnsweredBy, FoundTerm, HitExplanation } from '#search/query-answer.ts';
import styles from './found-reasons.module.css';

interface FoundReasonsProps {
  /** `null`: the paper is not among the hits. */
  readonly explanation: HitExplanation | null;
}

/** Of each word; what counts less than these adds nothing to the rank. */
const MOST_TERMS = 4;

/** Which words matched where, and what share of the rank each has. */
export function FoundReasons({ explanation }: FoundReasonsProps): ReactNode {
  if (explanation === null) return <p>It is not: this paper does not meet the search.</p>;
  const { score, bonus, reasons } = explanation;
  if (score <= 0 || reasons.length === 0) {
    return <p>It meets all that the search asks. None of that ranks papers by their words.</p>;
  }
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ word, score: part, found }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never move, and a word may come twice
        <Reason key={place} name={<b>{word}</b>} share={part / score}>
          {found.slice(0, MOST_TERMS).map((term) => (
            <span key={`${term.how} ${term.term}`}>{describe(term)}</span>
          ))}
        </Reason>
      ))}
      {bonus > 0 && (
        <Reason name="All in the title" share={bonus / score}>
          <span>a bonus, more in a short title and where it begins so</span>
        </Reason>
      )}
    </ul>
  );
}

interface ReasonProps {
  readonly name: ReactNode;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  readonly children: ReactNode;
}

function Reason({ name, share, children }: ReasonProps): ReactNode {
  return (
    <li>
      <span className={styles.name}>{name}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * share).toFixed(1)} height="6" rx="1" />
      </svg>
      <span className={styles.share}>{percent(share)}</span>
      <span className={styles.terms}>{children}</span>
    </li>
  );
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1%' : `${String(Math.round(100 * share))}%`;
}

function describe({ term, how, inTitle, timesInAbstract }: FoundTerm): string {
  const places = [
    ...(inTitle ? ['in the title'] : []),
    ...(timesInAbstract > 0 ? [`${times(timesInAbstract)} in the abstract`] : []),
  ];
  return `${answer(term, how)}: ${places.join(', ')}`;
}

function answer(term: string, how: AnsweredBy): string {
  switch (how) {
    case 'exact':
      return 'as it is';
    case 'phrase':
      return 'word for word';
    case 'form':
      return `as “${term}”`;
    case 'beginning':
      return `as the beginning of “${term}”`;
    case 'compound':
      return `in the compound “${term}”`;
    case 'pair':
      return `as two words, “${term}”`;
    case 'typo':
      return `read as “${term}”`;
  }
}

function times(count: number): string {
  return ['', 'once', 'twice', 'three times'][count] ?? 'more than three times';
}
