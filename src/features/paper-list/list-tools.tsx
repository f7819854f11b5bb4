import type { ReactNode } from 'react';
import { SORTS, sortInEffect, type Sort } from '#domain/view.ts';
import { useLatestView, useReader } from '#state/reader.ts';
import { chooseSort } from '#state/view.ts';
import styles from './list-tools.module.css';

interface ListToolsProps {
  /** "82 papers", "4 of 82 papers". */
  readonly count: string;
}

const NAMES: Record<Sort, string> = {
  digest: 'Digest order',
  relevance: 'Relevance',
  title: 'Title',
};

/** How many papers there are, said aloud when it changes, and in which order they stand. */
export function ListTools({ count }: ListToolsProps): ReactNode {
  const reader = useReader();
  const order = useLatestView(sortInEffect);
  const scope = useLatestView((view) => view.scope);
  const searching = useLatestView((view) => view.query.trim() !== '');
  const name = (sort: Sort) =>
    sort === 'digest' && scope === 'saved' ? 'Newest first' : NAMES[sort];
  return (
    <div className={styles.tools}>
      <output>{count}</output>
      <label className="needs-script" hidden={scope === 'archive'}>
        <span className="visually-hidden">Order of the list</span>
        <select
          value={order}
          onChange={(event) => {
            const chosen = SORTS.find((sort) => sort === event.target.value) ?? null;
            chooseSort(reader.view, chosen);
          }}
        >
          {SORTS.filter((sort) => sort !== 'relevance' || searching).map((sort) => (
            <option key={sort} value={sort}>
              {name(sort)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
