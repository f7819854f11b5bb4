import { useEffect, type ReactNode } from 'react';
import { dismissNotice } from '#state/notices.ts';
import { useNotices, useReader } from '#state/reader.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './notice-bar.module.css';

/** How long a notice stays, in milliseconds; one that can be undone waits to be dismissed. */
const SHOWN_FOR = 6000;

/** Says what just happened, at the foot of the page, with the way back where there is one. */
export function NoticeBar(): ReactNode {
  const { notices } = useReader();
  const { current } = useNotices();
  useEffect(() => {
    if (current === null || current.undo !== null) return;
    const timer = setTimeout(() => {
      dismissNotice(notices);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [current, notices]);

  return (
    <output className={`${styles.place} no-print`}>
      {current !== null && (
        <span className={styles.bar}>
          <span>{current.text}</span>
          {current.undo !== null && (
            <button
              type="button"
              onClick={() => {
                current.undo?.();
                dismissNotice(notices);
              }}
            >
              Undo
            </button>
          )}
          <button
            type="button"
            className="quiet"
            aria-label="Dismiss"
            onClick={() => {
              dismissNotice(notices);
            }}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
    </output>
  );
}
