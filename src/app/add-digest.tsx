import { useContext, type ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import type { OwnReading } from '#domain/own-reading.ts';
import type { PaperId } from '#domain/paper.ts';
import { wholeDigest } from '#domain/view.ts';
import { AddDigestDialog } from '#features/own-digests/add-digest-dialog.tsx';
import type { GivenFile } from '#features/own-digests/ask-for-text.tsx';
import type { KnownPapers } from '#features/own-digests/reading-receipt.tsx';
import { addOwnDigests } from '#state/keep-own-digests.ts';
import { findListed } from '#state/listed-papers.ts';
import { showNotice } from '#state/notices.ts';
import { useReader, type Reader } from '#state/reader.ts';
import { followLink } from '#state/view.ts';
import { readGivenText } from './read-given-text.ts';
import { SiteRootContext } from './site-root.ts';

/** What of a reading is in the site's digests, as far as they are here, and in the reader's own. */
function compareWithKnown(reader: Reader, { digests }: OwnReading): KnownPapers {
  const { archive, digests: loaded } = reader.archive.getState();
  const own = reader.ownDigests.getState().digests;
  const published = [...loaded].flatMap(([id, state]) =>
    state.status === 'ready' && !isOwnDigest(id) ? [state.digest] : [],
  );
  const onSite = new Set(published.flatMap(({ papers }) => papers.map(({ id }) => id)));
  const kept = new Set([...own.values()].flatMap(({ papers }) => papers));
  const papers = new Set(digests.flatMap(({ digest }) => digest.papers));
  const count = (known: (id: PaperId) => boolean) => [...papers].filter(known).length;
  const listed = reader.listed.getState();
  return {
    onSite: count((id) => onSite.has(id) || findListed(listed, id) !== undefined),
    wholeSite: published.length === archive.count,
    own: count((id) => kept.has(id)),
    same: digests.flatMap(({ digest }) => own.get(digest.id) ?? []),
  };
}

interface AddDigestProps {
  readonly open: boolean;
  readonly dropped: readonly GivenFile[];
  readonly onClose: () => void;
}

/** Adds what is new in the readings and leads there; says so where it is stored. */
async function addReadings(reader: Reader, readings: readonly OwnReading[]): Promise<void> {
  const { digests: own } = reader.ownDigests.getState();
  const read = readings.flatMap(({ digests }) => digests);
  const fresh = [...new Map(read.map((each) => [each.digest.id, each])).values()].filter(
    ({ digest }) => !own.has(digest.id),
  );
  const areStored = await addOwnDigests(reader.ownDigests, fresh);
  const [first] = fresh;
  if (first !== undefined) followLink(reader.view, wholeDigest(first.digest.id));
  if (!areStored) return;
  const papers = fresh.reduce((sum, { digest }) => sum + digest.papers.length, 0);
  showNotice(reader.notices, {
    text: `${countPapers(papers)} added to this device.`,
    undo: null,
  });
}

/** The dialog that adds a digest, and what it sets in motion. */
export function AddDigest({ open, dropped, onClose }: AddDigestProps): ReactNode {
  const reader = useReader();
  const root = useContext(SiteRootContext);
  if (!open || root === null) return null;
  const { themeRules } = reader.archive.getState().archive;
  return (
    <AddDigestDialog
      open={open}
      onClose={onClose}
      dropped={dropped}
      read={(given, tell) => readGivenText(given, new URL(themeRules, root), tell)}
      compare={(reading) => compareWithKnown(reader, reading)}
      onAdd={(readings) => {
        onClose();
        void addReadings(reader, readings);
      }}
    />
  );
}
