import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { writeCount } from '#domain/write-count.ts';
import type { ClauseCount } from '#search/query-answer.ts';
import { Icon } from '#ui/icon.tsx';
import { isComposing } from '#ui/is-composing.ts';
import styles from './query-chips.module.css';

interface QueryChipProps {
  readonly clause: ClauseCount;
  readonly joint: 'all' | 'any';
  /** Puts a new text in its place. */
  readonly onReplace: (text: string) => void;
  /** `byKey`: the focus would be lost with the chip. */
  readonly onRemove: (byKey: boolean) => void;
}

/** What became of a word, where that is not plain. */
function remark({ outcome, spelling }: ClauseCount): string {
  switch (outcome) {
    case 'found':
      return '';
    case 'widened':
      return 'or nearly';
    case 'corrected':
      return spelling === null ? '' : `read as ${spelling}`;
    case 'nowhere':
      return 'found nowhere';
  }
}

/** One part of the query: a press edits it in place, the cross takes it away. */
export function QueryChip({ clause, joint, onReplace, onRemove }: QueryChipProps): ReactNode {
  const { label, hits, outcome } = clause;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const focusWanted = useRef(false);
  useLayoutEffect(() => {
    if (editing || !focusWanted.current) return;
    focusWanted.current = false;
    edit.current?.focus();
  }, [editing]);

  if (editing) {
    return (
      <ChipInput
        label={label}
        onDone={(text, byKey) => {
          focusWanted.current = byKey;
          setEditing(false);
          if (text.trim() === '') onRemove(byKey);
          else if (text !== label) onReplace(text);
        }}
      />
    );
  }
  const said = remark(clause);
  const verb = joint === 'all' ? 'leaves' : 'finds';
  const spoken = [`Edit ${label}`, said, `${verb} ${countPapers(hits)}`];
  return (
    <span className={styles.chip} data-outcome={outcome}>
      <button
        ref={edit}
        type="button"
        className={styles.label}
        aria-label={spoken.filter((part) => part !== '').join(', ')}
        onClick={() => {
          setEditing(true);
        }}
      >
        <span className={styles.text}>{label}</span>
        {said !== '' && <span className={styles.quiet}>{said}</span>}
        <span className={styles.quiet}>{writeCount(hits)}</span>
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove ${label}`}
        onClick={({ detail }) => {
          onRemove(detail === 0);
        }}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

interface ChipInputProps {
  readonly label: string;
  /** With the text to apply, which is the label where it was given up. */
  readonly onDone: (text: string, byKey: boolean) => void;
}

/** The chip while it is edited. */
function ChipInput({ label, onDone }: ChipInputProps): ReactNode {
  const [text, setText] = useState(label);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  // Leaving the page, the input loses the focus a second time.
  const finish = (result: string, byKey: boolean) => {
    if (done.current) return;
    done.current = true;
    onDone(result, byKey);
  };
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={`Edit ${label}`}
      size={Math.min(Math.max(text.length, 4), 24)}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="done"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={() => {
        finish(text, false);
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') finish(text, true);
        else if (event.key === 'Escape') finish(label, true);
        else return;
        event.preventDefault();
      }}
    />
  );
}
