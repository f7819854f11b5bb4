import type { ReactNode } from 'react';
import { knowsAllNew } from '#domain/new-digests.ts';
import type { View } from '#domain/view.ts';
import { NewDigests } from '#features/seen-digests/new-digests.tsx';
import { useArchive, useSeen } from '#state/reader.ts';
import { RequireDigestList } from './require-digest-list.tsx';

interface AboveDigestsProps {
  readonly hrefOfView: (view: View) => string;
}

/** What is new, with the list of all digests where more is new than the first view knows. */
export function AboveDigests({ hrefOfView }: AboveDigestsProps): ReactNode {
  const { archive } = useArchive();
  const { marks } = useSeen();
  return (
    <>
      {!knowsAllNew(archive.digests, marks) && <RequireDigestList />}
      <NewDigests hrefOfView={hrefOfView} />
    </>
  );
}
