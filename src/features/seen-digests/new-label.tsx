import type { ReactNode } from 'react';
import type { NamedDigest } from '#domain/archive.ts';
import { isNew } from '#domain/new-digests.ts';
import { useSeen } from '#state/reader.ts';
import styles from './seen-digests.module.css';

/** Stands behind the name of a digest that is new. */
export function NewLabel({ digest }: { readonly digest: NamedDigest }): ReactNode {
  const { marks } = useSeen();
  return marks !== null && isNew(digest, marks) && <b className={styles.label}>new</b>;
}
