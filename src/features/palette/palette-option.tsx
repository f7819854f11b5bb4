import type { ReactNode } from 'react';
import type { Range } from '#ui/found-highlight.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import type { Destination } from './destination.ts';
import styles from './palette.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly destination: Destination;
  readonly ranges: readonly Range[];
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One line of the palette. The keys that choose it are the field's, which keeps the focus. */
export function PaletteOption(props: PaletteOptionProps): ReactNode {
  const { id, destination, ranges, active, onPoint, onChoose } = props;
  const { name, detail, theme } = destination;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      id={id}
      className={styles.option}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element needs a select
      role="option"
      aria-selected={active}
      // A pointer that rests while the list changes below it chooses nothing: only its moves do.
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' && !active) onPoint();
      }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      {theme !== null && <span className={styles.dot} data-theme={theme} />}
      <span className={styles.name}>
        <MarkedText text={name} from={0} ranges={ranges} />
      </span>
      {detail !== null && <span className={styles.detail}>{detail}</span>}
    </div>
  );
}
