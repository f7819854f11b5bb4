import type { ReactNode } from 'react';
import type { NamedDigest } from '#domain/archive.ts';
import type { View } from '#domain/view.ts';
import { useSeen } from '#state/reader.ts';
import { useFetched } from '#ui/use-fetched.ts';

const fetchButton = () => import('#features/seen-digests/seen-button.tsx');
const fetchLabel = () => import('#features/seen-digests/new-label.tsx');
const fetchAbove = () => import('./above-digests.tsx');

/** Marks the digest as seen; there once the marks are known. */
export function LazySeenButton({ digest }: { readonly digest: NamedDigest }): ReactNode {
  const fetched = useFetched(fetchButton, useSeen().marks !== null);
  return fetched !== null && <fetched.SeenButton digest={digest} />;
}

interface NewParts {
  readonly above: ReactNode;
  readonly labelOf: (digest: NamedDigest) => ReactNode;
}

/** What tells new digests from old; nothing for readers who never marked one. */
export function useNewParts(hrefOfView: (view: View) => string): NewParts {
  const wanted = (useSeen().marks?.size ?? 0) > 0;
  const above = useFetched(fetchAbove, wanted);
  const label = useFetched(fetchLabel, wanted);
  return {
    above: above !== null && <above.AboveDigests hrefOfView={hrefOfView} />,
    labelOf: (digest) => label !== null && <label.NewLabel digest={digest} />,
  };
}
