import type { ReactNode } from 'react';
import { usePreferences, useReader } from '#state/reader.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const KEYS = [
  [['/'], 'Search'],
  [['j'], 'Next paper'],
  [['k'], 'Previous paper'],
  [['Enter', 'o'], 'Open the paper'],
  [['b'], 'Save the paper, or remove it'],
  [['m'], 'Mark the paper as unread, or as read'],
  [['u'], 'Back to the list'],
  [['p'], 'Earlier day'],
  [['n'], 'Later day'],
  [['s'], 'Mark the digest as seen, or take that back'],
  [['c'], 'Calendar'],
  [['?'], 'This list'],
  [['Ctrl K', '⌘ K'], 'Go to anything by its name; always on'],
] as const;

/** The keys, and the switch that turns them off. */
export function KeysDialog({ open, onClose }: KeysDialogProps): ReactNode {
  const { preferences } = useReader();
  const { shortcuts } = usePreferences();
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={() => {
            preferences.setState({ shortcuts: !shortcuts });
          }}
        />
        Use these keys on this page
      </label>
    </Dialog>
  );
}
