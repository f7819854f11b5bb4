import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { ownDigestName, type OwnDigest } from '#domain/own-digest.ts';
import type { OwnReading, ReadDigest } from '#domain/own-reading.ts';
import { writeCount } from '#domain/write-count.ts';
import styles from './add-digest-dialog.module.css';

/** What of a reading is here already, as far as that is known. */
export interface KnownPapers {
  /** How many of its papers the site has, in the digests that were opened. */
  readonly onSite: number;
  /** Whether that were all digests of the site. */
  readonly wholeSite: boolean;
  /** How many of its papers are in digests that the reader added before. */
  readonly own: number;
  /** Digests of it that are here already, word for word. */
  readonly same: readonly OwnDigest[];
}

interface ReadingReceiptProps {
  readonly reading: OwnReading;
  readonly known: KnownPapers;
}

/** How many papers of a reading would be added. */
export function countFresh({ digests }: OwnReading, { same }: KnownPapers): number {
  return digests
    .filter(({ digest }) => !same.some(({ id }) => id === digest.id))
    .reduce((sum, { digest }) => sum + digest.papers.length, 0);
}

/** What is in a text beside the count of its papers: what is known, what was not understood. */
export function ReadingReceipt({ reading, known }: ReadingReceiptProps): ReactNode {
  const { digests } = reading;
  const nameOf = ({ digest }: ReadDigest) =>
    `${ownDigestName(digest)}: ${countPapers(digest.papers.length)}`;
  return (
    <>
      <ul className={styles.facts}>
        {digests.length > 1 &&
          digests.map((each) => <li key={each.digest.id}>{nameOf(each)}</li>)}
        {known.same.map((digest) => (
          <li key={digest.id}>{`“${ownDigestName(digest)}” is on this device already.`}</li>
        ))}
        {reading.duplicates > 0 && (
          <li>{`${countPapers(reading.duplicates)} given twice, kept once`}</li>
        )}
        {known.own > 0 && countFresh(reading, known) > 0 && (
          <li>{`${countPapers(known.own)} also in a digest that you added before`}</li>
        )}
        {known.onSite > 0 && (
          <li>
            {`${countPapers(known.onSite)} also on this site`}
            {!known.wholeSite && ', as far as its digests were opened here'}
          </li>
        )}
      </ul>
      <NotUnderstood reading={reading} />
      <Problems reading={reading} />
    </>
  );
}

function NotUnderstood({ reading }: { readonly reading: OwnReading }): ReactNode {
  const { notUnderstood, receipt } = reading;
  const all = receipt.unassigned.length;
  if (all === 0) return null;
  return (
    <details className={styles.list} open={all < FEW}>
      <summary>
        {all === 1 ? '1 line not understood' : `${writeCount(all)} lines not understood`}
      </summary>
      <ol>
        {notUnderstood.map(({ line, text }) => (
          <li key={line}>
            <span className={styles.quiet}>{`Line ${String(line)}`}</span> <q>{text}</q>
          </li>
        ))}
        <More all={all} shown={notUnderstood.length} />
      </ol>
    </details>
  );
}

function Problems({ reading }: { readonly reading: OwnReading }): ReactNode {
  const { problems, problemCount } = reading;
  if (problemCount === 0) return null;
  return (
    <details className={styles.list} open={problemCount < FEW}>
      <summary>{problemCount === 1 ? '1 note' : `${writeCount(problemCount)} notes`}</summary>
      <ol>
        {problems.map(({ line, message, rule, text }) => (
          <li key={`${rule} ${String(line)} ${message}`}>
            {line !== null && <span className={styles.quiet}>{`Line ${String(line)} `}</span>}
            {message}
            {text !== null && !message.includes(text) && <q>{text}</q>}
          </li>
        ))}
        <More all={problemCount} shown={problems.length} />
      </ol>
    </details>
  );
}

/** Lists up to this length are open from the start. */
const FEW = 6;

function More({ all, shown }: { readonly all: number; readonly shown: number }): ReactNode {
  return (
    all > shown && <li className={styles.quiet}>{`and ${writeCount(all - shown)} more`}</li>
  );
}
