import type { ReactNode } from 'react';
import { GROUPS, type Destination } from './destination.ts';
import { PaletteOption } from './palette-option.tsx';
import styles from './palette.module.css';
import type { ShownGroup } from './use-destinations.ts';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly ShownGroup[];
  /** The place of the line that Enter chooses. */
  readonly active: number;
  readonly optionId: (place: number) => string;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (destination: Destination) => void;
}

/** What answers, by kind. */
export function PaletteList(props: PaletteListProps): ReactNode {
  const { id, groups, active, optionId, onPoint, onChoose } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select holds no marked text
    <div id={id} className={styles.list} role="listbox" aria-label="Where to">
      {groups.map(({ group, first, found }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an optgroup needs a select
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} role="presentation">
            {GROUPS[group]}
          </p>
          {found.map(({ entry, ranges }, at) => (
            <PaletteOption
              key={entry.key}
              id={optionId(first + at)}
              destination={entry}
              ranges={ranges}
              active={first + at === active}
              onPoint={() => {
                onPoint(first + at);
              }}
              onChoose={() => {
                onChoose(entry);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
