import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus, closes with Escape or a press beside it,
 * and gives the focus back to where it was. A link followed inside closes it as well.
 */
export function Dialog({ title, open, onClose, children }: DialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);

  return (
    // A press beside the dialog lands on the element itself; Escape does the same by keyboard
    // and is heard as `cancel`: `close` comes a task later, when the next key may have been pressed.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file chooser that is closed without a choice says the same from inside.
        if (event.target !== element.current) return;
        element.current.close();
        onClose();
      }}
      onClose={() => {
        // Closed from outside, as when another dialog takes its place: that is known already.
        // And one that was opened again since stays open.
        if (open && element.current?.open === false) onClose();
      }}
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (event.target === element.current || onLink) onClose();
      }}
    >
      {open && (
        <div className={styles.content}>
          <header className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="quiet" onClick={onClose} aria-label="Close">
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
