import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import type { DigestId } from '#domain/digest.ts';
import { ownDigestName, type OwnDigest } from '#domain/own-digest.ts';
import { writeCount } from '#domain/write-count.ts';
import { useOwnDigests, useView } from '#state/reader.ts';
import styles from './own-digest-list.module.css';

interface OwnDigestListProps {
  readonly hrefOfDigest: (digest: DigestId) => string;
}

/** The reader's own digests, the one added last first. */
export function OwnDigestList({ hrefOfDigest }: OwnDigestListProps): ReactNode {
  const { digests } = useOwnDigests();
  const view = useView();
  if (digests.size === 0) return null;
  const own = [...digests.values()].toSorted((a, b) => b.addedAt - a.addedAt);
  const isHere = ({ id }: OwnDigest) => view.scope === 'digest' && id === view.digest;
  const nameOf = (digest: OwnDigest) => {
    const name = ownDigestName(digest);
    const isAlone = own.every((other) => other === digest || ownDigestName(other) !== name);
    return isAlone ? name : `${name} (${digest.file})`;
  };
  return (
    <nav className={styles.own} aria-labelledby={HEADING_ID}>
      <p id={HEADING_ID} className={styles.heading}>
        On this device
      </p>
      <ul>
        {own.map((digest) => (
          <li key={digest.id}>
            <a
              href={hrefOfDigest(digest.id)}
              data-view
              title={digest.file}
              aria-current={isHere(digest) ? 'page' : undefined}
            >
              <span>{nameOf(digest)}</span>
              <span className={styles.count}>
                <span aria-hidden="true">{writeCount(digest.papers.length)}</span>
                <span className="visually-hidden">{countPapers(digest.papers.length)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const HEADING_ID = 'own-digests';
