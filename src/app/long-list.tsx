import { useEffect, useRef, useState, type ReactNode } from 'react';
import { PaperList, type PaperListProps } from '#features/paper-list/paper-list.tsx';
import { paperPlaces } from '#domain/paper-places.ts';
import { useNearView } from '#ui/use-near-view.ts';
import styles from './list-pane.module.css';

/** Rows at first, and as many more as one reads on: drawing thousands takes seconds. */
const ROWS = 50;

/** A list that may have thousands of papers: its rows come as they come near. */
export function LongList(props: PaperListProps): ReactNode {
  const { papers, openPaper } = props;
  const [shown, setShown] = useState({ of: papers, rows: ROWS });
  const rows = shown.of === papers ? shown.rows : ROWS;
  const place = openPaper === null ? -1 : (paperPlaces(papers).get(openPaper) ?? -1);
  const showMore = () => {
    setShown({ of: papers, rows: rows + ROWS });
  };
  // Stepping from paper to paper, one comes to the end of the rows.
  if (place >= rows && place < rows + ROWS) showMore();
  const left = papers.length - rows;
  return (
    <>
      <PaperList {...props} papers={left > 0 ? papers.slice(0, rows) : papers} />
      {left > 0 && <MoreRows key={rows} onNear={showMore} />}
    </>
  );
}

/** The foot of a list that goes on: draws more rows as soon as it comes near, or when pressed. */
function MoreRows({ onNear }: { readonly onNear: () => void }): ReactNode {
  const foot = useRef<HTMLParagraphElement>(null);
  const near = useNearView(foot, true);
  useEffect(() => {
    if (near) onNear();
    // oxlint-disable-next-line react/exhaustive-deps -- once: the next rows bring a foot of their own
  }, [near]);
  return (
    <p ref={foot} className={styles.note}>
      <button type="button" onClick={onNear}>
        Show more
      </button>
    </p>
  );
}
