import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { ClauseCount, ClauseReport } from '#search/query-answer.ts';
import { QueryChip } from './query-chip.tsx';
import styles from './query-chips.module.css';

interface QueryChipsProps {
  readonly report: ClauseReport;
  /** What of the query was taken literally, a sentence each. */
  readonly notes: readonly string[];
  /** Puts a new text in the place of a part. */
  readonly onReplace: (clause: ClauseCount, text: string) => void;
  readonly onRemove: (clause: ClauseCount) => void;
  /** Where the focus goes when a part is removed by the keyboard. */
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

/** Beyond this a pasted text would fill the page with buttons. */
const MOST_CHIPS = 40;

/** Milliseconds without a key after which typing has come to rest. */
const REST = 1000;

/** Whether the chips say more than the search field and the count of the list. */
function saySomethingNew(clauses: readonly ClauseCount[]): boolean {
  const [first] = clauses;
  if (first === undefined) return false;
  return clauses.length > 1 || first.kind !== 'word' || first.outcome !== 'found';
}

/** The query as chips, on a line that a narrow screen spares where they say nothing new. */
export function QueryChips(props: QueryChipsProps): ReactNode {
  const { report, notes, onReplace, onRemove, searchInput } = props;
  const { clauses, joint } = report;
  const more = clauses.length - MOST_CHIPS;
  return (
    <div className={styles.chips}>
      <ul
        className={styles.line}
        data-plain={!saySomethingNew(clauses) || undefined}
        aria-label="Parts of the search"
      >
        {clauses.slice(0, MOST_CHIPS).map((clause, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- an edited part keeps its place, and with it the focus
          <li key={place}>
            {joint === 'any' && place > 0 && <span className={styles.quiet}>or</span>}
            <QueryChip
              clause={clause}
              joint={joint}
              onReplace={(text) => {
                onReplace(clause, text);
              }}
              onRemove={(byKey) => {
                if (byKey) searchInput.current?.focus();
                onRemove(clause);
              }}
            />
          </li>
        ))}
        {more > 0 && <li className={styles.quiet}>and {more} more</li>}
      </ul>
      <Notes notes={notes} />
    </div>
  );
}

/** Sentences that come when typing has rested: what is half typed is not wrong yet. */
function Notes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const text = notes.join('\n');
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div className={styles.notes} aria-live="polite">
      {rested === text && [...new Set(notes)].map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}
